namespace AlinFunctions.Pipeline.Speech;

/// <summary>Says inflected words whose stem is known: plurals, possessives, -ed, -ing, -er, -ly and the like.</summary>
internal static class EnglishInflection
{
    private static readonly (string Ending, string Said)[] Suffixes =
    [
        ("ness", "nəs"), ("less", "ləs"), ("ment", "mənt"), ("able", "əbəl"), ("ful", "fəl"), ("ing", "ɪŋ"), ("est", "əst"), ("er", "əɹ"), ("ly", "li"), ("ish", "ɪʃ"), ("ism", "ˌɪzəm"), ("ist", "ɪst"),
    ];

    /// <summary>Says a word by its stem, or gives null when no stem of it is known.</summary>
    public static string? Find(string word, Func<string, string?> find)
    {
        string lower = word.ToLowerInvariant();
        if (lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("s'", StringComparison.Ordinal))
        {
            string owner = lower[..^2] + (lower.EndsWith("s'", StringComparison.Ordinal) ? "s" : "");
            return find(owner) is { } said ? lower.EndsWith("s'", StringComparison.Ordinal) ? said : said + Sibilant(said) : null;
        }

        foreach ((string ending, Func<string, string> add) in (ReadOnlySpan<(string, Func<string, string>)>)[("s", Plural), ("ed", Past), ("n't", said => said + "ənt"), ("'ll", said => said + "əl"), ("'ve", said => said + "əv"), ("'re", said => said + "əɹ"), ("'d", said => said + "d")])
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal) && lower.Length - ending.Length >= 2 && Stem(lower[..^ending.Length], find, ending) is { } said)
            {
                return add(said);
            }
        }

        foreach ((string ending, string tail) in Suffixes)
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal) && lower.Length - ending.Length >= 3 && Stem(lower[..^ending.Length], find, ending) is { } said)
            {
                return (said.EndsWith('l') && ending == "ly" ? said[..^1] : said) + tail;
            }
        }

        return Prefixed(lower, find);
    }

    // stopped -> stop, making -> make, happily -> happy, boxes -> box.
    private static string? Stem(string stem, Func<string, string?> find, string ending)
    {
        if (ending == "s" && stem.EndsWith('s'))
        {
            return null;
        }

        bool doubled = stem.Length > 3 && stem[^1] == stem[^2] && ending is "ed" or "ing" or "er" or "est";
        string? said = ending == "s" && stem.EndsWith("ie", StringComparison.Ordinal) ? find(stem[..^2] + "y") : null;
        said ??= ending is "s" or "ly" or "less" or "ness" or "ment" or "ful" ? find(stem) : find(stem + "e") ?? find(stem);
        said ??= ending == "s" && stem.EndsWith('e') ? find(stem[..^1]) : null;
        said ??= doubled ? find(stem[..^1]) : null;
        return said ?? (stem.EndsWith('i') ? find(stem[..^1] + "y") : null);
    }

    private static string? Prefixed(string word, Func<string, string?> find)
    {
        foreach ((string prefix, string said) in (ReadOnlySpan<(string, string)>)[("non", "nˌɑn"), ("un", "ˌʌn"), ("re", "ɹˌi"), ("pre", "pɹˌi"), ("micro", "mˌIkɹO"), ("multi", "mˌʌlti"), ("inter", "ˌɪntəɹ"), ("over", "ˌOvəɹ"), ("super", "sˌupəɹ"), ("anti", "ˌænti"), ("auto", "ˌɔtO"), ("tele", "tˌɛlə")])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length - prefix.Length >= 4 && (find(word[prefix.Length..]) ?? Find(word[prefix.Length..], find)) is { } rest)
            {
                return said + rest;
            }
        }

        return null;
    }

    private static string Plural(string said) => said + Sibilant(said);

    /// <summary>Gives the sound of -s after a word.</summary>
    public static string Sibilant(string said) => said[^1] switch
    {
        's' or 'z' or 'ʃ' or 'ʒ' or 'ʧ' or 'ʤ' => "ᵻz",
        'p' or 't' or 'k' or 'f' or 'θ' => "s",
        _ => "z",
    };

    private static string Past(string said) => said[^1] switch
    {
        't' or 'd' => said + "ᵻd",
        'p' or 'k' or 'f' or 's' or 'ʃ' or 'ʧ' or 'θ' => said + "t",
        _ => said + "d",
    };
}
