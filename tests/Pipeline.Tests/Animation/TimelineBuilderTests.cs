using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class TimelineBuilderTests
{
    private const int Rate = 24_000;
    private static readonly ArtifactPath Anywhere = ArtifactPath.In("jobs", "wave.wav");

    [Fact]
    public void Thirty_minutes_are_one_video()
    {
        var timeline = new TimelineBuilder(25);

        for (int minute = 0; minute < TimelineBuilder.MostMinutes; minute++)
        {
            timeline.Append(Seconds(60)).Frames.First.ShouldBe(minute * 60 * 25);
        }
    }

    [Fact]
    public void A_script_that_takes_longer_is_refused_in_words()
    {
        var timeline = new TimelineBuilder(25);
        timeline.Append(Seconds(60 * TimelineBuilder.MostMinutes));

        InvalidDropException refused = Should.Throw<InvalidDropException>(() => timeline.Append(Seconds(1)));

        refused.Kind.ShouldBe(FailureKind.BadScript);
        refused.Sentence.English.ShouldContain("30 minutes");
        refused.Sentence.Chinese.ShouldContain("30 分钟");
    }

    private static WaveReady Seconds(int seconds) => new(Anywhere, Anywhere, Rate, seconds * Rate);
}
