using System.Text.Json;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class TimelineTests
{
    public static TheoryData<int, int, int> Jobs()
    {
        TheoryData<int, int, int> data = [];
        foreach (int fps in (int[])[25, 30])
        {
            foreach (int rate in (int[])[24_000, 22_050, 16_000, 48_000])
            {
                for (int seed = 0; seed < 6; seed++)
                {
                    data.Add(fps, rate, seed);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void Every_frame_belongs_to_the_one_segment_whose_samples_hold_its_instant(int fps, int rate, int seed)
    {
        Timeline timeline = Timeline.Lay(fps, rate, Counts(seed, rate));

        int frame = 0;
        foreach (TimelineSegment segment in timeline.Segments)
        {
            segment.Frames.First.ShouldBe(frame);
            for (; frame < segment.Frames.End; frame++)
            {
                Int128 instant = (Int128)frame * rate;
                (instant >= (Int128)segment.FirstSample * fps).ShouldBeTrue();
                (instant < (Int128)(segment.FirstSample + segment.SampleCount) * fps).ShouldBeTrue();
            }
        }

        frame.ShouldBe(timeline.FrameCount);
    }

    [Theory]
    [MemberData(nameof(Jobs))]
    public void The_video_outlasts_the_audio_by_less_than_one_frame(int fps, int rate, int seed)
    {
        Timeline timeline = Timeline.Lay(fps, rate, Counts(seed, rate));

        decimal excess = ((decimal)timeline.FrameCount / fps) - ((decimal)timeline.SampleCount / rate);

        excess.ShouldBeInRange(0m, 1m / fps);
        excess.ShouldNotBe(1m / fps);
    }

    [Fact]
    public void Twelve_hundred_segments_of_an_odd_length_drift_by_nothing()
    {
        Timeline timeline = Timeline.Lay(25, 24_000, Enumerable.Repeat(24_001, 1_200));

        timeline.SampleCount.ShouldBe(28_801_200);
        timeline.FrameCount.ShouldBe(30_002);
        timeline.Segments[^1].Frames.First.ShouldBe(29_977);
    }

    [Fact]
    public void Appending_one_by_one_lays_the_same_timeline()
    {
        int[] counts = [31_999, 1, 0, 48_017, 960];

        Timeline appended = counts.Aggregate(new Timeline(30, 24_000, []), (timeline, count) => timeline.Append(count));

        appended.Segments.ShouldBe(Timeline.Lay(30, 24_000, counts).Segments);
    }

    [Fact]
    public void A_segment_too_short_for_a_frame_has_none_and_the_next_goes_on()
    {
        Timeline timeline = Timeline.Lay(25, 24_000, [10, 10, 2_000]);

        timeline.Segments.Select(segment => segment.Frames).ShouldBe([new FrameRange(0, 1), new FrameRange(1, 0), new FrameRange(1, 2)]);
    }

    [Fact]
    public void A_frame_knows_its_second_in_its_segments_wave()
    {
        Timeline timeline = Timeline.Lay(25, 24_000, [1_000, 24_000]);

        timeline.Segments[1].Frames.First.ShouldBe(2);
        timeline.SecondsInto(timeline.Segments[1], 2).ShouldBe((1_920 - 1_000) / 24_000.0, 1e-12);
    }

    [Fact]
    public void It_survives_a_trip_through_json()
    {
        Timeline timeline = Timeline.Lay(25, 24_000, [31_999, 48_017]);

        Timeline? back = JsonSerializer.Deserialize<Timeline>(JsonSerializer.Serialize(timeline));

        back.ShouldNotBeNull().Segments.ShouldBe(timeline.Segments);
        back.FrameCount.ShouldBe(timeline.FrameCount);
    }

    private static IEnumerable<int> Counts(int seed, int rate)
    {
        Random random = new(seed);
        return Enumerable.Range(0, 60).Select(_ => random.Next(0, rate * (seed == 0 ? 1 : 12) / (seed == 1 ? 300 : 1)));
    }
}
