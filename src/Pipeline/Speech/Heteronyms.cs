namespace AlinFunctions.Pipeline.Speech;

/// <summary>Chooses between the two sounds of words such as read, live and record by the words around them.</summary>
internal static class Heteronyms
{
    private static readonly Dictionary<string, (string Noun, string Verb)> Stress = new(StringComparer.Ordinal)
    {
        ["record"] = ("ɹˈɛkəɹd", "ɹəkˈɔɹd"),
        ["records"] = ("ɹˈɛkəɹdz", "ɹəkˈɔɹdz"),
        ["present"] = ("pɹˈɛzənt", "pɹizˈɛnt"),
        ["presents"] = ("pɹˈɛzənts", "pɹizˈɛnts"),
        ["object"] = ("ˈɑbʤɛkt", "əbʤˈɛkt"),
        ["objects"] = ("ˈɑbʤɛkts", "əbʤˈɛkts"),
        ["project"] = ("pɹˈɑʤɛkt", "pɹəʤˈɛkt"),
        ["projects"] = ("pɹˈɑʤɛkts", "pɹəʤˈɛkts"),
        ["produce"] = ("pɹˈOdus", "pɹədˈus"),
        ["contract"] = ("kˈɑntɹækt", "kəntɹˈækt"),
        ["contracts"] = ("kˈɑntɹækts", "kəntɹˈækts"),
        ["conduct"] = ("kˈɑndʌkt", "kəndˈʌkt"),
        ["permit"] = ("pˈɜɹmɪt", "pəɹmˈɪt"),
        ["increase"] = ("ˈɪnkɹˌis", "ɪnkɹˈis"),
        ["decrease"] = ("dˈikɹˌis", "dɪkɹˈis"),
        ["import"] = ("ˈɪmpɔɹt", "ɪmpˈɔɹt"),
        ["export"] = ("ˈɛkspɔɹt", "ɪkspˈɔɹt"),
        ["update"] = ("ˈʌpdˌAt", "əpdˈAt"),
        ["upload"] = ("ˈʌplˌOd", "ʌplˈOd"),
        ["use"] = ("jˈus", "jˈuz"),
        ["excuse"] = ("ɪkskjˈus", "ɪkskjˈuz"),
        ["close"] = ("klˈOs", "klˈOz"),
        ["house"] = ("hˈWs", "hˈWz"),
        ["estimate"] = ("ˈɛstəmət", "ˈɛstəmˌAt"),
        ["separate"] = ("sˈɛpɹət", "sˈɛpəɹˌAt"),
        ["content"] = ("kˈɑntɛnt", "kəntˈɛnt"),
        ["minute"] = ("mˈɪnət", "mˈɪnət"),
        ["subject"] = ("sˈʌbʤɛkt", "səbʤˈɛkt"),
        ["refund"] = ("ɹˈifˌʌnd", "ɹɪfˈʌnd"),
        ["address"] = ("ˈædɹˌɛs", "ədɹˈɛs"),
        ["perfect"] = ("pˈɜɹfɪkt", "pəɹfˈɛkt"),
        ["protest"] = ("pɹˈOtˌɛst", "pɹətˈɛst"),
        ["transfer"] = ("tɹˈænsfəɹ", "tɹænsfˈɜɹ"),
        ["desert"] = ("dˈɛzəɹt", "dɪzˈɜɹt"),
        ["conflict"] = ("kˈɑnflɪkt", "kənflˈɪkt"),
        ["contrast"] = ("kˈɑntɹæst", "kəntɹˈæst"),
        ["progress"] = ("pɹˈɑɡɹəs", "pɹəɡɹˈɛs"),
        ["research"] = ("ɹˈisˌɜɹʧ", "ɹisˈɜɹʧ"),
    };

    private static readonly HashSet<string> BeforeVerbs = new(StringComparer.Ordinal)
    {
        "to", "will", "would", "can", "could", "should", "shall", "may", "might", "must", "i", "you", "we", "they", "who", "don't", "didn't", "doesn't", "won't", "can't", "please", "let's", "not", "cannot", "do", "did", "does", "and", "then", "always", "never", "often", "also", "i'll", "we'll", "you'll", "they'll", "it'll",
    };

    private static readonly HashSet<string> BeforeNouns = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "this", "that", "these", "those", "my", "your", "our", "his", "her", "its", "their", "no", "some", "any", "each", "every", "of", "in", "for", "with", "by", "new", "first", "last", "at", "more", "is", "are", "was", "were", "very", "so", "too", "be",
    };

    private static readonly HashSet<string> Past = new(StringComparer.Ordinal)
    {
        "have", "has", "had", "was", "were", "been", "be", "is", "are", "i've", "we've", "you've", "they've", "he", "she", "being", "already", "just", "never", "it",
    };

    /// <summary>Says the word at an index, or gives null when it has one sound only.</summary>
    public static string? Say(IReadOnlyList<string> words, int index)
    {
        string word = words[index].ToLowerInvariant();
        string before = index > 0 ? words[index - 1].ToLowerInvariant() : "";
        string after = index + 1 < words.Count ? words[index + 1].ToLowerInvariant() : "";
        switch (word)
        {
            case "read":
                return Past.Contains(before) || words.Any(other => other.ToLowerInvariant() is "yesterday" or "ago") ? "ɹˈɛd" : "ɹˈid";
            case "live":
                return before is "to" or "we" or "i" or "you" or "they" or "who" or "people" or "can" or "will" or "would" or "not" or "don't" ? "lˈɪv"
                    : after is "in" or "on" or "at" or "here" or "there" or "with" or "by" && before is not ("is" or "are" or "was" or "go" or "goes" or "went" or "be") ? "lˈɪv"
                    : "lˈIv";
            case "lives":
                return BeforeNouns.Contains(before) || after is "of" or "were" or "are" || before is "people's" ? "lˈIvz" : "lˈɪvz";
            case "lead":
                return after is "pipe" or "pipes" or "paint" or "poisoning" or "acid" or "metal" || before is "of" or "contain" or "contains" ? "lˈɛd" : "lˈid";
            case "wind":
                return BeforeVerbs.Contains(before) && after is "up" or "down" or "it" or "the" ? "wˈInd" : "wˈɪnd";
            case "tear":
                return BeforeVerbs.Contains(before) || after is "down" or "apart" or "up" ? "tˈɛɹ" : "tˈɪɹ";
            case "bow":
                return before is "a" or "the" && after is not "of" ? "bˈO" : "bˈW";
            case "wound":
                return after is "up" or "down" ? "wˈWnd" : "wˈund";
            case "used":
                return after == "to" && before is not ("is" or "are" or "was" or "were" or "be" or "been") ? "jˈust" : "jˈuzd";
            case "closed":
                return "klˈOzd";
            case "close":
                return after is "to" or "by" or "enough" or "friend" or "friends" or "up" || BeforeNouns.Contains(before) ? Stress[word].Noun : Stress[word].Verb;
            case "separate" or "present" or "perfect" or "content" when !IsVerb(before, after):
                return Stress[word].Noun;
        }

        return Stress.TryGetValue(word, out (string Noun, string Verb) sounds) ? IsVerb(before, after) ? sounds.Verb : sounds.Noun : null;
    }

    private static bool IsVerb(string before, string after) =>
        BeforeVerbs.Contains(before) ? before is not "and" || after is "the" or "a" or "an" or "your" or "it" or "them"
        : !BeforeNouns.Contains(before) && after is "the" or "a" or "an" or "your" or "our" or "it" or "them" or "this" or "my" or "their" or "his" or "all";
}
