using System.Globalization;
using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Speech;

/// <summary>Sentences said and heard again: how many words or characters were heard wrong, and a line on each sentence.</summary>
/// <param name="Rate">Edits over what was said, all sentences together.</param>
/// <param name="Report">For each sentence its own rate, what was said and what was heard.</param>
internal sealed record HeardSentences(double Rate, string Report)
{
    /// <summary>The list that was fixed before anything was tuned on it.</summary>
    public static IReadOnlyList<string> List(string language) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Speech", $"sentences.{language}.txt"));

    /// <summary>Says each sentence by itself, two at a time, and hears each by itself.</summary>
    public static Task<HeardSentences> Of(SpeakingMachine machine, IReadOnlyList<string> sentences, string voice, double speed, string ear) =>
        Of(machine, sentences, new SpeechDirection(voice) { Rate = speed }, ear);

    /// <summary>Says each sentence as directed, two at a time, and hears each by itself.</summary>
    public static async Task<HeardSentences> Of(SpeakingMachine machine, IReadOnlyList<string> sentences, SpeechDirection direction, string ear)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string language = VoiceMix.Parse(direction.Voice).Language[..2];
        var waves = new SpokenWave[sentences.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, sentences.Count),
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation },
            async (i, _) => waves[i] = (await machine.Speak(sentences[i], direction)).Wave);
        using WhisperEar whisper = await WhisperEar.Open(machine.Store, ear, 2, cancellation);
        MandarinTranscript mandarin = await MandarinTranscript.Load(machine.Store, cancellation);
        IReadOnlyList<string> Normal(string text) => language == "zh" ? mandarin.Characters(text) : EnglishTranscript.Words(text);

        int edits = 0, length = 0;
        var lines = new List<string>();
        for (int i = 0; i < waves.Length; i++)
        {
            string heard = whisper.Hear(waves[i], language);
            IReadOnlyList<string> said = Normal(sentences[i]);
            int wrong = ErrorRate.Edits(said, Normal(heard));
            (edits, length) = (edits + wrong, length + said.Count);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{wrong}/{said.Count}  {sentences[i]}  ->  {heard}"));
        }

        double rate = (double)edits / length;
        return new HeardSentences(rate, string.Create(CultureInfo.InvariantCulture, $"{direction.Voice} at {direction.Rate}, {direction.Style} {direction.Degree}, whisper-{ear}: {edits}/{length} = {rate:P2}\n{string.Join('\n', lines)}"));
    }
}
