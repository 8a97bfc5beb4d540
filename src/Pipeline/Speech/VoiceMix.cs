using System.Globalization;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>A voice made of one to four of the catalogue's, such as <c>af_heart:0.7+af_bella:0.3</c>: their style vectors mix linearly.</summary>
public sealed class VoiceMix
{
    /// <summary>The most voices of one mix; with more, all mixes sound alike.</summary>
    public const int MostVoices = 4;

    /// <summary>The smallest share of a voice: less is not heard, and would be lost where the mix is written down.</summary>
    private const double LeastShare = 0.001;

    private VoiceMix(IReadOnlyList<VoicePart> parts) => Parts = parts;

    /// <summary>Gets the voices and their shares, in the order in which they were named.</summary>
    public IReadOnlyList<VoicePart> Parts { get; }

    /// <summary>Gets the language: the first voice decides.</summary>
    public string Language => Parts[0].Voice.Language;

    /// <summary>Gets the mix as it is written; the plain id where it is one voice.</summary>
    public string Id => Parts.Count == 1
        ? Parts[0].Voice.Id
        : string.Join('+', Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Voice.Id}:{part.Weight:0.####}")));

    /// <summary>Makes the mix of one voice.</summary>
    public static VoiceMix Of(Voice voice) => new([new VoicePart(voice, 1)]);

    /// <summary>Reads a voice's id, or ids joined by +, each with a weight after a colon or none with any.</summary>
    /// <exception cref="InvalidDropException">A voice is unknown or named twice, there are too many, or a weight is none.</exception>
    public static VoiceMix Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] named = text.Split('+');
        if (named.Length > MostVoices)
        {
            throw Refusal($"A voice is mixed of at most {MostVoices} voices; this one names {named.Length}.", $"一个声音最多由{MostVoices}个声音混合而成；这里写了{named.Length}个。");
        }

        string[][] pairs = [.. named.Select(part => part.Split(':', 2))];
        Voice[] voices = [.. pairs.Select(pair => VoiceCatalog.Find(pair[0]))];
        if (voices.Distinct().Count() < voices.Length)
        {
            Voice twice = voices.GroupBy(voice => voice).First(group => group.Count() > 1).Key;
            throw Refusal($"The mix names the voice “{twice.Id}” twice.", $"混合声音中“{twice.Id}”出现了两次。");
        }

        if (voices.Length > 1 && Array.Find(voices, voice => PiperVoices.Names(voice.Id)) is { } fast)
        {
            throw Refusal($"The fast voice “{fast.Id}” cannot be mixed.", $"快速声音“{fast.Id}”不能混合。");
        }

        int weighted = pairs.Count(pair => pair.Length == 2);
        if (weighted != 0 && weighted != pairs.Length)
        {
            throw Refusal("Either every voice of a mix has a weight, or none has.", "混合声音中要么每个声音都写权重，要么都不写。");
        }

        double[] weights = [.. pairs.Select(pair => pair.Length == 2 ? Weight(pair[1]) : 1)];
        double sum = weights.Sum();
        int lost = Array.FindIndex(weights, weight => weight / sum < LeastShare);
        if (lost >= 0)
        {
            throw Refusal($"The voice “{voices[lost].Id}” has less than a thousandth of the mix.", $"声音“{voices[lost].Id}”在混合中的占比不足千分之一。");
        }

        return new VoiceMix([.. voices.Zip(weights, (voice, weight) => new VoicePart(voice, weight / sum))]);
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    private static double Weight(string text)
    {
        // 1000 is no limit that anybody meets; it keeps the shares from vanishing beside one another.
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double weight)
            && weight is >= 0.001 and <= 1000)
        {
            return weight;
        }

        string shown = new([.. text.Trim().Where(letter => !char.IsControl(letter)).Take(20)]);
        throw Refusal($"A voice's weight is a number from 0.001 to 1000; “{shown}” is none.", $"声音的权重应为0.001到1000之间的数字；“{shown}”不是。");
    }

    private static InvalidDropException Refusal(string english, string chinese) => new(FailureKind.BadOption, new Sentence(english, chinese));
}
