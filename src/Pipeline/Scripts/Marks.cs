namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Punctuation of both languages, and what it is to the voice.</summary>
internal static class Marks
{
    private const string Strength = "?!.…;:—,";

    /// <summary>Says whether a character is punctuation.</summary>
    public static bool IsMark(char c) => Token(c) != '\0' || IsOpening(c) || IsClosing(c) || c is '"' or '\'' or '＂' or '‘' or '’' or '-' or '‐' or '‑';

    /// <summary>Gets the prosody mark of Kokoro's alphabet for a written mark, or a zero character where the voice does nothing.</summary>
    public static char Token(char c) => c switch
    {
        '.' or '。' or '．' or '｡' => '.',
        '!' or '！' => '!',
        '?' or '？' => '?',
        '…' or '⋯' => '…',
        ',' or '，' or '、' or '､' => ',',
        ';' or '；' => ';',
        ':' or '：' => ':',
        '—' or '–' or '―' => '—',
        '(' or ')' or '[' or ']' or '{' or '}' or '（' or '）' or '【' or '】' or '〔' or '〕' or '|' => ',',
        _ => '\0',
    };

    /// <summary>Says whether a mark ends a sentence.</summary>
    public static bool Ends(char c) => Token(c) is '.' or '!' or '?' or '…';

    /// <summary>Says whether a mark opens a quotation or a bracket, and so belongs to the word after it.</summary>
    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '（' or '【' or '〔' or '“' or '‘' or '«' or '「' or '『' or '《' or '〈' or '¿' or '¡';

    /// <summary>Says whether a mark closes a quotation or a bracket, and so belongs to the word before it.</summary>
    public static bool IsClosing(char c) => c is ')' or ']' or '}' or '）' or '】' or '〕' or '”' or '’' or '»' or '」' or '』' or '》' or '〉';

    /// <summary>Says whether a mark is an upright quotation mark, which opens after a blank and closes after a word.</summary>
    public static bool IsUprightQuote(char c) => c is '"' or '\'' or '＂';

    /// <summary>Chooses the mark that the voice follows where several stand together.</summary>
    public static char Stronger(char one, char other) =>
        one == '\0' ? other : other == '\0' ? one
        : Strength.IndexOf(one, StringComparison.Ordinal) <= Strength.IndexOf(other, StringComparison.Ordinal) ? one : other;
}
