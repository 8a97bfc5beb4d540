using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;

namespace AlinFunctions.Instruments.Hearing;

/// <summary>Brings Mandarin text, written or heard, to one spelling: simplified characters, no marks, numbers as digits however they were said.</summary>
public sealed partial class MandarinTranscript
{
    private const int Patience = 1000;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>Spellings of one word (著 for 着, 瞭 for 了, 妳 for 你), and characters that no ear can part: the same sound, the same tone, and in use for one another.</summary>
    private static readonly Dictionary<char, char> Alike = new()
    {
        ['著'] = '着',
        ['瞭'] = '了',
        ['妳'] = '你',
        ['她'] = '他',
        ['它'] = '他',
        ['坐'] = '做',
        ['作'] = '做',
        ['座'] = '做',
    };

    private readonly Dictionary<string, string> _simplified;

    private MandarinTranscript(Dictionary<string, string> simplified) => _simplified = simplified;

    /// <summary>Loads the table from traditional characters to simplified ones.</summary>
    public static async Task<MandarinTranscript> Load(ModelStore store, CancellationToken cancellation)
    {
        await using FileStream stream = File.OpenRead(await store.Get(ModelId.TraditionalCharacters, cancellation));
        return new MandarinTranscript(await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(stream, cancellationToken: cancellation) ?? []);
    }

    /// <summary>Gives the characters; a Latin letter or a digit is one too.</summary>
    public IReadOnlyList<string> Characters(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        plain = string.Concat(Elements(plain).Select(element => _simplified.TryGetValue(element, out string? simple) ? simple.Split(' ')[0] : element));
        plain = string.Concat(plain.Select(character => Alike.GetValueOrDefault(character, character)));
        plain = plain.Replace('〇', '零').Replace('两', '二').Replace("百分之", "%", StringComparison.Ordinal);
        plain = Numerals().Replace(plain, match => Value(match.Value));
        plain = PercentFirst().Replace(plain, "${a}%");
        plain = DecimalPoint().Replace(plain, "${a}.${b}");
        plain = Thousands().Replace(plain, "${a}");
        return [.. Elements(plain).Where(element => element == "%" || char.IsLetterOrDigit(element, 0))];
    }

    // 二零二六 is read digit by digit; 二千零二十六 and 三百五 by their units.
    private static string Value(string numeral)
    {
        if (!numeral.Any(character => "十百千万亿".Contains(character, StringComparison.Ordinal)))
        {
            return string.Concat(numeral.Select(character => Digits.IndexOf(character, StringComparison.Ordinal)));
        }

        long total = 0, section = 0, digit = -1, lastUnit = 1;
        foreach (char character in numeral)
        {
            int value = Digits.IndexOf(character, StringComparison.Ordinal);
            if (value >= 0)
            {
                digit = value;
                lastUnit = value == 0 ? 1 : lastUnit;
                continue;
            }

            long unit = character switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, _ => 100_000_000 };
            if (unit >= 10_000)
            {
                total = (total + section + Math.Max(digit, 0)) * unit;
                section = 0;
            }
            else
            {
                section += (digit < 0 ? 1 : digit) * unit;
            }

            (digit, lastUnit) = (-1, unit);
        }

        long rest = digit < 0 ? 0 : lastUnit >= 100 ? digit * lastUnit / 10 : digit;
        return (total + section + rest).ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Elements(string text)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    [GeneratedRegex("[零一二三四五六七八九十百千万亿]+", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Numerals();

    [GeneratedRegex(@"%(?<a>\d+(?:[.点]\d+)?)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex PercentFirst();

    [GeneratedRegex(@"(?<a>\d)点(?<b>\d+)(?![\d分])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"(?<=\d),(?<a>\d{3})(?!\d)", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Thousands();
}
