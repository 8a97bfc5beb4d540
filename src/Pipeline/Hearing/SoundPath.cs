using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>What is to be found in a recording, in order: every sound of the script, and a silence that may be there or not wherever one may be made.</summary>
/// <param name="Sounds">The sounds; a pause has no word.</param>
public sealed record SoundPath(IReadOnlyList<PathSound> Sounds)
{
    /// <summary>Gets the words, in order.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Joins segments of a script.</summary>
    public static SoundPath Of(IEnumerable<ScriptSegment> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var sounds = new List<PathSound> { PathSound.Pause };
        var words = new List<string>();
        foreach (ScriptSegment segment in segments)
        {
            foreach (SpokenSound sound in SpokenSound.Gather(PhonemeLine.Of(segment)))
            {
                if (!sound.IsPause)
                {
                    sounds.Add(new PathSound(sound.Symbol, words.Count + sound.Word, sound.Stress));
                }
                else if (!sounds[^1].IsPause)
                {
                    sounds.Add(PathSound.Pause);
                }
            }

            words.AddRange(segment.Words.Select(word => word.Written));
        }

        if (!sounds[^1].IsPause)
        {
            sounds.Add(PathSound.Pause);
        }

        return new SoundPath(sounds) { Words = words };
    }
}
