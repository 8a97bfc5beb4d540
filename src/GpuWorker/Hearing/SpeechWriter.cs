using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Hearing;

/// <summary>Writes down what is said in a recording, and when: Whisper hears the words, and the words are aligned as a script would be.</summary>
internal sealed class SpeechWriter(ModelStore models)
{
    private const int Threads = 2;

    /// <summary>Whisper's size: base hears both languages well, small takes four times as long.</summary>
    private const string Size = "base";

    /// <summary>Writes down the stretches of a recording. Its networks are opened here and closed again: a job needs them once.</summary>
    /// <param name="frames">The recording's features.</param>
    /// <param name="stretches">Where it is cut.</param>
    /// <param name="spool">Its samples.</param>
    /// <param name="language">The language spoken; null to find out.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<(HeardSpeech Speech, string Language)> Write(
        SoundFrames frames, IReadOnlyList<Range> stretches, SampleSpool spool, string? language, CancellationToken cancellation)
    {
        Pronouncer pronouncer = await Load(cancellation);
        using WhisperEar ear = await WhisperEar.Open(models, Size, Threads, cancellation);
        HeardSpeech sounds = SoundListener.Listen(frames, SoundTable.Default);
        var phonemes = new List<TimedPhoneme>();
        var words = new List<TimedWord>();
        foreach (Range stretch in stretches)
        {
            cancellation.ThrowIfCancellationRequested();
            SpokenWave wave = await spool.Read(stretch, cancellation);
            language ??= ear.FindLanguage(wave, [ScriptLanguage.English, ScriptLanguage.Chinese]);
            int first = stretch.Start.Value / SoundFrames.Hop, end = Math.Min(frames.Count, stretch.End.Value / SoundFrames.Hop);
            SoundPath? path = Path(ear.Hear(wave, language), language, pronouncer);
            HeardSpeech heard = path is null ? Within(sounds, first * SoundFrames.Seconds, end * SoundFrames.Seconds) : ScriptAligner.Align(frames, first, end - first, path, SoundTable.Default);
            phonemes.AddRange(heard.Phonemes);
            words.AddRange(heard.Words);
        }

        return (new HeardSpeech(phonemes, words), language ?? ScriptLanguage.English);
    }

    // Nothing was said that has words, or nothing that can be said again: its sounds are enough.
    private static SoundPath? Path(string heard, string language, Pronouncer pronouncer)
    {
        try
        {
            return SoundPath.Of(ScriptReader.Read(heard, language, pronouncer));
        }
        catch (InvalidDropException)
        {
            return null;
        }
    }

    private static HeardSpeech Within(HeardSpeech sounds, double start, double end) => new(
        [.. sounds.Phonemes.Where(one => one.Start < end && one.End > start).Select(one => one with { Start = Math.Max(start, one.Start), End = Math.Min(end, one.End) })],
        []);

    private async Task<Pronouncer> Load(CancellationToken cancellation)
    {
        await using FileStream words = File.OpenRead(await models.Get(ModelId.EnglishWords, cancellation));
        await using FileStream graphemes = File.OpenRead(await models.Get(ModelId.EnglishGraphemes, cancellation));
        await using FileStream mandarin = File.OpenRead(await models.Get(ModelId.MandarinWords, cancellation));
        await using FileStream characters = File.OpenRead(await models.Get(ModelId.MandarinCharacters, cancellation));
        await using FileStream traditional = File.OpenRead(await models.Get(ModelId.TraditionalCharacters, cancellation));
        return Pronouncer.Load(words, graphemes, mandarin, characters, traditional);
    }
}
