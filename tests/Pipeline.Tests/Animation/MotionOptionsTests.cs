using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class MotionOptionsTests
{
    private static readonly (Timeline Timeline, SpeechTrack[] Tracks) Minute = Spoken.Talk(60, 25, 1);

    [Fact]
    public void Who_asks_for_nothing_says_nothing()
    {
        MotionOptions.Of(new JobOptions { Speed = 1.2, Seed = 3 }).ShouldBeNull();
        MotionOptions.Of(new JobOptions { Still = true }).ShouldBe(new MotionOptions { Still = true });
        Frames(new MotionOptions()).ShouldBe(Spoken.Animate(Minute, 7));
    }

    [Fact]
    public void Every_one_of_the_46_styles_moves_the_head_otherwise()
    {
        FaceMotion[][] styles = [.. Enumerable.Range(0, 46).Select(style => Frames(new MotionOptions { PoseStyle = style }))];

        styles.Select(frames => frames[500].Yaw).Distinct().Count().ShouldBe(46);
        styles.ShouldAllBe(frames => frames.Max(frame => frame.Yaw) - frames.Min(frame => frame.Yaw) > 1);
        double[] reach = [.. styles.Select(frames => (double)(frames.Max(frame => frame.Yaw) - frames.Min(frame => frame.Yaw)))];
        reach.Max().ShouldBeGreaterThan(1.8 * reach.Min(), "temperaments differ, not only phases");
        styles.ShouldAllBe(frames => frames.Select(Mouth).SequenceEqual(styles[0].Select(Mouth)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(46)]
    public void There_is_no_other_style(int style) => Should.Throw<ArgumentOutOfRangeException>(() => PoseTemperament.Of(style));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(25)]
    [InlineData(60)]
    public void Eyes_blink_as_often_as_they_are_told(int rate)
    {
        FaceMotion[] frames = Frames(new MotionOptions { BlinkRate = rate });
        int blinks = Enumerable.Range(1, frames.Length - 1).Count(i => frames[i].BlinkLeft > 0.3f && frames[i - 1].BlinkLeft <= 0.3f);

        ((double)blinks).ShouldBeInRange((0.85 * rate * frames.Length / (60 * 25.0)) - 2, rate == 0 ? 0 : (1.15 * rate * frames.Length / (60 * 25.0)) + 2);
    }

    [Fact]
    public void A_still_head_speaks_and_blinks_and_does_not_move()
    {
        FaceMotion[] frames = Frames(new MotionOptions { Still = true });

        frames.ShouldAllBe(frame => frame.Yaw == 0 && frame.Pitch == 0 && frame.Roll == 0 && frame.Lift == 0);
        frames.Max(frame => frame.BlinkLeft).ShouldBeGreaterThan(0.9f);
        frames.Max(frame => frame.Jaw).ShouldBeGreaterThan(0.08f);
    }

    [Fact]
    public void Head_motion_multiplies_the_head_and_nothing_else()
    {
        FaceMotion[] common = Frames(new MotionOptions()), half = Frames(new MotionOptions { HeadMotion = 0.5 }), none = Frames(new MotionOptions { HeadMotion = 0 });

        for (int i = 0; i < common.Length; i++)
        {
            half[i].Yaw.ShouldBe(common[i].Yaw / 2, 1e-4f);
            half[i].Lift.ShouldBe(common[i].Lift / 2, 1e-6f);
            Mouth(half[i]).ShouldBe(Mouth(common[i]));
        }

        none.ShouldAllBe(frame => frame.Yaw == 0 && frame.Pitch == 0 && frame.Roll == 0 && frame.Lift == 0);
    }

    [Fact]
    public void Whatever_is_asked_for_the_head_stays_within_what_one_photo_shows()
    {
        MotionOptions most = new()
        {
            HeadMotion = 2,
            PoseStyle = 3,
            HeadYaw = HeadKeys.Parse("10, -10, 10", null),
            HeadPitch = HeadKeys.Parse("8", null),
            HeadRoll = HeadKeys.Parse("-6", null),
        };

        Frames(most).ShouldAllBe(frame => Math.Abs(frame.Yaw) <= 12 && Math.Abs(frame.Pitch) <= 9.6f && Math.Abs(frame.Roll) <= 7.2f);
        Frames(most, Spoken.Closed with { Turn = 22 }).ShouldAllBe(frame => frame.Yaw < 5 && frame.Yaw >= -12);
    }

    [Fact]
    public void Keys_are_added_to_the_motion()
    {
        FaceMotion[] common = Frames(new MotionOptions()), led = Frames(new MotionOptions { HeadYaw = HeadKeys.Parse("0@0, 5@4", null) });

        for (int i = 100; i < 500; i++)
        {
            (led[i].Yaw - common[i].Yaw).ShouldBe(5, 0.8f);
        }

        led[0].Yaw.ShouldBe(common[0].Yaw);
    }

    [Fact]
    public void Expression_scale_multiplies_brows_and_the_mouths_reach_but_lips_still_close()
    {
        FaceMotion[] common = Frames(new MotionOptions()), none = Frames(new MotionOptions { ExpressionScale = 0 }), twice = Frames(new MotionOptions { ExpressionScale = 2 });

        none.ShouldAllBe(frame => frame.Brow == 0 && frame.Squint == 0);
        none.Max(frame => frame.Jaw).ShouldBeInRange(0.4f * common.Max(frame => frame.Jaw), 0.6f * common.Max(frame => frame.Jaw));
        twice.Max(frame => frame.Brow).ShouldBe(2 * common.Max(frame => frame.Brow), 1e-4f);
        twice.Max(frame => frame.Jaw).ShouldBeGreaterThan(common.Max(frame => frame.Jaw));
        twice.ShouldAllBe(frame => frame.Jaw <= 0.166f);
        for (int i = 0; i < common.Length; i++)
        {
            (none[i].Seal, twice[i].Tuck).ShouldBe((common[i].Seal, common[i].Tuck));
        }
    }

    private static FaceMotion[] Frames(MotionOptions options, PortraitShape? portrait = null) =>
        [.. Minute.Timeline.Segments.SelectMany(segment =>
        {
            MotionTimeline motion = new(Minute.Tracks[segment.Index], portrait ?? Spoken.Closed, 7, segment.FirstSample, 25, options);
            return Enumerable.Range(segment.Frames.First, segment.Frames.Count).Select(motion.At);
        })];

    private static (float Jaw, float Spread, float Smile, float Seal, float Round) Mouth(FaceMotion frame) => (frame.Jaw, frame.Spread, frame.Smile, frame.Seal, frame.Round);
}
