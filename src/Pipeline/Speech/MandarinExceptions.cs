namespace AlinFunctions.Pipeline.Speech;

/// <summary>Chinese words that the word list lacks or says otherwise than people do.</summary>
internal static class MandarinExceptions
{
    /// <summary>The words and their pinyin with tone marks.</summary>
    public static readonly (string Word, string Pinyin)[] Said =
    [
        ("有空", "yǒu kòng"), ("没空", "méi kòng"), ("抽空", "chōu kòng"), ("上当", "shàng dàng"), ("明了", "míng liǎo"), ("不了", "bù liǎo"),
    ];

    /// <summary>Such a word counts as a common one: as often as 不 in the list's own scale.</summary>
    public static float LogFrequency { get; } = MathF.Log(3e-7f);
}
