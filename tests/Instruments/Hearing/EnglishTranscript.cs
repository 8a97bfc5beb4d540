using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AlinFunctions.Instruments.Hearing;

/// <summary>Brings English text, written or heard, to one spelling: lower case, no marks, numbers as digits however they were said.</summary>
public static partial class EnglishTranscript
{
    private const int Patience = 1000;

    private static readonly Dictionary<string, int> Ones = Named("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", i => i);
    private static readonly Dictionary<string, int> Tens = Named("twenty thirty forty fifty sixty seventy eighty ninety", i => 10 * (i + 2));
    private static readonly Dictionary<string, long> Scales = new(StringComparer.Ordinal) { ["thousand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000 };

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = "one",
        ["second"] = "two",
        ["third"] = "three",
        ["fifth"] = "five",
        ["eighth"] = "eight",
        ["ninth"] = "nine",
        ["twelfth"] = "twelve",
    };

    // Whisper writes what it hears with signs and short forms, as people do; the words said are the same.
    private static readonly Dictionary<string, string> UnitNames = new(StringComparer.Ordinal)
    {
        ["km"] = "kilometers",
        ["m"] = "meters",
        ["cm"] = "centimeters",
        ["mm"] = "millimeters",
        ["kg"] = "kilograms",
    };

    private static readonly Dictionary<string, string> TitleNames = new(StringComparer.Ordinal) { ["dr"] = "doctor", ["mr"] = "mister", ["prof"] = "professor" };

    /// <summary>Gives the words.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'');
        plain = Minus().Replace(plain, " minus ");
        plain = Degrees().Replace(plain, match => match.Groups["a"].Value switch { "c" => " degrees celsius", "f" => " degrees fahrenheit", _ => " degrees" });
        plain = Units().Replace(plain, match => " " + UnitNames[match.Groups["a"].Value]);
        plain = Metres().Replace(plain, "meter");
        plain = Titles().Replace(plain, match => TitleNames[match.Groups["a"].Value]);
        plain = Halves().Replace(plain, " ${a}m");
        plain = PointedTime().Replace(plain, ":");
        plain = Money().Replace(plain, match => $"{match.Groups["b"].Value} {(match.Groups["a"].Value == "£" ? "pounds" : "dollars")}{(match.Groups["c"].Success ? $" and {match.Groups["c"].Value} cents" : string.Empty)}");
        plain = plain.Replace("%", " percent ", StringComparison.Ordinal).Replace("per cent", "percent", StringComparison.Ordinal).Replace("&", " and ", StringComparison.Ordinal);
        plain = Thousands().Replace(plain, "${a}");
        plain = plain.Replace("can't", "cannot", StringComparison.Ordinal).Replace("can not", "cannot", StringComparison.Ordinal).Replace("won't", "will not", StringComparison.Ordinal);
        plain = Contractions().Replace(plain, match => match.Groups["a"].Value + match.Groups["b"].Value switch
        {
            "n't" => " not",
            "'re" => " are",
            "'ll" => " will",
            "'ve" => " have",
            "'m" => " am",
            _ => string.Empty,
        });
        plain = ItIs().Replace(plain, "${a} is");
        plain = DecimalPoint().Replace(plain, "${a} point ${b}");
        plain = OrdinalDigits().Replace(plain, "${a}");
        plain = InsideWord().Replace(plain, string.Empty);
        string[] words = NotWord().Replace(plain, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Numbers([.. words.SelectMany(Cardinal)]);
    }

    // "twenty-first" counts as "twenty one": Whisper writes 21st for both.
    private static IEnumerable<string> Cardinal(string word)
    {
        string? stem = Ordinals.GetValueOrDefault(word);
        if (stem is null && word.EndsWith("ieth", StringComparison.Ordinal) && Tens.ContainsKey(word[..^4] + "y"))
        {
            stem = word[..^4] + "y";
        }
        else if (stem is null && word.EndsWith("th", StringComparison.Ordinal) && (Ones.ContainsKey(word[..^2]) || Scales.ContainsKey(word[..^2]) || word == "hundredth"))
        {
            stem = word[..^2];
        }

        yield return stem ?? word;
    }

    // Numbers side by side run together, as in "twenty twenty-six" and "2026", "one two three" and "123", "3 point 5" and "3.5".
    private static List<string> Numbers(List<string> words)
    {
        var result = new List<string>();
        bool open = false;
        for (int i = 0; i < words.Count;)
        {
            (string? number, int used) = Number(words, i);
            if (number is null)
            {
                result.Add(words[i++]);
                open = false;
                continue;
            }

            i += used;
            if (open)
            {
                result[^1] += number;
            }
            else
            {
                result.Add(number);
            }

            open = true;
            if (i + 1 < words.Count && words[i] == "point" && Number(words, i + 1).Number is not null)
            {
                result[^1] += ".";
                i++;
            }
        }

        return result;
    }

    private static (string? Number, int Used) Number(List<string> words, int start)
    {
        string first = words[start];
        bool digits = first.All(char.IsAsciiDigit);
        if (digits && (start + 1 >= words.Count || !Scales.ContainsKey(words[start + 1])))
        {
            return (first, 1);
        }

        long total = 0, group = 0;
        int i = start, last = 0;
        for (; i < words.Count; i++)
        {
            string word = words[i];
            if (word == "and" && last >= 100 && i + 1 < words.Count && (Ones.ContainsKey(words[i + 1]) || Tens.ContainsKey(words[i + 1])))
            {
                continue;
            }

            if (Ones.TryGetValue(word, out int one) && (i == start || last >= 100 || (last >= 20 && one is > 0 and < 10)))
            {
                (group, last) = (group + one, one == 0 ? 1 : one);
            }
            else if (Tens.TryGetValue(word, out int ten) && (i == start || last >= 100))
            {
                (group, last) = (group + ten, ten);
            }
            else if (word == "hundred" && group is > 0 and < 100)
            {
                (group, last) = (group * 100, 100);
            }
            else if (Scales.TryGetValue(word, out long scale) && group > 0)
            {
                (total, group, last) = (total + (group * scale), 0, 1000);
            }
            else if (i == start && digits && long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long value))
            {
                (group, last) = (value, 1);
            }
            else
            {
                break;
            }
        }

        return i == start ? (null, 0) : ((total + group).ToString(CultureInfo.InvariantCulture), i - start);
    }

