using AlinFunctions.GpuWorker.Speech;
using AlinFunctions.GpuWorker.Tests.Speech;
using AlinFunctions.GpuWorker.Vocoder;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Vocoder;

/// <summary>Voices of both families and every vocoder, on the real weights.</summary>
public sealed class VocodingMachine : IAsyncLifetime
{
    private readonly Dictionary<(string Text, string Voice), SpokenWave> _spoken = [];

    public SpeakingMachine Speaking { get; } = new();

    public PiperSpeechModel Fast { get; private set; } = null!;

    public VocoderShelf Shelf { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Speaking.InitializeAsync();
        Fast = await PiperSpeechModel.Open(Speaking.Sessions, Speaking.Store, TestContext.Current.CancellationToken);
        Shelf = new VocoderShelf(Speaking.Sessions, Speaking.Store);
    }

    public async ValueTask DisposeAsync()
    {
        Fast?.Dispose();
        Shelf?.Dispose();
        await Speaking.DisposeAsync();
    }

    /// <summary>Says a text's first segment in a fast voice, short of making sound.</summary>
    public LatentSpeech Say(string text, string voice, double speed) =>
        Fast.Speak(ScriptReader.Read(text, null, Speaking.Pronouncer)[0], PiperVoices.Speaker(voice), speed, TestContext.Current.CancellationToken);

    /// <summary>Gives the text's first segment as the voice's own generator sounds it, by way of the file that carries it from step to step.</summary>
    public async Task<SpokenWave> Sound(string text, string voice)
    {
        if (!_spoken.TryGetValue((text, voice), out SpokenWave? wave))
        {
            using var file = new MemoryStream();
            if (PiperVoices.Names(voice))
            {
                LatentFeaturesFile.Write(file, Say(text, voice, 1).Features);
            }
            else
            {
                AcousticFeaturesFile.Write(file, (await Speaking.Say(text, voice, 1)).Features);
            }

            _spoken[(text, voice)] = wave = await Shelf.Sound(file.ToArray(), TestContext.Current.CancellationToken);
        }

        return wave;
    }
}
