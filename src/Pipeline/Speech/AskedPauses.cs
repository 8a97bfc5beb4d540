using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>The pauses that mark-up asks for, each at the pause of the line that follows its word.</summary>
internal sealed class AskedPauses
{
    private readonly Dictionary<SpokenSound, double> _seconds = [];

    private AskedPauses()
    {
    }

    /// <summary>Finds the pause of each break: the first after the word's last sound, and the pad at the end where there is no other.</summary>
    public static AskedPauses Of(ScriptSegment segment, IReadOnlyList<SpokenSound> sounds)
    {
        var asked = new AskedPauses();
        for (int word = 0; word < segment.Words.Count; word++)
        {
            if (segment.Words[word].Direction?.Break is { } seconds)
            {
                int last = sounds.Count - 1;
                while (last > 0 && (sounds[last].Word < 0 || sounds[last].Word > word))
                {
                    last--;
                }

                SpokenSound pause = sounds.Skip(last).First(sound => sound.IsPause);
                asked._seconds[pause] = asked._seconds.GetValueOrDefault(pause) + seconds;
            }
        }

        return asked;
    }

    /// <summary>Gets how many samples of silence are asked for at a pause; null where nothing is asked for.</summary>
    public int? Samples(SpokenSound pause) => _seconds.TryGetValue(pause, out double seconds) ? (int)Math.Round(seconds * AcousticFeatures.SampleRate) : null;
}
