using System.Globalization;
using System.Text;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Says numbers in Mandarin, written in Chinese characters.</summary>
internal static class MandarinNumbers
{
    private const string DigitNames = "零一二三四五六七八九";

    /// <summary>Says a whole number: 10203 is 一万零二百零三; 2 at the head of hundreds, thousands and ten thousands is 两.</summary>
    public static string Cardinal(long number)
    {
        if (number < 0)
        {
            return "负" + Cardinal(-number);
        }

        if (number < 10_000)
        {
            return Below10000((int)number, leading: true);
        }

        (long unit, string name) = number >= 1_0000_0000_0000 ? (1_0000_0000_0000, "万亿") : number >= 1_0000_0000 ? (1_0000_0000L, "亿") : (10_000L, "万");
        long head = number / unit, rest = number % unit;
        string said = (head == 2 ? "两" : Cardinal(head)) + name;
        return rest == 0 ? said : said + (rest < unit / 10 ? "零" : "") + Rest(rest);
    }

    /// <summary>Says a written number with optional sign, thousands commas and decimals.</summary>
    public static string Decimal(string written)
    {
        string digits = written.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (digits[0] is '-' or '−' or '–')
        {
            return "负" + Decimal(digits[1..]);
        }

        if (digits[0] == '+')
        {
            return "正" + Decimal(digits[1..]);
        }

        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        string fraction = point < 0 ? "" : "点" + Digits(digits[(point + 1)..]);
        return (whole.Length == 0 ? "零" : Whole(whole)) + fraction;
    }

    /// <summary>Says each digit: 2026 is 二零二六.</summary>
    public static string Digits(string digits) => string.Concat(digits.Where(char.IsAsciiDigit).Select(digit => DigitNames[digit - '0']));

    /// <summary>Says each digit as in telephone numbers, where 1 is 幺.</summary>
    public static string PhoneDigits(string digits) => Digits(digits).Replace('一', '幺');

    /// <summary>Says a number before a measure word, where 2 alone is 两.</summary>
    public static string Counting(string written) => written == "2" ? "两" : Decimal(written);

    private static string Whole(string digits) => digits.Length > 16 || (digits.Length > 1 && digits[0] == '0')
        ? Digits(digits)
        : Cardinal(long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));

    private static string Rest(long rest) => rest < 10_000 ? Below10000((int)rest, leading: false) : Cardinal(rest);

    private static string Below10000(int number, bool leading)
    {
        if (number < 10)
        {
            return DigitNames[number].ToString();
        }

        if (number < 20 && leading)
        {
            return "十" + (number == 10 ? "" : DigitNames[number - 10].ToString());
        }

        StringBuilder said = new();
        bool zero = false;
        foreach ((int unit, string name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            int digit = number / unit % 10;
            if (digit == 0)
            {
                zero = said.Length > 0;
                continue;
            }

            said.Append(zero ? "零" : "");
            said.Append(digit == 2 && unit >= 100 && said.Length == 0 && leading ? '两' : DigitNames[digit]).Append(name);
            zero = false;
        }

        return said.ToString();
    }
}
