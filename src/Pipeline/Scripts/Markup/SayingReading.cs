using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Scripts.Readings;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>A reading that a tag gives to its own text; it is never searched for.</summary>
internal abstract class SayingReading : Reading
{
    /// <inheritdoc/>
    public sealed override Regex Pattern => throw new InvalidOperationException("What a tag gives is not searched for.");

    /// <summary>Makes the reading of a say-as, sub or phoneme tag.</summary>
    public static SayingReading For(MarkupTag tag, string written) => tag.Name switch
    {
        "sub" => AliasReading.Of(tag.Need("alias")),
        "say-as" => SayAsReading.Of(tag, written),
        _ => PhonemeReading.Of(tag),
    };

    /// <inheritdoc/>
    public sealed override bool MayStart(char first) => false;

    /// <summary>Says whether a text in plain words has any.</summary>
    protected static bool HasWords(string said) => Atom.Of(0, said).Any(atom => !atom.IsRest);
}
