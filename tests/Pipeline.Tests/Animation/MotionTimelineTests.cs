using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class MotionTimelineTests
{
    public static TheoryData<int, int> Seeds()
    {
        TheoryData<int, int> data = [];
        for (int seed = 0; seed < 20; seed++)
        {
            data.Add(seed, seed % 2 == 0 ? 25 : 30);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Over_ten_minutes_the_eyes_blink_12_to_22_times_a_minute_for_100_to_400_ms_each(int seed, int fps)
    {
        FaceMotion[] frames = Spoken.Animate(Spoken.Talk(600, fps, seed), seed);

        foreach (Func<FaceMotion, float> eye in (Func<FaceMotion, float>[])[motion => motion.BlinkLeft, motion => motion.BlinkRight])
        {
            List<(int Frames, float Depth)> blinks = Blinks(frames.Select(eye));
            (blinks.Count / (frames.Length / (60.0 * fps))).ShouldBeInRange(12, 22);
            blinks.ShouldAllBe(blink => blink.Frames >= 2 && blink.Frames <= 0.4 * fps && blink.Frames + 2 >= 0.1 * fps);
            blinks.ShouldAllBe(blink => blink.Depth > 0.9f);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_jumps_where_two_segments_meet(int seed, int fps)
    {
        (Timeline timeline, SpeechTrack[] tracks) talk = Spoken.Talk(40, fps, seed);
        foreach (TimelineSegment segment in talk.timeline.Segments.Skip(1))
        {
            // Both segments are asked for one frame, the second's first.
            MotionTimeline before = Motion(talk, segment.Index - 1, seed, fps);
            MotionTimeline after = Motion(talk, segment.Index, seed, fps);
            FaceMotion left = before.At(segment.Frames.First);
            FaceMotion right = after.At(segment.Frames.First);

            right.Jaw.ShouldBe(left.Jaw, 0.01f);
            right.Spread.ShouldBe(left.Spread, 0.01f);
            right.Seal.ShouldBe(left.Seal, 0.05f);
            right.BlinkLeft.ShouldBe(left.BlinkLeft, 1e-6f);
            right.BlinkRight.ShouldBe(left.BlinkRight, 1e-6f);
            right.GazeX.ShouldBe(left.GazeX, 1e-4f);
            right.GazeY.ShouldBe(left.GazeY, 1e-4f);
            right.Yaw.ShouldBe(left.Yaw, 0.05f);
            right.Pitch.ShouldBe(left.Pitch, 0.05f);
            right.Roll.ShouldBe(left.Roll, 0.05f);
            right.Lift.ShouldBe(left.Lift, 1e-6f);
            right.Brow.ShouldBe(left.Brow, 1e-3f);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_head_never_leaps_and_never_stands_still(int seed, int fps)
    {
        FaceMotion[] frames = Spoken.Animate(Spoken.Talk(60, fps, seed), seed);

        for (int i = 1; i < frames.Length; i++)
        {
            Math.Abs(frames[i].Yaw - frames[i - 1].Yaw).ShouldBeLessThan(0.6f);
            Math.Abs(frames[i].Pitch - frames[i - 1].Pitch).ShouldBeLessThan(0.8f);
            Math.Abs(frames[i].Roll - frames[i - 1].Roll).ShouldBeLessThan(0.4f);
            Math.Abs(frames[i].Brow - frames[i - 1].Brow).ShouldBeLessThan(0.008f);
        }

        frames.Chunk(2 * fps).Where(chunk => chunk.Length == 2 * fps).ShouldAllBe(chunk => chunk.Max(motion => motion.Yaw) - chunk.Min(motion => motion.Yaw) > 0.15f);
        frames.ShouldAllBe(motion => Math.Abs(motion.Yaw) < 6 && Math.Abs(motion.Pitch) < 4 && Math.Abs(motion.Roll) < 3);
        frames.ShouldAllBe(motion => ((motion.GazeX * motion.GazeX) + (motion.GazeY * motion.GazeY)) < 0.025f * 0.025f);
    }

    [Fact]
    public void The_head_moves_on_through_a_pause_of_six_seconds()
    {
        SpeechTrack pause = new(24_000, 6 * 24_000, [new TimedPhoneme(".", 0, 6, 0)], []);
        MotionTimeline motion = new(pause, Spoken.Closed, seed: 5, firstSample: 0, framesPerSecond: 25);
        FaceMotion[] frames = [.. Enumerable.Range(0, 150).Select(motion.At)];

        (frames.Max(frame => frame.Yaw) - frames.Min(frame => frame.Yaw)).ShouldBeGreaterThan(1);
        frames.ShouldAllBe(frame => frame.Jaw == 0 && frame.Seal == 0);
    }

    [Fact]
    public void Eyes_fixate_and_jump()
    {
        FaceMotion[] frames = Spoken.Animate(Spoken.Talk(120, 25, 3), 3);
        int jumps = 0;
        for (int i = 1; i < frames.Length; i++)
        {
            jumps += Math.Abs(frames[i].GazeX - frames[i - 1].GazeX) + Math.Abs(frames[i].GazeY - frames[i - 1].GazeY) > 0.002f ? 1 : 0;
        }

        (jumps / (frames.Length / 25.0)).ShouldBeInRange(0.2, 2.0);
    }

    [Fact]
    public void Blinks_gather_where_phrases_end()
    {
        (Timeline timeline, SpeechTrack[] tracks) talk = Spoken.Talk(600, 25, 8);
        FaceMotion[] frames = Spoken.Animate(talk, 8);
        double[] ends = [.. talk.timeline.Segments.SelectMany(segment => talk.tracks[segment.Index].Phonemes
            .Where(phoneme => phoneme.Symbol is "," or ";" or ".")
            .Select(phoneme => phoneme.Start + ((double)segment.FirstSample / Spoken.Rate)))];

        double[] starts = [.. Enumerable.Range(1, frames.Length - 1)
            .Where(i => frames[i].BlinkLeft > 0.02f && frames[i - 1].BlinkLeft <= 0.02f)
            .Select(i => i / 25.0)];

        double near = starts.Count(start => ends.Any(end => Math.Abs(end - start) < 0.1)) / (double)starts.Length;
        double chance = ends.Length * 0.2 / 600;
        near.ShouldBeGreaterThan(chance * 1.4);
    }

    [Fact]
    public void The_eyes_are_nearly_but_not_quite_alike()
    {
        FaceMotion[] frames = Spoken.Animate(Spoken.Talk(60, 25, 4), 4);

        frames.ShouldContain(motion => motion.BlinkLeft != motion.BlinkRight);
        frames.ShouldAllBe(motion => Math.Abs(motion.BlinkLeft - motion.BlinkRight) < 0.3f);
    }

    [Fact]
    public void The_same_seed_moves_the_same_and_another_seed_otherwise()
    {
        (Timeline, SpeechTrack[]) talk = Spoken.Talk(20, 25, 1);

        Spoken.Animate(talk, 77).ShouldBe(Spoken.Animate(talk, 77));
        Spoken.Animate(talk, 78).Zip(Spoken.Animate(talk, 77)).Count(pair => pair.First.Yaw == pair.Second.Yaw).ShouldBeLessThan(5);
    }

    [Fact]
    public void Frames_may_be_asked_for_in_any_order()
    {
        (Timeline timeline, SpeechTrack[] tracks) talk = Spoken.Talk(8, 25, 1);
        TimelineSegment last = talk.timeline.Segments[^1];
        FaceMotion forward = Motion(talk, last.Index, 9, 25).At(last.Frames.First + 10);
        MotionTimeline backward = Motion(talk, last.Index, 9, 25);
        backward.At(last.Frames.End - 1);

        backward.At(last.Frames.First + 10).ShouldBe(forward);
    }

    private static MotionTimeline Motion((Timeline Timeline, SpeechTrack[] Tracks) talk, int segment, long seed, int fps) =>
        new(talk.Tracks[segment], Spoken.Closed, seed, talk.Timeline.Segments[segment].FirstSample, fps);

    private static List<(int Frames, float Depth)> Blinks(IEnumerable<float> lids)
    {
        List<(int, float)> blinks = [];
        int frames = 0;
        float depth = 0;
        foreach (float lid in lids.Append(0))
        {
            if (lid > 0.05f)
            {
                frames++;
                depth = Math.Max(depth, lid);
            }
            else if (frames > 0)
            {
                blinks.Add((frames, depth));
                frames = 0;
                depth = 0;
            }
        }

        return blinks;
    }
}
