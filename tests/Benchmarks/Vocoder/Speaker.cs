using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Speech;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.Benchmarks.Vocoder;

/// <summary>Reads sentences as the worker does, in a voice of either family.</summary>
internal sealed class Speaker(SessionFactory sessions, ModelStore store) : IDisposable
{
    private readonly Once<SpeechModel> _kokoro = new(cancellation => SpeechModel.Open(sessions, store, cancellation));
    private readonly Once<PiperSpeechModel> _piper = new(cancellation => PiperSpeechModel.Open(sessions, store, cancellation));
    private readonly Once<Pronouncer> _pronouncer = new(async cancellation =>
    {
        await using FileStream dictionary = File.OpenRead(await store.Get(ModelId.EnglishWords, cancellation)), graphemes = File.OpenRead(await store.Get(ModelId.EnglishGraphemes, cancellation));
        await using FileStream words = File.OpenRead(await store.Get(ModelId.MandarinWords, cancellation)), traditional = File.OpenRead(await store.Get(ModelId.TraditionalCharacters, cancellation));
        await using FileStream characters = File.OpenRead(await store.Get(ModelId.MandarinCharacters, cancellation));
        return Pronouncer.Load(dictionary, graphemes, words, characters, traditional);
    });

    /// <summary>Gives the features of each segment of a text.</summary>
    public async Task<IReadOnlyList<byte[]>> Read(string text, string voice, CancellationToken cancellation)
    {
        var files = new List<byte[]>();
        foreach (ScriptSegment segment in ScriptReader.Read(text, null, await _pronouncer.Get(cancellation)))
        {
            using var file = new MemoryStream();
            if (PiperVoices.Names(voice))
            {
                LatentFeaturesFile.Write(file, (await _piper.Get(cancellation)).Speak(segment, PiperVoices.Speaker(voice), 1, cancellation).Features);
            }
            else
            {
                VoiceTable table = await new VoiceShelf(store).Get(VoiceMix.Parse(voice), cancellation);
                AcousticFeaturesFile.Write(file, (await _kokoro.Get(cancellation)).Speak(segment, table, new SpeechDirection(voice), cancellation).Features);
            }

            files.Add(file.ToArray());
        }

        return files;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _kokoro.Dispose();
        _piper.Dispose();
        _pronouncer.Dispose();
    }
}
