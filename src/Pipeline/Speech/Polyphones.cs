namespace AlinFunctions.Pipeline.Speech;

/// <summary>Says a character that stands alone and has several sounds, by the words around it.</summary>
internal static class Polyphones
{
    private const string Numerals = "零一二两三四五六七八九十百千万亿几每这那半双各某数第";

    private const string Pronouns = "我你您他她它们就都还总也又只才须可该得";

    /// <summary>Gives the sound of a single character, or null for the lexicon's own.</summary>
    public static string? Say(IReadOnlyList<string> words, int index)
    {
        string before = index > 0 ? words[index - 1] : "";
        string after = index + 1 < words.Count ? words[index + 1] : "";
        char last = before.Length > 0 ? before[^1] : '\0';
        char next = after.Length > 0 ? after[0] : '\0';
        return words[index] switch
        {
            "得" => De(before, last, next),
            "地" => before.Length >= 2 && after.Length > 0 ? "de" : last != '\0' && index > 1 && words[index - 2] == before ? "de" : "dì",
            "了" => last == '不' && index > 1 ? "liǎo" : "le",
            "着" => "zhe",
            "过" => "guò",
            "长" => "高大得出满成在着胖毛草".Contains(next, StringComparison.Ordinal) && next != '\0' ? "zhǎng" : "cháng",
            "行" => IsNumeral(last) ? "háng" : "xíng",
            "重" => next != '\0' && "做写装来试读画排发算构绘跑播录拍新启建".Contains(next, StringComparison.Ordinal) ? "chóng" : "zhòng",
            "还" => next != '\0' && "钱书款债清账给你我他她".Contains(next, StringComparison.Ordinal) ? "huán" : "hái",
            "为" => For(before, last, after, next),
            "只" => IsNumeral(last) ? "zhī" : "zhǐ",
            "教" => "jiāo",
            "应" => "yīng",
            "调" => "tiáo",
            "种" => next != '\0' && "树花菜地田草粮了过着上下满".Contains(next, StringComparison.Ordinal) ? "zhòng" : "zhǒng",
            "干" => next != '\0' && "什活事得了吗啥嘛完".Contains(next, StringComparison.Ordinal) ? "gàn" : "gān",
            "数" => next != '\0' && "一了到钱".Contains(next, StringComparison.Ordinal) ? "shǔ" : "shù",
            "倒" => "dào",
            "差" => "chà",
            "分" => "fēn",
            "朝" => "cháo",
            "幺" => "yāo",
            "儿" => before.Length > 0 ? "er" : "ér",
            "嗯" => "ǹg",
            "吗" or "吧" or "呢" or "嘛" or "啊" or "呀" or "啦" or "们" or "的" or "么" => Neutral(words[index]),
            _ => null,
        };
    }

    private static string De(string before, char last, char next)
    {
        if (before.Length == 0 || Pronouns.Contains(last, StringComparison.Ordinal))
        {
            // 得了奖 and 得到 are getting; 得走了 is having to.
            return next is '了' or '到' or '奖' or '分' or '过' or '\0' ? "dé" : "děi";
        }

        return next is '了' or '奖' or '过' or '分' ? "dé" : "de";
    }

    private static string For(string before, char last, string after, char next)
    {
        bool verb = last != '\0' && "改变设定选分称作成译化列视当评尊名命转升降".Contains(last, StringComparison.Ordinal);
        bool purpose = next is '我' or '你' or '您' or '他' or '她' or '它' or '了' or '谁' or '此' or '何' or '什' || after is "大家" or "人民" or "客户" or "用户" or "孩子";
        bool amount = IsNumeral(next) || next is '主' or '例' or '准' or '止' or '负';
        return verb || amount ? "wéi" : purpose || before.Length == 0 ? "wèi" : before.Length >= 3 ? "wéi" : "wèi";
    }

    private static string Neutral(string word) => word switch
    {
        "吗" or "嘛" => "ma",
        "吧" => "ba",
        "呢" => "ne",
        "啊" => "a",
        "呀" => "ya",
        "啦" => "la",
        "们" => "men",
        "的" => "de",
        _ => "me",
    };

    private static bool IsNumeral(char c) => c != '\0' && Numerals.Contains(c, StringComparison.Ordinal);
}
