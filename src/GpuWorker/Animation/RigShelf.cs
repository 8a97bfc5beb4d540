using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Keeps the last rigs built, because a job's segments share one. A rig follows from its portrait's path alone, so a lost one is just built again.</summary>
public sealed class RigShelf : IDisposable
{
    private const int Room = 2;

    private readonly SemaphoreSlim _door = new(1, 1);
    private readonly List<(ArtifactPath Portrait, FaceRig Rig)> _rigs = [];

    /// <summary>Gives a portrait's rig.</summary>
    /// <param name="portrait">The prepared portrait's path.</param>
    /// <param name="read">Reads the prepared portrait.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<FaceRig> Take(ArtifactPath portrait, Func<Task<PreparedPortrait>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        await _door.WaitAsync(cancellation);
        try
        {
            int place = _rigs.FindIndex(kept => kept.Portrait == portrait);
            (ArtifactPath Portrait, FaceRig Rig) found = place < 0 ? (portrait, FaceRig.Build(await read())) : _rigs[place];
            if (place >= 0 || _rigs.Count == Room)
            {
                // The one just used goes to the end; the one unused for longest makes room.
                _rigs.RemoveAt(Math.Max(place, 0));
            }

            _rigs.Add(found);
            return found.Rig;
        }
        finally
        {
            _door.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _door.Dispose();
}
