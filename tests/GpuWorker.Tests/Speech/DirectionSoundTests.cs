using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Tests.Speech;

/// <summary>What directions do to the wave itself, by pitch track, length and level: the model and the vocoder may not undo what the curves ask for.</summary>
public sealed class DirectionSoundTests(SpeakingMachine machine, ITestOutputHelper output) : IClassFixture<SpeakingMachine>
{
    private const string Voice = VoiceCatalog.DefaultEnglish;

    /// <summary>One frame of the model, seconds.</summary>
    private const double Frame = 0.025;

    public static TheoryData<string, SpeechStyle> VoicesAndStyles =>
        new(from voice in new[] { "af_heart", "am_michael", "zf_xiaoxiao", "zm_yunjian" }
            from style in Enum.GetValues<SpeechStyle>()
            where style is not (SpeechStyle.Neutral or SpeechStyle.Whisper)
            select (voice, style));

    [Theory]
    [InlineData(Voice, SpeechStyle.Happy)]
    [InlineData(Voice, SpeechStyle.Sad)]
    public Task A_style_is_in_the_wave_as_far_as_its_numbers_say(string voice, SpeechStyle style) => CheckStyle(voice, style);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(VoicesAndStyles))]
    public Task Every_style_is_in_the_wave_of_every_voice(string voice, SpeechStyle style) => CheckStyle(voice, style);

    [Theory]
    [InlineData(SpeechStyle.Angry)]
    [InlineData(SpeechStyle.Whisper)]
    public async Task A_style_at_degree_0_is_the_voice_itself_value_by_value(SpeechStyle style)
    {
        AcousticFeatures plain = (await machine.Say(machine.Segments(DirectedWave.English)[0], new SpeechDirection(Voice))).Features;

        AcousticFeatures none = (await machine.Say(machine.Segments(DirectedWave.English)[0], new SpeechDirection(Voice) { Style = style, Degree = 0 })).Features;

        none.Pitch.ShouldBe(plain.Pitch);
        none.Energy.ShouldBe(plain.Energy);
        none.Durations.ShouldBe(plain.Durations);
        none.Cut.ShouldBe(plain.Cut);
        none.Breath.ShouldBe(0);
    }

    [Fact]
    public async Task Speed_1_25_lasts_four_fifths_at_the_same_pitch()
    {
        DirectedWave plain = await Say(), fast = await Say(new SpeechDirection(Voice) { Rate = 1.25 });

        (fast.Seconds / plain.Seconds).ShouldBe(0.8, 0.016);
        (fast.Track.Mean / plain.Track.Mean).ShouldBe(1, 0.03);
    }

    [Fact]
    public async Task Three_semitones_are_three_semitones()
    {
        DirectedWave plain = await Say(), high = await Say(new SpeechDirection(Voice) { Pitch = 3 });

        high.Above(plain).ShouldBe(3, 0.3);
        high.Wave.Samples.Length.ShouldBe(plain.Wave.Samples.Length);
    }

    [Fact]
    public async Task Emphasis_raises_lengthens_and_strengthens_its_word_and_leaves_the_others()
    {
        const int Word = 4;
        DirectedWave plain = await Say(), strong = await Say(null, Word, new WordDirection { Emphasis = Emphasis.Strong });
        TimedWord before = plain.Speech.Track.Words[Word], after = strong.Speech.Track.Words[Word];

        double raised = 12 * Math.Log2(Mean(strong, after.Start, after.End) / Mean(plain, before.Start, before.End));
        double others = 12 * Math.Log2(Mean(strong, 0, after.Start - Frame) / Mean(plain, 0, before.Start - Frame));
        output.WriteLine($"“{after.Text}” {raised:+0.00} st, what is before it {others:+0.00;-0.00} st, {before.End - before.Start:F3} s to {after.End - after.Start:F3} s");
        raised.ShouldBeInRange(2, 4.5);
        others.ShouldBe(0, 0.3);
        ((after.End - after.Start) / (before.End - before.Start)).ShouldBe(1.35, 0.15);
        (strong.Track.Between(after.Start, after.End).Level - plain.Track.Between(before.Start, before.End).Level).ShouldBeGreaterThan(1.5);
        after.Start.ShouldBe(before.Start, Frame);
    }

    [Theory]
    [InlineData("zf_xiaoxiao", 3)]
    public async Task A_break_is_silence_of_its_length_where_words_end_and_begin_to_a_frame(string voice, int most)
    {
        var plainly = new SpeechDirection(voice);
        DirectedWave plain = await Say(plainly);
        int word = plain.Speech.Track.Words.ToList().FindIndex(spoken => spoken.Text.EndsWith('，'));
        word.ShouldBeInRange(0, most);

        DirectedWave broken = await Say(plainly, word, new WordDirection { Break = 0.7 });

        float[] samples = broken.Wave.Samples;
        WaveGap gap = broken.Speech.Features.Cut.Gaps.Single();
        int at = gap.At - (broken.Speech.Features.Cut.FirstFrame * AcousticFeatures.SamplesPerFrame);
        double end = (double)LastSound(samples, at) / 24000, start = (double)FirstSound(samples, at + gap.Samples) / 24000;
        TimedWord left = broken.Speech.Track.Words[word], right = broken.Speech.Track.Words[word + 1];
        output.WriteLine($"sound ends at {end:F3}, track says {left.End:F3}; begins at {start:F3}, track says {right.Start:F3}");
        samples.Length.ShouldBe(plain.Wave.Samples.Length + 16800);
        samples[at..(at + 16800)].ShouldAllBe(sample => sample == 0);
        left.End.ShouldBe(plain.Speech.Track.Words[word].End, 1e-9);
        right.Start.ShouldBe(plain.Speech.Track.Words[word + 1].Start + 0.7, 1e-9);
        end.ShouldBe(left.End, Frame);
        start.ShouldBe(right.Start, Frame);
        Steepest(samples[(at - 240)..(at + 16800 + 240)]).ShouldBeLessThan(Steepest(samples) / 10);
    }

    [Theory]
    [InlineData("af_heart", 2)]
    [InlineData("am_michael", 5)]
    public async Task A_break_parts_English_words_that_run_together(string voice, int word)
    {
        DirectedWave broken = await Say(new SpeechDirection(voice), word, new WordDirection { Break = 0.5 });

        float[] samples = broken.Wave.Samples;
        WaveGap gap = broken.Speech.Features.Cut.Gaps.Single();
        int at = gap.At - (broken.Speech.Features.Cut.FirstFrame * AcousticFeatures.SamplesPerFrame);
        double end = (double)LastSound(samples, at) / 24000, start = (double)FirstSound(samples, at + gap.Samples) / 24000;
        TimedWord left = broken.Speech.Track.Words[word], right = broken.Speech.Track.Words[word + 1];
        output.WriteLine($"“{left.Text}” ends at {end:F3}, track says {left.End:F3}; “{right.Text}” begins at {start:F3}, track says {right.Start:F3}");
        gap.Samples.ShouldBe(12_000);
        samples[at..(at + gap.Samples)].ShouldAllBe(sample => sample == 0);
        (right.Start - left.End).ShouldBeGreaterThanOrEqualTo(0.5);
        end.ShouldBe(left.End, 2 * Frame);
        start.ShouldBe(right.Start, 2 * Frame);
        Steepest(samples[(at - 240)..(at + gap.Samples + 240)]).ShouldBeLessThan(Steepest(samples) / 10);
    }

    [Theory]
    [InlineData("af_heart", "base")]
    public Task A_whisper_has_no_voice_and_is_understood(string voice, string ear) => CheckWhisper(voice, ear);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("am_michael", "base")]
    [InlineData("zf_xiaoxiao", "small")]
    [InlineData("zm_yunjian", "small")]
    public Task Every_voice_can_whisper(string voice, string ear) => CheckWhisper(voice, ear);

    [Fact]
    [Trait("Category", "Long")]
    public async Task The_eight_styles_are_drawn_for_looking_at()
    {
        var tracks = new List<(string, PitchTrack)>();
        foreach (SpeechStyle style in Enum.GetValues<SpeechStyle>())
        {
            tracks.Add((style.ToString().ToLowerInvariant(), (await Say(new SpeechDirection(Voice) { Style = style })).Track));
        }

        string picture = Path.Combine(AppContext.BaseDirectory, "styles.png");
        await PitchSheet.Write(tracks, picture, TestContext.Current.CancellationToken);
        new FileInfo(picture).Length.ShouldBeInRange(5_000, 400_000);
    }

    private async Task CheckStyle(string voice, SpeechStyle style)
    {
        StyleShape shape = StyleTable.Of(style, 1);
        DirectedWave plain = await Say(new SpeechDirection(voice));

        DirectedWave styled = await Say(new SpeechDirection(voice) { Style = style });

        output.WriteLine(plain.Tell($"{voice} neutral", plain));
        output.WriteLine(styled.Tell($"{voice} {style}", plain));
        // A creaking voice has lows that reach the pitch's floor already: widened, it moves up more than down, and the tracker loses some of them.
        bool creaks = plain.Track.Range > 4.5;
        styled.Above(plain).ShouldBe(shape.Pitch, creaks ? 1.1 : 0.8);
        (styled.Track.Range / plain.Track.Range).ShouldBe(shape.Range, creaks ? 0.3 : 0.2);
        (plain.Seconds / styled.Seconds).ShouldBe(shape.Rate, 0.03);
        (styled.Track.Level - plain.Track.Level).ShouldBe(shape.Volume, 2);
        Math.Sign(styled.Above(plain)).ShouldBe(Math.Sign(shape.Pitch));
        (styled.Track.Range > plain.Track.Range).ShouldBe(shape.Range > 1);
    }

    private async Task CheckWhisper(string voice, string ear)
    {
        DirectedWave plain = await Say(new SpeechDirection(voice));

        DirectedWave whisper = await Say(new SpeechDirection(voice) { Style = SpeechStyle.Whisper });

        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using WhisperEar whisperEar = await WhisperEar.Open(machine.Store, ear, 2, cancellation);
        MandarinTranscript mandarin = await MandarinTranscript.Load(machine.Store, cancellation);
        bool chinese = voice[0] == 'z';
        string line = DirectedWave.Line(voice), heard = whisperEar.Hear(whisper.Wave, chinese ? "zh" : "en");
        output.WriteLine(plain.Tell($"{voice} neutral", plain));
        output.WriteLine(whisper.Tell($"{voice} whisper", plain) + $", heard: {heard}");
        // Measured: 0.30 less for af_heart, 0.24 and 0.27 for two more, 0.16 for zm_yunjian, which creaks and has the least to lose.
        whisper.Track.Harmonicity.ShouldBeLessThan(plain.Track.Harmonicity - 0.15);
        ((double)whisper.Track.Sung.Count() / whisper.Track.Heard.Count()).ShouldBeLessThan(0.2);
        // A Mandarin whisper has no tones to tell 三步 from 散步 by: one character in ten may be another of the same sound.
        (chinese ? ErrorRate.Characters(mandarin, line, heard) : ErrorRate.Words(line, heard)).ShouldBeLessThanOrEqualTo(chinese ? 0.1 : 0, heard);
    }

    private Task<DirectedWave> Say(SpeechDirection? direction = null, int word = 0, WordDirection? own = null) =>
        DirectedWave.Of(machine, direction ?? new SpeechDirection(Voice), word, own);

    private static double Mean(DirectedWave wave, double start, double end) => wave.Track.Between(start, end).Mean;

    // The last moment before a place at which 5 ms are louder than -50 dB, in samples.
    private static int LastSound(float[] samples, int before)
    {
        int at = before - 120;
        while (Rms(samples, at) < 0.003)
        {
            at -= 12;
        }

        return at + 120;
    }

    private static int FirstSound(float[] samples, int after)
    {
        int at = after;
        while (Rms(samples, at) < 0.003)
        {
            at += 12;
        }

        return at;
    }

    private static double Rms(float[] samples, int at) => Math.Sqrt(samples[at..(at + 120)].Average(sample => (double)sample * sample));

    private static float Steepest(float[] samples) => samples.Zip(samples.Skip(1), (left, right) => Math.Abs(right - left)).Max();
}
