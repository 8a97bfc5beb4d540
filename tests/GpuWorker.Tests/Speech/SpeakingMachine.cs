using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Speech;
using AlinFunctions.GpuWorker.Vocoder;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Tests.Speech;

/// <summary>Dictionaries, acoustic model and vocoder on the real weights: text in, wave out, as the worker's steps chain them.</summary>
public sealed class SpeakingMachine : IAsyncLifetime
{
    public ModelStore Store { get; } = TestCache.Store();

    public SessionFactory Sessions { get; } = new(Options.Create(new InferenceOptions()));

    public SpeechModel Speech { get; private set; } = null!;

    public VocoderModel Vocoder { get; private set; } = null!;

    public Pronouncer Pronouncer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using FileStream dictionary = File.OpenRead(await Get(ModelId.EnglishWords)), graphemes = File.OpenRead(await Get(ModelId.EnglishGraphemes));
        await using FileStream words = File.OpenRead(await Get(ModelId.MandarinWords)), traditional = File.OpenRead(await Get(ModelId.TraditionalCharacters));
        await using FileStream characters = File.OpenRead(await Get(ModelId.MandarinCharacters));
        Pronouncer = Pronouncer.Load(dictionary, graphemes, words, characters, traditional);
        Speech = await SpeechModel.Open(Sessions, Store, TestContext.Current.CancellationToken);
        Vocoder = await VocoderModel.Open(Sessions, Store, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Speech?.Dispose();
        Vocoder?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Says the script's first segment, short of making sound.</summary>
    public Task<AcousticSpeech> Say(string text, string voice, double speed) => Say(Segments(text)[0], new SpeechDirection(voice) { Rate = speed });

    /// <summary>Says a segment as directed, short of making sound.</summary>
    public async Task<AcousticSpeech> Say(ScriptSegment segment, SpeechDirection direction) =>
        Speech.Speak(segment, await Table(direction.Voice), direction, TestContext.Current.CancellationToken);

    /// <summary>Says a segment as directed, by way of the file that carries it from step to step.</summary>
    public async Task<(SpokenWave Wave, AcousticSpeech Speech)> Speak(ScriptSegment segment, SpeechDirection direction)
    {
        AcousticSpeech spoken = await Say(segment, direction);
        using var file = new MemoryStream();
        AcousticFeaturesFile.Write(file, spoken.Features);
        file.Position = 0;
        return (Vocoder.Synthesize(AcousticFeaturesFile.Read(file), TestContext.Current.CancellationToken), spoken);
    }

    /// <summary>Says the whole script, each segment by way of the file that carries it from step to step.</summary>
    public Task<(SpokenWave Wave, IReadOnlyList<SpeechTrack> Tracks)> Speak(string text, string voice, double speed) =>
        Speak(text, new SpeechDirection(voice) { Rate = speed });

    /// <summary>Says the whole script, every segment as directed.</summary>
    public async Task<(SpokenWave Wave, IReadOnlyList<SpeechTrack> Tracks)> Speak(string text, SpeechDirection direction)
    {
        var samples = new List<float>();
        var tracks = new List<SpeechTrack>();
        foreach (ScriptSegment segment in Segments(text))
        {
            (SpokenWave wave, AcousticSpeech spoken) = await Speak(segment, direction);
            samples.AddRange(wave.Samples);
            tracks.Add(spoken.Track);
        }

        return (new SpokenWave(AcousticFeatures.SampleRate, [.. samples]), tracks);
    }

    public Task<string> Get(ModelId id) => Store.Get(id, TestContext.Current.CancellationToken);

    /// <summary>Cuts a script into segments.</summary>
    public IReadOnlyList<ScriptSegment> Segments(string text) => ScriptReader.Read(text, null, Pronouncer);

    private Task<VoiceTable> Table(string voice) => new VoiceShelf(Store).Get(VoiceMix.Parse(voice), TestContext.Current.CancellationToken);
}
