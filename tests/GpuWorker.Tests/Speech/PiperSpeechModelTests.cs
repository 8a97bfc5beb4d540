using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.GpuWorker.Tests.Vocoder;
using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Models;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Speech;

public sealed class PiperSpeechModelTests(VocodingMachine machine, ITestOutputHelper output) : IClassFixture<VocodingMachine>
{
    private const string Text = "Good morning, everyone. The train leaves at nine, so please be quick.";

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.25)]
    [InlineData(2)]
    public void A_speed_divides_the_length(double speed)
    {
        int even = machine.Say(Text, "libritts_0", 1).Features.Frames, quick = machine.Say(Text, "libritts_0", speed).Features.Frames;

        ((double)quick / even).ShouldBe(1 / speed, 0.02 / speed);
    }

    [Fact]
    public async Task Every_sound_that_is_not_refused_has_a_spelling()
    {
        await using FileStream tokens = File.OpenRead(await TestCache.Store().Get(ModelId.PiperTokens, TestContext.Current.CancellationToken));
        var alphabet = PiperAlphabet.Read(tokens);

        foreach (char symbol in KokoroAlphabet.Symbols.Where(KokoroAlphabet.IsSound))
        {
            bool refused = PiperVoices.Lacks(symbol.ToString());
            Exception? unread = Record.Exception(() => alphabet.Read(new PhonemeLine(symbol.ToString(), [0])));
            (unread is null).ShouldBe(!refused, $"U+{(int)symbol:X4}");
        }
    }

    [Fact]
    public void The_same_line_is_spoken_the_same_way_twice() =>
        machine.Say(Text, "libritts_5", 1).Features.Latent.ShouldBe(machine.Say(Text, "libritts_5", 1).Features.Latent);

    [Fact]
    public void Speakers_differ() =>
        machine.Say(Text, "libritts_5", 1).Features.Frames.ShouldNotBe(machine.Say(Text, "libritts_300", 1).Features.Frames);

    [Theory]
    [InlineData("libritts_0")]
    [InlineData("libritts_100")]
    [InlineData("libritts_903")]
    public async Task The_track_covers_the_wave_and_its_words_are_where_the_sound_is(string voice)
    {
        SpeechTrack track = machine.Say(Text, voice, 1).Track;
        SpokenWave wave = await machine.Sound(Text, voice);

        track.SampleRate.ShouldBe(wave.SampleRate);
        track.SampleCount.ShouldBe(wave.Samples.Length);
        track.Phonemes[0].Start.ShouldBe(0);
        track.Phonemes[^1].End.ShouldBe((double)track.SampleCount / track.SampleRate, 1e-9);
        track.Phonemes.Zip(track.Phonemes.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start && pair.First.Start < pair.First.End);
        track.Words.Zip(track.Words.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);

        double[] loudness = BandRuler.Loudness(wave.Samples, LatentFeatures.SampleRate / 100);
        double loudest = loudness.Max();
        TimedPhoneme[] vowels = [.. track.Phonemes.Where(phoneme => "AIOWYiɪɛæɑʌəɔu".Contains(phoneme.Symbol, StringComparison.Ordinal) && phoneme.End - phoneme.Start > 0.04)];
        double voiced = vowels.Average(vowel => Level(vowel.Start, vowel.End));
        output.WriteLine($"{voice}: vowels {20 * Math.Log10(voiced / loudest):F1} dB, lead-in {20 * Math.Log10(Level(0, 0.03) / loudest):F1} dB, last word ends at {track.Words[^1].End:F2} s of {track.Phonemes[^1].End:F2} s");
        voiced.ShouldBeGreaterThan(loudest / 10);
        Level(0, 0.02).ShouldBeLessThan(loudest / 30);
        Level(track.Words[^1].End + 0.12, track.Phonemes[^1].End).ShouldBeLessThan(loudest / 30);

        double Level(double start, double end) => loudness[(int)(start * 100)..Math.Max((int)(start * 100) + 1, (int)(end * 100))].Average();
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("libritts_0")]
    [InlineData("libritts_100")]
    [InlineData("libritts_500")]
    [InlineData("libritts_903")]
    public async Task Of_ten_sentences_at_most_one_word_in_ten_is_heard_wrong(string voice)
    {
        using WhisperEar whisper = await WhisperEar.Open(machine.Speaking.Store, "base", 2, TestContext.Current.CancellationToken);
        int edits = 0, length = 0;
        foreach (string sentence in HeardSentences.List("en").Take(10))
        {
            string heard = whisper.Hear(await machine.Sound(sentence, voice), "en");
            IReadOnlyList<string> said = EnglishTranscript.Words(sentence);
            int wrong = ErrorRate.Edits(said, EnglishTranscript.Words(heard));
            (edits, length) = (edits + wrong, length + said.Count);
            output.WriteLine($"{wrong}/{said.Count} {sentence} -> {heard}");
        }

        output.WriteLine($"{edits}/{length}");
        ((double)edits / length).ShouldBeLessThanOrEqualTo(0.1);
    }
}
