namespace AlinFunctions.Pipeline.Hearing;

/// <summary>Whether a recording can be of a script at all, by how fast it would have been spoken.</summary>
public static class ScriptMatch
{
    /// <summary>
    /// Sounds a second, pauses left out. Conversation has 10 to 15 (Pellegrino, Coupé and Marsico, "Across-language perspective on speech information rate", 2011: 5 to 8
    /// syllables of two sounds or a little more); a slow reading has half of that, and nobody has twice.
    /// </summary>
    private const double Slowest = 3, Fastest = 30;

    /// <summary>Refuses a script that has far more or far fewer sounds than the recording has time for.</summary>
    /// <exception cref="Jobs.InvalidDropException">They do not belong together.</exception>
    public static void Check(SoundPath path, SoundFrames frames)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(frames);
        int sounds = path.Sounds.Count(sound => !sound.IsPause);
        double spoken = (frames.Count * SoundFrames.Seconds) - SilenceGate.Silences(frames).Sum(silence => silence.End - silence.Start);
        if (sounds > Fastest * spoken || sounds < Slowest * spoken)
        {
            throw AudioRefusal.OtherScript(sounds, spoken);
        }
    }
}
