using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Recognises one kind of written expression and says it in plain words of either language.</summary>
internal abstract class Reading
{
    /// <summary>No pattern may take longer than this at one position, in milliseconds; each needs microseconds.</summary>
    protected const int Patience = 2000;

    /// <summary>A sign before a number; after a letter, a digit or a Chinese unit the dash is one between two things instead.</summary>
    protected const string Sign = @"(?:(?<![A-Za-z\d)\]年月日号时点分度元℃%°])[-−+](?=[\d.]))?";

    /// <summary>Gets the pattern; it is tried at one position only, so it begins with \G.</summary>
    public abstract Regex Pattern { get; }

    /// <summary>Says whether an expression of this kind may begin with a character: a quick test before the pattern.</summary>
    public abstract bool MayStart(char first);

    /// <summary>Says what was recognised: words parted by blanks, Chinese characters, and commas for short rests.</summary>
    public abstract string Say(Match match, ReadingContext context);

    /// <summary>Says whether what was recognised really is one, judging by what surrounds it.</summary>
    public virtual bool Accepts(Match match, string text) => true;

    /// <summary>Says whether the full stop that ends the expression may end the sentence too.</summary>
    public virtual bool MayEndSentence(Match match) => false;
}