    private static Dictionary<string, int> Named(string names, Func<int, int> value) =>
        names.Split(' ').Select((name, i) => (name, i)).ToDictionary(both => both.name, both => value(both.i), StringComparer.Ordinal);

    // A sign stands before a number and after nothing that it could part from it: not in 555-0123, nor in 3-5.
    [GeneratedRegex(@"(?<![\w.,])[-−–](?=\d)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Minus();

    [GeneratedRegex(@"(?<=\d) ?°(?: ?(?<a>[cf])\b)?", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Degrees();

    [GeneratedRegex(@"(?<=\d) ?(?<a>km|m|cm|mm|kg)\b(?!\.\w)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Units();

    [GeneratedRegex(@"metre(?=s?\b)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Metres();

    [GeneratedRegex(@"\b(?<a>dr|mr|prof)\b\.?", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Titles();

    [GeneratedRegex(@"(?<=\d)\.(?=\d\d [ap]m\b)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex PointedTime();

    [GeneratedRegex(@"(?<=\d) ?(?<a>[ap])\.?m\b\.?", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Halves();

    [GeneratedRegex(@"(?<a>[$£])(?<b>\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion))|\d[\d,]*(?:\.\d(?!\d))?)(?:\.(?<c>\d\d))?", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<=\d),(?<a>\d{3})(?!\d)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<a>\w)(?<b>n't|'re|'ll|'ve|'m)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Contractions();

    [GeneratedRegex(@"\b(?<a>it|that|what|there|here|he|she|who|where|how)'s\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex ItIs();

    [GeneratedRegex(@"(?<a>\d)\.(?<b>\d)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"(?<a>\d)(?:st|nd|rd|th)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex OrdinalDigits();

    [GeneratedRegex(@"(?<=\b\w)\.(?=\w\b)|(?<=\b\w\.\w)\.|'", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex InsideWord();

    [GeneratedRegex(@"[^\w]+", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NotWord();
}
