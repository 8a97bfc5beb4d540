using System.Numerics;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;
using AlinFunctions.Pipeline.Tests.Animation.Rig;

namespace AlinFunctions.GpuWorker.Tests.Animation;

/// <summary>What is drawn by tiles, vectors and fixed point against the same thing done pixel by pixel.</summary>
public sealed class FastPathTests
{
    [Fact]
    public void Sampling_eight_at_a_time_agrees_with_one_at_a_time()
    {
        Random random = new(3);
        byte[] bytes = new byte[37 * 29];
        random.NextBytes(bytes);
        float[] x = [.. Enumerable.Range(0, 512).Select(_ => (random.NextSingle() * 45) - 4)], y = [.. Enumerable.Range(0, 512).Select(_ => (random.NextSingle() * 37) - 4)];
        int[] values = new int[512];

        PlaneSampler.Sample(new SamplePlane(bytes, 37, 29), x, y, values);

        for (int i = 0; i < values.Length; i++)
        {
            // Places are rounded to 1/256 pixel: at most half a step of 255 levels on each axis.
            ((double)values[i]).ShouldBe(Slow(bytes, 37, 29, x[i], y[i]), 1.6);
        }
    }

    [Fact]
    public void Whole_pixels_are_sampled_exactly()
    {
        byte[] bytes = [.. Enumerable.Range(0, 64).Select(i => (byte)(i * 4))];
        float[] x = [.. Enumerable.Range(0, 64).Select(i => (float)(i % 8))], y = [.. Enumerable.Range(0, 64).Select(i => (float)(i / 8))];
        int[] values = new int[64];

        PlaneSampler.Sample(new SamplePlane(bytes, 8, 8), x, y, values);

        values.ShouldBe(bytes.Select(b => (int)b));
    }

    [Fact]
    public void Every_moved_point_is_taken_from_where_it_was()
    {
        FaceRig rig = FaceRig.Build(PuppetPortrait.Make());
        ExpressionField field = new(rig);
        Vector2[] moved = new Vector2[FaceLandmarks.MeshCount];
        rig.Motion.Apply(new FaceMotion { Jaw = .1f, Smile = .02f, Round = .5f }, moved);

        field.Draw(moved, .1f);

        // By the outer lip and on the chin the field is smooth, so a grid of two pixels holds it well.
        foreach (int point in FaceLandmarks.LipRing(3).Append(FaceLandmarks.Chin).Concat(FaceLandmarks.Nose))
        {
            (moved[point] + field.At(moved[point]) - rig.Points[point]).Length().ShouldBeLessThan(.5f);
        }
    }

    [Fact]
    public void A_tiled_frame_agrees_with_one_composed_pixel_by_pixel()
    {
        PreparedPortrait portrait = PuppetPortrait.Make();
        FaceRig rig = FaceRig.Build(portrait);
        PortraitPlanes planes = new(portrait);
        PoseField pose = new(rig);
        ExpressionField expression = new(rig);
        MouthShape mouth = new(rig);
        MouthPainter painter = new(rig, mouth);
        FaceMotion motion = new() { Jaw = .09f, UpperLip = .02f, Yaw = 5, Pitch = 2, Roll = -2 };
        Vector2[] moved = new Vector2[FaceLandmarks.MeshCount];
        rig.Motion.Apply(motion, moved);
        mouth.Measure(moved);
        pose.Solve(motion);
        expression.Draw(moved, mouth.Motion);
        painter.Paint(motion);
        byte[] frame = new byte[planes.Frame.Bytes];

        new FrameComposer(planes, pose, expression, painter.Patch).Compose(frame);

        byte[] person = [.. planes.Luma.Quads.Select(quad => (byte)quad)];
        int[] off = new int[256];
        for (int at = 0; at < portrait.Width * portrait.Height; at++)
        {
            Vector2 place = new(at % portrait.Width, at / portrait.Width), middle = place + Pose(pose, place), source = middle + expression.At(middle);
            Vector4 paint = painter.Patch.At(middle.X, middle.Y);
            double over = paint.X + ((1 - paint.W) * Slow(person, portrait.Width, portrait.Height, source.X, source.Y));
            double matte = Slow(portrait.Matte, portrait.Width, portrait.Height, middle.X, middle.Y) / 255;
            double expected = Pose(pose, place) == Vector2.Zero && matte < 1 ? planes.Photo[at] : (over * matte) + (planes.Plate[at] * (1 - matte));
            off[(int)Math.Min(255, Math.Abs(expected - frame[at]))]++;
        }

        // Far from the lips a tile is sampled from its corners, which costs a few levels where the mesh bends sharply.
        off.Skip(3).Sum().ShouldBeLessThan(off.Sum() / 500);
        off.Skip(25).Sum().ShouldBe(0);
    }

    private static Vector2 Pose(PoseField pose, Vector2 place)
    {
        int column = (int)place.X / HeadDepth.Step, row = (int)place.Y / HeadDepth.Step, at = (row * pose.Columns) + column;
        float fx = (place.X / HeadDepth.Step) - column, fy = (place.Y / HeadDepth.Step) - row;
        Vector2 top = Vector2.Lerp(pose.Offsets[at], pose.Offsets[at + 1], fx), bottom = Vector2.Lerp(pose.Offsets[at + pose.Columns], pose.Offsets[at + pose.Columns + 1], fx);
        return Vector2.Lerp(top, bottom, fy);
    }

    private static double Slow(byte[] bytes, int width, int height, double x, double y)
    {
        x = Math.Clamp(x, 0, width - 1);
        y = Math.Clamp(y, 0, height - 1);
        int left = (int)x, top = (int)y, right = Math.Min(left + 1, width - 1), below = Math.Min(top + 1, height - 1);
        double fx = x - left, fy = y - top;
        double upper = (bytes[(top * width) + left] * (1 - fx)) + (bytes[(top * width) + right] * fx);
        double lower = (bytes[(below * width) + left] * (1 - fx)) + (bytes[(below * width) + right] * fx);
        return (upper * (1 - fy)) + (lower * fy);
    }
}
