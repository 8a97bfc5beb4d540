using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class ReferenceReaderTests
{
    [Fact]
    public void A_head_s_swing_is_kept_about_its_middle_and_its_tremble_is_not()
    {
        ReferenceMotion motion = ReferenceReader.Pose(Film(300, i => new WatchedFace(5 + Yaw(i) + (i % 2 == 0 ? 0.4f : -0.4f), 12, -3, 0.3f)));

        for (int i = 25; i < 275; i++)
        {
            ((double)motion.Yaw![i]).ShouldBe(Yaw(i), 0.35);
        }

        motion.Yaw!.Zip(motion.Yaw!.Skip(1)).ShouldAllBe(pair => Math.Abs(pair.Second - pair.First) < 0.42);
        motion.Pitch!.ShouldAllBe(angle => Math.Abs(angle) < 1e-3);
        motion.Blink.ShouldBeNull();

        static float Yaw(int i) => (float)(6 * Math.Sin(2 * Math.PI * i / 100));
    }

    [Fact]
    public void A_swing_that_one_photo_cannot_show_is_made_smaller_as_a_whole()
    {
        ReferenceMotion motion = ReferenceReader.Pose(Film(300, i => new WatchedFace((float)(30 * Math.Sin(2 * Math.PI * i / 100)), 0, 0, 0.3f)));

        ((double)motion.Yaw!.Max()).ShouldBe(HeadLimits.Yaw, 0.2);
        ((double)motion.Yaw![12 + 100]).ShouldBe(HeadLimits.Yaw * Math.Sin(2 * Math.PI * 12 / 100), 0.3);
    }

    [Fact]
    public void Blinks_are_found_on_a_head_that_bows_and_open_eyes_are_open()
    {
        ReferenceMotion motion = ReferenceReader.Blink(Film(300, i => new WatchedFace(0, 0, 0, Opening(i))));

        foreach (int blink in (int[])[50, 150, 250])
        {
            motion.Blink![blink].ShouldBeGreaterThan(0.9f);
            motion.Blink[blink - 15].ShouldBe(0);
            motion.Blink[blink + 15].ShouldBe(0);
        }

        // Bowed, the eyes look 12 % less open.
        static float Opening(int i) => (i % 100 is >= 48 and <= 52 ? 0.12f : 0.3f) * (1 - (0.06f * (1 + MathF.Sin(i / 60f))));
    }

    [Fact]
    public void A_film_shorter_than_the_video_is_played_forwards_and_backwards_without_a_jump()
    {
        ReferenceMotion motion = new(25, [0, 1, 2, 3, 4], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]);

        double[] yaw = [.. Enumerable.Range(0, 13).Select(i => motion.Pose(i / 25.0)!.Value.Yaw)];

        yaw.Select(angle => Math.Round(angle, 6)).ShouldBe([0, 1, 2, 3, 4, 3, 2, 1, 0, 1, 2, 3, 4]);
        motion.Pose(0.5 / 30)!.Value.Yaw.ShouldBe(25 * 0.5 / 30, 1e-6);
        motion.Lids(1).ShouldBeNull();
    }

    [Fact]
    public void Frames_without_a_face_are_bridged_unless_they_are_most()
    {
        ReferenceMotion motion = ReferenceReader.Pose(Film(100, i => i is >= 40 and < 60 or < 5 ? null : new WatchedFace(i / 20f, 0, 0, 0.3f)));

        ((double)(motion.Yaw![55] - motion.Yaw[45])).ShouldBe(0.5, 0.02);
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => ReferenceReader.Blink(Film(100, i => i < 49 ? new WatchedFace(0, 0, 0, 0.3f) : null)));
        (refused.Kind, refused.Sentence.English).ShouldBe((FailureKind.BadReference, "A face is seen in 49 percent of the blink video; at least half of it must show one from the front."));
    }

    private static WatchedFace?[] Film(int frames, Func<int, WatchedFace?> face) => [.. Enumerable.Range(0, frames).Select(face)];
}
