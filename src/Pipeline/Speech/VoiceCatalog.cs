using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>The voices that can be asked for: all that Kokoro-82M v1.0 was published with.</summary>
public static class VoiceCatalog
{
    /// <summary>The voice of English when none is asked for.</summary>
    public const string DefaultEnglish = "af_heart";

    /// <summary>The voice of Mandarin when none is asked for.</summary>
    public const string DefaultMandarin = "zf_xiaoxiao";

    private static readonly string[] Ids =
    [
        "af_alloy", "af_aoede", "af_bella", "af_heart", "af_jessica", "af_kore", "af_nicole", "af_nova", "af_river", "af_sarah", "af_sky",
        "am_adam", "am_echo", "am_eric", "am_fenrir", "am_liam", "am_michael", "am_onyx", "am_puck", "am_santa",
        "bf_alice", "bf_emma", "bf_isabella", "bf_lily",
        "bm_daniel", "bm_fable", "bm_george", "bm_lewis",
        "ef_dora",
        "em_alex", "em_santa",
        "ff_siwis",
        "hf_alpha", "hf_beta",
        "hm_omega", "hm_psi",
        "if_sara",
        "im_nicola",
        "jf_alpha", "jf_gongitsune", "jf_nezumi", "jf_tebukuro",
        "jm_kumo",
        "pf_dora",
        "pm_alex", "pm_santa",
        "zf_xiaobei", "zf_xiaoni", "zf_xiaoxiao", "zf_xiaoyi",
        "zm_yunjian", "zm_yunxi", "zm_yunxia", "zm_yunyang",
    ];

    private static readonly Dictionary<string, Voice> ById = Ids.ToDictionary(id => id, Describe, StringComparer.Ordinal);

    /// <summary>Gets every voice, in the order of the ids.</summary>
    public static IReadOnlyList<Voice> All { get; } = [.. Ids.Select(id => ById[id])];

    /// <summary>Gets the voice of a language when none is asked for: "zh" and its variants have their own, all else speaks English.</summary>
    public static Voice DefaultFor(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ById[language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? DefaultMandarin : DefaultEnglish];
    }

    /// <summary>Gets a voice by its id; case and surrounding blanks do not matter.</summary>
    /// <exception cref="InvalidDropException">There is no such voice; the sentence names the nearest.</exception>
    public static Voice Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        string wanted = id.Trim().ToLowerInvariant();
        if (ById.TryGetValue(wanted, out Voice? voice))
        {
            return voice;
        }

        if (PiperVoices.Names(wanted))
        {
            return PiperVoices.Find(wanted);
        }

        string near = Ids.MinBy(known => Distance(known, wanted))!;
        string shown = new([.. id.Trim().Where(letter => !char.IsControl(letter)).Take(40)]);
        throw new InvalidDropException(
            FailureKind.UnknownVoice,
            new Sentence($"There is no voice “{shown}”. Did you mean “{near}”?", $"没有名为“{shown}”的声音。您是想用“{near}”吗？"));
    }

    private static Voice Describe(string id)
    {
        string language = id[0] switch
        {
            'a' => "en-US",
            'b' => "en-GB",
            'e' => "es",
            'f' => "fr",
            'h' => "hi",
            'i' => "it",
            'j' => "ja",
            'p' => "pt-BR",
            'z' => "zh-CN",
            _ => throw new InvalidOperationException($"The voice {id} names no known language."),
        };
        return new Voice(id, language, id[1] == 'f' ? VoiceGender.Female : VoiceGender.Male);
    }

    // Levenshtein's distance, where the name after the underscore alone is enough to be meant.
    private static int Distance(string known, string wanted) => Math.Min(Edits(known, wanted), Edits(known[3..], wanted) + 1);

    private static int Edits(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
