using System.Text;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>How much of a line and of a reader's time text takes. One rule for both languages, so that mixed lines are measured too.</summary>
public static class CaptionWidth
{
    /// <summary>What fits a line: 42 letters, or 17 Chinese characters.</summary>
    public const double Line = 42;

    /// <summary>What is read in a second: 20 letters, or 10 Chinese characters.</summary>
    public const double Second = 20;

    private const double WideOnLine = Line / 17;
    private const double WideInTime = Second / 10;

    /// <summary>Measures text on a line, in letters.</summary>
    public static double OnLine(string text) => Sum(text, WideOnLine);

    /// <summary>Measures one character on a line, in letters.</summary>
    public static double OnLine(Rune rune) => IsWide(rune) ? WideOnLine : 1;

    /// <summary>Measures text in a reader's time, in letters.</summary>
    public static double InTime(string text) => Sum(text, WideInTime);

    /// <summary>Says whether a character is as wide as it is high: Chinese characters and their punctuation.</summary>
    public static bool IsWide(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F)
            or (>= 0xFF00 and <= 0xFF60) or (>= 0x20000 and <= 0x3FFFF);

    private static double Sum(string text, double wide) => text.EnumerateRunes().Sum(rune => IsWide(rune) ? wide : 1);
}
