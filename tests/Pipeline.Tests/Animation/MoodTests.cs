using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class MoodTests
{
    private static readonly SpeechTrack Plain = Spoken.Say(Spoken.Sentences[0]);

    public static TheoryData<SpeechStyle> Styles => [.. Enum.GetValues<SpeechStyle>()];

    [Fact]
    public void A_happy_face_smiles_a_sad_one_grieves_an_angry_one_knits_its_brows_and_a_whisper_hardly_opens()
    {
        FaceMotion plain = Middle(SpeechStyle.Neutral), happy = Middle(SpeechStyle.Happy), sad = Middle(SpeechStyle.Sad), angry = Middle(SpeechStyle.Angry);

        happy.Smile.ShouldBeGreaterThan(plain.Smile + 0.01f);
        happy.Cheek.ShouldBeGreaterThan(0.01f);
        sad.Smile.ShouldBeLessThan(plain.Smile - 0.005f);
        sad.Grief.ShouldBeGreaterThan(0.01f);
        angry.Knit.ShouldBeGreaterThan(0.01f);
        angry.Smile.ShouldBeLessThan(plain.Smile);
        WidestJaw(SpeechStyle.Whisper).ShouldBeLessThan(0.7f * WidestJaw(SpeechStyle.Neutral));
        WidestJaw(SpeechStyle.Excited).ShouldBeGreaterThan(WidestJaw(SpeechStyle.Neutral));
    }

    [Fact]
    public void A_degree_of_nothing_is_neutral_and_twice_is_twice()
    {
        SpeechDirection sad = new("af_heart") { Style = SpeechStyle.Sad };

        Moods.Of(sad with { Degree = 0 }).ShouldBe(default);
        Moods.Of(sad with { Degree = 2 }).Grief.ShouldBe(2 * Moods.Of(sad).Grief, 1e-12);
        Moods.Of((SpeechDirection?)null).ShouldBe(default);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_face_keeps_its_mood_over_a_joint_and_never_jumps_into_another(SpeechStyle next)
    {
        SpeechDirection happy = new("af_heart") { Style = SpeechStyle.Happy }, then = happy with { Style = next };
        int last = (int)Math.Ceiling(Plain.SampleCount * 25.0 / Plain.SampleRate);
        MotionTimeline first = new(Plain with { Direction = happy }, Spoken.Closed, 1, 0, 25);
        MotionTimeline second = new(Plain with { Direction = then }, Spoken.Closed, 1, Plain.SampleCount, 25, before: happy);

        FaceMotion[] frames = [.. Enumerable.Range(last - 10, 10).Select(first.At), .. Enumerable.Range(last, 15).Select(second.At)];

        for (int i = 1; i < frames.Length; i++)
        {
            // The change takes five frames; no frame takes more than a third of it, beside the most that speech itself moves.
            Math.Abs(frames[i].Cheek - frames[i - 1].Cheek).ShouldBeLessThan(Third(mood => mood.Cheek));
            Math.Abs(frames[i].Smile - frames[i - 1].Smile).ShouldBeLessThan(Third(mood => mood.Smile));
            Math.Abs(frames[i].Knit - frames[i - 1].Knit).ShouldBeLessThan(Third(mood => mood.Knit));
            Math.Abs(frames[i].Brow - frames[i - 1].Brow).ShouldBeLessThan(Third(mood => mood.Brow));
        }

        frames[9].Cheek.ShouldBe((float)Moods.Of(happy).Cheek, 1e-6f);
        frames[^1].Cheek.ShouldBe((float)Moods.Of(then).Cheek, 1e-6f);

        float Third(Func<Mood, double> part) => (float)(0.011 + (Math.Abs(part(Moods.Of(then)) - part(Moods.Of(happy))) / 3));
    }

    [Fact]
    public void In_silence_the_mouth_is_closed_and_the_head_breathes_in_any_mood()
    {
        SpeechTrack silence = new(24_000, 10 * 24_000, [new TimedPhoneme("$", 0, 10, 0)], [], new SpeechDirection("af_heart") { Style = SpeechStyle.Calm });
        MotionTimeline motion = new(silence, Spoken.Closed, 3, 0, 25);
        FaceMotion[] frames = [.. Enumerable.Range(0, 250).Select(motion.At)];

        frames.ShouldAllBe(frame => frame.Jaw == 0 && frame.UpperLip == 0 && frame.LowerLip == 0 && frame.Round == 0);
        (frames.Max(frame => frame.Lift) - frames.Min(frame => frame.Lift)).ShouldBeGreaterThan(0.006f);
        frames.ShouldContain(frame => frame.BlinkLeft > 0.5f);
    }

    private static FaceMotion Middle(SpeechStyle style) => Frames(style)[20];

    private static float WidestJaw(SpeechStyle style) => Frames(style).Max(frame => frame.Jaw);

    private static FaceMotion[] Frames(SpeechStyle style)
    {
        MotionTimeline motion = new(Plain with { Direction = new SpeechDirection("af_heart") { Style = style } }, Spoken.Closed, 1, 0, 25);
        return [.. Enumerable.Range(0, Plain.SampleCount * 25 / Plain.SampleRate).Select(motion.At)];
    }
}
