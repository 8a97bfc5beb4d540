using System.Buffers;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Says words in capitals: spelled, unless people say them as words.</summary>
internal static class Acronyms
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUY");

    private static readonly HashSet<string> Spelled = new(StringComparer.Ordinal)
    {
        "US", "UK", "UN", "EU", "UAE", "IT", "AI", "AM", "PM", "ID", "IP", "OS", "UI", "UX", "PC", "TV", "VR", "AR", "QA", "HR", "PR", "CEO", "CTO", "CFO", "COO", "CPU", "GPU", "URL", "USB", "SQL", "SDK", "IDE", "FAQ", "ATM", "DIY", "DNA", "FBI", "CIA", "USA", "MIT", "UCLA", "BBC", "CNN", "NBA", "LED", "DJ", "OK", "SAS", "ETA", "LA", "DC", "NY", "EV", "ML", "TTS", "ASR", "LLM", "AWS", "IBM", "GDP", "IPO", "ROI", "KPI", "VIP", "CSS", "API",
    };

    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["JPEG"] = "ʤˈApˌɛɡ",
        ["NASA"] = "nˈæsə",
        ["GUI"] = "ɡˈui",
        ["NATO"] = "nˈAtO",
        ["UNESCO"] = "junˈɛskO",
        ["RAM"] = "ɹˈæm",
        ["ROM"] = "ɹˈɑm",
        ["SIM"] = "sˈɪm",
        ["GIF"] = "ɡˈɪf",
        ["PIN"] = "pˈɪn",
        ["JSON"] = "ʤˈAsən",
        ["YAML"] = "jˈæməl",
        ["CRUD"] = "kɹˈʌd",
        ["LAN"] = "lˈæn",
        ["WAN"] = "wˈæn",
        ["ONNX"] = "ˈɑnɪks",
        ["CUDA"] = "kˈudə",
        ["OPEC"] = "ˈOpɛk",
        ["FIFA"] = "fˈifə",
        ["IKEA"] = "IkˈiA",
        ["LASER"] = "lˈAzəɹ",
        ["AIDS"] = "ˈAdz",
        ["COVID"] = "kˈOvɪd",
        ["SARS"] = "sˈɑɹz",
        ["PNG"] = "pˌiˌɛnʤˈi",
        ["IEEE"] = "ˌI tɹˈɪpəl ˈi",
    };

    /// <summary>Says a word in capitals, with a plural or possessive s after it or none; null when it is an ordinary word written large.</summary>
    public static string? Say(string word, EnglishDictionary dictionary)
    {
        if (Said.TryGetValue(word, out string? said))
        {
            return said;
        }

        // A word of the dictionary in capitals is stressed writing, or an acronym that the dictionary knows.
        bool ordinary = !Spelled.Contains(word) && dictionary.Find(word) is not null && word.Length > 1 && HasVowel(word);
        bool pronounceable = word.Length >= 6 && HasVowel(word);
        return ordinary || pronounceable ? null : LetterNames.Spell(word);
    }

    private static bool HasVowel(string word) => word.AsSpan().ContainsAny(Vowels);
}
