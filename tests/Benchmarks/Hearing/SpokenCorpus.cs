using System.Text.Json;
using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Speech;
using AlinFunctions.GpuWorker.Vocoder;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Benchmarks.Hearing;

/// <summary>Sentences said by the product's own voices, each wave with its exact phoneme times: what a listener is taught and tried on.</summary>
public static class SpokenCorpus
{
    /// <summary>The voices that a listener is taught with, by language.</summary>
    public static IReadOnlyList<string> Teachers { get; } = ["af_heart", "zf_xiaoxiao", "am_michael", "zm_yunxi", "bf_emma", "zf_xiaobei", "am_fenrir", "zm_yunjian"];

    /// <summary>The voices that it is tried with: others.</summary>
    public static IReadOnlyList<string> Examiners { get; } = ["am_puck", "zf_xiaoyi", "bf_isabella", "zm_yunyang"];

    /// <summary>Says every fourth line of the lists with the examiners' voices and the others with the teachers'; what is there already is left.</summary>
    /// <param name="folder">Where waves and tracks go.</param>
    /// <param name="cache">The weights' cache.</param>
    /// <param name="lists">The folder of sentences.en.txt and sentences.zh.txt.</param>
    /// <param name="most">How many lines each voice says.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task Speak(string folder, string cache, string lists, int most, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var models = new ModelStore(new ModelStoreOptions { CacheFolder = cache });
        var sessions = new SessionFactory(Options.Create(new InferenceOptions()));
        using SpeechModel speech = await SpeechModel.Open(sessions, models, cancellation);
        using VocoderModel vocoder = await VocoderModel.Open(sessions, models, cancellation);
        Pronouncer pronouncer = await Load(models, cancellation);
        var voices = new VoiceShelf(models);
        for (int turn = 0; turn < most; turn++)
        {
            foreach (string voice in Examiners.Concat(Teachers))
            {
                bool tries = Examiners.Contains(voice, StringComparer.Ordinal);
                string language = VoiceCatalog.Find(voice).Language[..2];
                string[] lines = [.. (await File.ReadAllLinesAsync(Path.Combine(lists, $"sentences.{language}.txt"), cancellation)).Where((_, i) => (i % 4 == 3) == tries)];
                string file = Path.Combine(folder, $"{(tries ? "try" : "teach")}-{language}-{voice}-{turn:d2}");
                if (turn >= lines.Length || File.Exists(file + ".json"))
                {
                    continue;
                }

                ScriptSegment segment = ScriptReader.Read(lines[(turn + (tries ? 0 : 3 * voice.Length)) % lines.Length], language, pronouncer)[0];
                AcousticSpeech spoken = speech.Speak(segment, await voices.Get(VoiceMix.Parse(voice), cancellation), new SpeechDirection(voice), cancellation);
                await using (FileStream wave = File.Create(file + ".wav"))
                {
                    WaveFile.WriteFloats(wave, vocoder.Synthesize(spoken.Features, cancellation));
                }

                await File.WriteAllTextAsync(file + ".segment.json", JsonSerializer.Serialize(segment, PipelineJson.Compact), cancellation);
                await File.WriteAllTextAsync(file + ".json", JsonSerializer.Serialize(spoken.Track, PipelineJson.Compact), cancellation);
            }
        }
    }

    private static async Task<Pronouncer> Load(ModelStore models, CancellationToken cancellation)
    {
        await using FileStream words = File.OpenRead(await models.Get(ModelId.EnglishWords, cancellation));
        await using FileStream graphemes = File.OpenRead(await models.Get(ModelId.EnglishGraphemes, cancellation));
        await using FileStream mandarin = File.OpenRead(await models.Get(ModelId.MandarinWords, cancellation));
        await using FileStream characters = File.OpenRead(await models.Get(ModelId.MandarinCharacters, cancellation));
        await using FileStream traditional = File.OpenRead(await models.Get(ModelId.TraditionalCharacters, cancellation));
        return Pronouncer.Load(words, graphemes, mandarin, characters, traditional);
    }
}
