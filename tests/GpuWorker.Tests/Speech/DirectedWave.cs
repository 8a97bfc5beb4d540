using System.Globalization;
using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Speech;

/// <summary>One line said as directed, and what instruments find in its wave.</summary>
internal sealed record DirectedWave(SpokenWave Wave, AcousticSpeech Speech, PitchTrack Track)
{
    /// <summary>A line of each language, voiced for the most part.</summary>
    public const string English = "The weather changed before anyone had time to close the windows.", Mandarin = "今天天气很好，我们一起去公园散步吧。";

    /// <summary>Gets how long something is heard, seconds: the silence that is kept at both ends has a length of its own at any speed.</summary>
    public double Seconds => Track.Heard.Last().Seconds - Track.Heard.First().Seconds;

    /// <summary>Says a line of the voice's language.</summary>
    /// <param name="machine">Who says it.</param>
    /// <param name="direction">How.</param>
    /// <param name="word">Which word is said otherwise, if any.</param>
    /// <param name="own">How that word is said.</param>
    public static async Task<DirectedWave> Of(SpeakingMachine machine, SpeechDirection direction, int word = 0, WordDirection? own = null)
    {
        ScriptSegment segment = machine.Segments(Line(direction.Voice))[0];
        segment = segment with { Words = [.. segment.Words.Select((spoken, i) => i == word ? spoken with { Direction = own } : spoken)] };
        (SpokenWave wave, AcousticSpeech speech) = await machine.Speak(segment, direction);
        return new DirectedWave(wave, speech, PitchTrack.Of(wave));
    }

    /// <summary>The line that is said by a voice.</summary>
    public static string Line(string voice) => voice[0] == 'z' ? Mandarin : English;

    /// <summary>Gets by how much the mean pitch lies above another's, semitones.</summary>
    public double Above(DirectedWave other) => 12 * Math.Log2(Track.Mean / other.Track.Mean);

    /// <summary>Tells what was found, beside the same line said plainly.</summary>
    public string Tell(string name, DirectedWave plain) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {(Track.Sung.Any() ? $"{Track.Mean:F0} Hz, {Above(plain):+0.00;-0.00} st, range {Track.Range:F2} st (x {Track.Range / plain.Track.Range:F2}), " : "")}rate x {plain.Seconds / Seconds:F3}, {Track.Level:F1} dB ({Track.Level - plain.Track.Level:+0.0;-0.0}), harmonicity {Track.Harmonicity:F2}");
}
