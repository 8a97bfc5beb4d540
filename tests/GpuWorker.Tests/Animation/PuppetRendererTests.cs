using System.Numerics;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;
using AlinFunctions.Pipeline.Tests.Animation.Rig;

namespace AlinFunctions.GpuWorker.Tests.Animation;

public sealed class PuppetRendererTests
{
    private static readonly PreparedPortrait Portrait = PuppetPortrait.Make();
    private static readonly PreparedPortrait Smiling = PuppetPortrait.Make(.1f);
    private static readonly FaceMotion Speaking = new()
    {
        Jaw = .1f,
        UpperLip = .018f,
        LowerLip = .01f,
        Yaw = -5,
        Pitch = 3,
        Roll = 2,
        Lift = .01f,
        BlinkLeft = .5f,
        BlinkRight = .6f,
        GazeX = .01f,
        Brow = .02f,
    };

    [Fact]
    public void A_face_at_rest_is_the_photo()
    {
        foreach (PreparedPortrait portrait in (ReadOnlySpan<PreparedPortrait>)[Portrait, Smiling])
        {
            byte[] frame = Draw(new PuppetRenderer(FaceRig.Build(portrait)), default);

            frame.ShouldBe(Photo(portrait));
        }
    }

    [Fact]
    public void A_head_that_barely_turns_barely_changes_the_photo()
    {
        byte[] frame = Draw(new PuppetRenderer(FaceRig.Build(Portrait)), new FaceMotion { Yaw = .02f });

        frame.Zip(Photo(Portrait), (now, before) => Math.Abs(now - before)).Max().ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void The_same_motion_gives_the_same_bytes_whatever_was_drawn_before()
    {
        PuppetRenderer one = new(FaceRig.Build(Portrait)), other = new(FaceRig.Build(Portrait));

        byte[] first = Draw(one, Speaking);
        _ = Draw(other, new FaceMotion { Jaw = .16f, Yaw = 8, BlinkLeft = 1, Round = 1 });
        _ = Draw(other, default);

        Draw(other, Speaking).ShouldBe(first);
        Draw(one, Speaking).ShouldBe(first);
    }

    [Fact]
    public void Nothing_changes_away_from_the_head()
    {
        PuppetRenderer renderer = new(FaceRig.Build(Portrait));
        float[] near = [.. Portrait.Matte.Select(share => share > 0 ? 1f : 0)];
        GridBlur.Apply(near, Portrait.Width, Portrait.Height, .30f * 110 / 3);
        byte[] photo = Photo(Portrait);

        byte[] frame = Draw(renderer, Speaking with { Yaw = 10, Pitch = -8, Roll = 6 });

        int outside = 0;
        for (int at = 0; at < near.Length; at++)
        {
            if (near[at] == 0)
            {
                outside++;
                frame[at].ShouldBe(photo[at]);
            }
        }

        outside.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public void A_still_head_leaves_everything_but_the_face_as_the_photo_has_it()
    {
        FaceRig rig = FaceRig.Build(Portrait);
        PuppetRenderer renderer = new(rig, still: true);
        Vector2 centre = FaceLandmarks.Oval.Aggregate(Vector2.Zero, (sum, i) => sum + (rig.Points[i] / FaceLandmarks.Oval.Length));

        // The motion fades out at 1.4 times the face, and within a tile it is mixed between the tile's corners.
        Vector2[] around = [.. rig.Points.Select(point => centre + (1.52f * (point - centre)))];
        byte[] photo = Photo(Portrait);
        FaceMotion loudest = Speaking with { Yaw = 0, Pitch = 0, Roll = 0, Lift = 0, Jaw = .165f, Knit = .04f, Cheek = .03f, Smile = .03f, Squint = 1 };

        byte[] frame = Draw(renderer, loudest);

        int outside = 0, changed = 0;
        for (int at = 0; at < Portrait.Matte.Length; at++)
        {
            bool face = Polygon.Contains(around, FaceLandmarks.Oval, new Vector2(at % Portrait.Width, at / Portrait.Width));
            if (!face || Portrait.Matte[at] == 0)
            {
                outside++;
                frame[at].ShouldBe(photo[at]);
            }

            changed += frame[at] != photo[at] ? 1 : 0;
        }

        outside.ShouldBeGreaterThan(30_000);
        changed.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void Round_lips_hide_the_teeth()
    {
        FaceRig rig = FaceRig.Build(Portrait);
        PuppetRenderer renderer = new(rig);
        Vector2 tooth = rig.Frame.FromMouth(new Vector2(0, .004f));

        int spread = Luma(Draw(renderer, new FaceMotion { Jaw = .1f, UpperLip = .02f }), tooth), round = Luma(Draw(renderer, new FaceMotion { Jaw = .1f, UpperLip = .02f, Round = .8f }), tooth);

        round.ShouldBeLessThan(spread - 40);
    }

    [Fact]
    public void No_pixel_stands_out_from_those_around_it()
    {
        // Skin, lips and wall of the test portrait are smooth, so whatever the warp and the layers tear would stand out.
        PuppetRenderer renderer = new(FaceRig.Build(Portrait));
        FaceMotion[] poses =
        [
            Speaking, new FaceMotion { Jaw = .165f, UpperLip = .022f, LowerLip = .012f }, new FaceMotion { Jaw = .068f, Spread = -.022f, Round = 1 },
            new FaceMotion { Knit = .04f, Grief = .03f, Cheek = .03f, Squint = 1, Smile = .03f }, new FaceMotion { BlinkLeft = 1, BlinkRight = 1, Seal = 1, Press = 1 }, new FaceMotion { Yaw = 10, Pitch = 8, Roll = -6 },
        ];

        foreach (FaceMotion pose in poses)
        {
            Specks(Draw(renderer, pose)).ShouldBe(0);
        }
    }

    [Fact]
    public void A_positive_yaw_moves_the_nose_to_the_images_left_and_a_positive_pitch_moves_it_down()
    {
        PreparedPortrait dotted = PuppetPortrait.Make();
        Vector2 nose = FaceRig.Build(dotted).Points[1];
        for (int k = 0; k < 81; k++)
        {
            int at = 4 * ((((int)nose.Y + (k / 9) - 4) * dotted.Width) + (int)nose.X + (k % 9) - 4);
            dotted.Image.AsSpan(at, 3).Clear();
        }

        PuppetRenderer renderer = new(FaceRig.Build(dotted));
        Vector2 rest = DarkNear(Draw(renderer, default), nose), left = DarkNear(Draw(renderer, new FaceMotion { Yaw = 8 }), nose);

        left.X.ShouldBeLessThan(rest.X - 5);
        DarkNear(Draw(renderer, new FaceMotion { Yaw = -8 }), nose).X.ShouldBeGreaterThan(rest.X + 5);
        DarkNear(Draw(renderer, new FaceMotion { Pitch = 6 }), nose).Y.ShouldBeGreaterThan(rest.Y + 2);
        DarkNear(Draw(renderer, new FaceMotion { Lift = .05f }), nose).Y.ShouldBeLessThan(rest.Y - 4);
    }

    [Fact]
    public void An_open_mouth_shows_bright_teeth_over_a_dark_hole_and_a_sealed_one_shows_neither()
    {
        FaceRig rig = FaceRig.Build(Portrait);
        PuppetRenderer renderer = new(rig);

        byte[] open = Draw(renderer, new FaceMotion { Jaw = .165f, UpperLip = .022f, LowerLip = .012f });
        Luma(open, rig.Frame.FromMouth(new Vector2(0, .002f))).ShouldBeGreaterThan(110);
        Luma(open, rig.Frame.FromMouth(new Vector2(0, .07f))).ShouldBeLessThan(60);

        byte[] shut = Draw(renderer, new FaceMotion { Seal = 1, Press = .8f });
        Luma(shut, rig.Frame.FromMouth(new Vector2(0, .03f))).ShouldBeInRange(70, 130, "there is lip");
    }

    [Fact]
    public void A_blink_covers_the_iris()
    {
        FaceRig rig = FaceRig.Build(Portrait);
        PuppetRenderer renderer = new(rig);
        Vector2 iris = rig.Points[FaceLandmarks.LeftEye.Iris] - new Vector2(0, 3);

        Luma(Draw(renderer, default), iris).ShouldBeLessThan(60);
        Luma(Draw(renderer, new FaceMotion { BlinkLeft = 1 }), iris).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Own_teeth_stay_in_place_while_the_lips_move()
    {
        FaceRig rig = FaceRig.Build(Smiling);
        rig.ShowsTeeth.ShouldBeTrue();
        Vector2 tooth = rig.Frame.FromMouth(new Vector2(0, -.01f));

        byte[] frame = Draw(new PuppetRenderer(rig), new FaceMotion { Jaw = .12f, UpperLip = .01f });

        Math.Abs(Luma(frame, tooth) - Photo(Smiling)[((int)tooth.Y * Smiling.Width) + (int)tooth.X]).ShouldBeLessThan(12);
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        PuppetRenderer renderer = new(FaceRig.Build(Smiling));
        byte[] frame = new byte[renderer.Frame.Bytes];
        renderer.Render(Speaking, frame);

        long before = GC.GetAllocatedBytesForCurrentThread();
        renderer.Render(Speaking with { Jaw = .05f }, frame);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static byte[] Draw(PuppetRenderer renderer, FaceMotion motion)
    {
        byte[] frame = new byte[renderer.Frame.Bytes];
        renderer.Render(motion, frame);
        return frame;
    }

    private static byte[] Photo(PreparedPortrait portrait)
    {
        VideoFrame layout = new(portrait.Width, portrait.Height);
        Vector3[] colours = [.. Enumerable.Range(0, portrait.Width * portrait.Height)
            .Select(i => new Vector3(portrait.Image[(4 * i) + 2], portrait.Image[(4 * i) + 1], portrait.Image[4 * i]))];
        byte[] frame = new byte[layout.Bytes];
        layout.FromRgb(colours, frame);
        return frame;
    }

    private static int Luma(byte[] frame, Vector2 place) => frame[((int)MathF.Round(place.Y) * Portrait.Width) + (int)MathF.Round(place.X)];

    private static int Specks(byte[] frame)
    {
        int specks = 0;
        for (int y = 1; y < Portrait.Height - 1; y++)
        {
            for (int x = 1; x < Portrait.Width - 1; x++)
            {
                int low = 255, high = 0, here = frame[(y * Portrait.Width) + x];
                for (int k = 0; k < 9; k++)
                {
                    if (k != 4)
                    {
                        int value = frame[((y + (k / 3) - 1) * Portrait.Width) + x + (k % 3) - 1];
                        (low, high) = (Math.Min(low, value), Math.Max(high, value));
                    }
                }

                specks += here > high + 60 || here < low - 60 ? 1 : 0;
            }
        }

        return specks;
    }

    /// <summary>The middle of the dark pixels around a place.</summary>
    private static Vector2 DarkNear(byte[] frame, Vector2 place)
    {
        Vector2 sum = Vector2.Zero;
        int count = 0;
        for (int y = (int)place.Y - 22; y < (int)place.Y + 23; y++)
        {
            for (int x = (int)place.X - 28; x < (int)place.X + 29; x++)
            {
                if (frame[(y * Portrait.Width) + x] < 70)
                {
                    sum += new Vector2(x, y);
                    count++;
                }
            }
        }

        count.ShouldBeGreaterThan(20);
        return sum / count;
    }
}
