namespace AlinFunctions.Pipeline.Speech;

/// <summary>Words whose first entry in the dictionary is not how they are mostly said, and new words that it lacks.</summary>
internal static class Exceptions
{
    private static readonly Dictionary<string, string> Said = new(StringComparer.OrdinalIgnoreCase)
    {
        ["miz"] = "mˈɪz",
        ["ok"] = "ˌOkˈA",
        ["azure"] = "ˈæʒəɹ",
        ["github"] = "ɡˈɪthˌʌb",
        ["kubernetes"] = "kˌubəɹnˈɛtiz",
        ["docker"] = "dˈɑkəɹ",
        ["linux"] = "lˈɪnəks",
        ["python"] = "pˈIθɑn",
        ["wifi"] = "wˈIfˌI",
        ["app"] = "ˈæp",
        ["apps"] = "ˈæps",
        ["email"] = "ˈimˌAl",
        ["emails"] = "ˈimˌAlz",
        ["online"] = "ˌɔnlˈIn",
        ["webhook"] = "wˈɛbhˌʊk",
        ["hashtag"] = "hˈæʃtˌæɡ",
        ["emoji"] = "ɪmˈOʤi",
        ["google"] = "ɡˈuɡəl",
        ["wikipedia"] = "wˌɪkɪpˈidiə",
        ["youtube"] = "jˈutˌub",
        ["iphone"] = "ˈIfˌOn",
        ["ipad"] = "ˈIpˌæd",
        ["chatgpt"] = "ʧˈæt ʤˌipˌitˈi",
        ["openai"] = "ˈOpən ˌAˈI",
        ["onnx"] = "ˈɑnɪks",
        ["tiktok"] = "tˈɪktˌɑk",
        ["wechat"] = "wˈiʧˌæt",
        ["alipay"] = "ˈælipˌA",
        ["huawei"] = "hwˌɑwˈA",
        ["xiaomi"] = "ʃWmˈi",
        ["nvidia"] = "ɛnvˈɪdiə",
        ["serverless"] = "sˈɜɹvəɹləs",
        ["backend"] = "bˈækˌɛnd",
        ["frontend"] = "fɹˈʌntˌɛnd",
        ["config"] = "kənfˈɪɡ",
        ["admin"] = "ˈædmɪn",
        ["async"] = "ˈAsɪŋk",
        ["png"] = "pˌiˌɛnʤˈi",
        ["json"] = "ʤˈAsən",
        ["jpeg"] = "ʤˈApˌɛɡ",
        ["celsius"] = "sˈɛlsiəs",
        ["hertz"] = "hˈɜɹts",
        ["gigabyte"] = "ɡˈɪɡəbˌIt",
        ["gigabytes"] = "ɡˈɪɡəbˌIts",
        ["terabyte"] = "tˈɛɹəbˌIt",
        ["terabytes"] = "tˈɛɹəbˌIts",
        ["megabyte"] = "mˈɛɡəbˌIt",
        ["megabytes"] = "mˈɛɡəbˌIts",
        ["pixels"] = "pˈɪksəlz",
        ["pixel"] = "pˈɪksəl",
    };

    /// <summary>Finds a word in any case, or null.</summary>
    public static string? Find(string word) => Said.GetValueOrDefault(word);
}
