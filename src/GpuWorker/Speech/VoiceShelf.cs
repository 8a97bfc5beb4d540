using System.Collections.Concurrent;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Speech;

/// <summary>The voices' tables, each read once: half a megabyte a voice.</summary>
public sealed class VoiceShelf(ModelStore store)
{
    private readonly ConcurrentDictionary<string, VoiceTable> _tables = new(StringComparer.Ordinal);

    /// <summary>Gets the table of a voice or a mix.</summary>
    public async Task<VoiceTable> Get(VoiceMix mix, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mix);
        var tables = new List<VoiceTable>(mix.Parts.Count);
        foreach (VoicePart part in mix.Parts)
        {
            tables.Add(await Get(part.Voice, cancellation));
        }

        return VoiceTable.Mix(tables, [.. mix.Parts.Select(part => part.Weight)]);
    }

    private async Task<VoiceTable> Get(Voice voice, CancellationToken cancellation)
    {
        if (_tables.TryGetValue(voice.Id, out VoiceTable? known))
        {
            return known;
        }

        string path = await store.Get(ModelId.Voice(voice.Id), cancellation);
        return _tables.GetOrAdd(voice.Id, VoiceTable.Read(await File.ReadAllBytesAsync(path, cancellation)));
    }
}
