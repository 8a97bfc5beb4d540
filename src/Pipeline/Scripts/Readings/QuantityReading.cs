using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads a number with its unit: 5 km, 23°C, 16 GB, 30 fps, 5-10 kg, 3M users.</summary>
internal sealed partial class QuantityReading : Reading
{
    private static readonly Dictionary<string, Measure> Measures = new(StringComparer.Ordinal)
    {
        ["km"] = new("kilometer", "kilometers", "公里"),
        ["m"] = new("meter", "meters", "米"),
        ["cm"] = new("centimeter", "centimeters", "厘米"),
        ["mm"] = new("millimeter", "millimeters", "毫米"),
        ["km²"] = new("square kilometer", "square kilometers", "平方公里"),
        ["m²"] = new("square meter", "square meters", "平方米"),
        ["m³"] = new("cubic meter", "cubic meters", "立方米"),
        ["km/h"] = new("kilometer per hour", "kilometers per hour", "公里每小时"),
        ["m/s"] = new("meter per second", "meters per second", "米每秒"),
        ["m/s²"] = new("meter per second squared", "meters per second squared", "米每二次方秒"),
        ["KB/s"] = new("kilobyte per second", "kilobytes per second", "KB每秒"),
        ["MB/s"] = new("megabyte per second", "megabytes per second", "MB每秒"),
        ["GB/s"] = new("gigabyte per second", "gigabytes per second", "GB每秒"),
        ["TB/s"] = new("terabyte per second", "terabytes per second", "TB每秒"),
        ["mpg"] = new("mile per gallon", "miles per gallon", "英里每加仑"),
        ["mi"] = new("mile", "miles", "英里"),
        ["bpm"] = new("beat per minute", "beats per minute", "拍每分钟"),
        ["rpm"] = new("RPM", "RPM", "转每分钟"),
        ["dpi"] = new("dot per inch", "dots per inch", "点每英寸"),
        ["kcal"] = new("kilocalorie", "kilocalories", "千卡"),
        ["¢"] = new("cent", "cents", "美分"),
        ["mph"] = new("mile per hour", "miles per hour", "英里每小时"),
        ["kg"] = new("kilogram", "kilograms", "公斤"),
        ["g"] = new("gram", "grams", "克"),
        ["mg"] = new("milligram", "milligrams", "毫克"),
        ["lb"] = new("pound", "pounds", "磅"),
        ["lbs"] = new("pound", "pounds", "磅"),
        ["oz"] = new("ounce", "ounces", "盎司"),
        ["ft"] = new("foot", "feet", "英尺"),
        ["L"] = new("liter", "liters", "升"),
        ["ml"] = new("milliliter", "milliliters", "毫升"),
        ["mL"] = new("milliliter", "milliliters", "毫升"),
        ["°C"] = new("degree Celsius", "degrees Celsius", "摄氏度"),
        ["℃"] = new("degree Celsius", "degrees Celsius", "摄氏度"),
        ["°F"] = new("degree Fahrenheit", "degrees Fahrenheit", "华氏度"),
        ["°"] = new("degree", "degrees", "度"),
        ["KB"] = new("kilobyte", "kilobytes", "KB"),
        ["MB"] = new("megabyte", "megabytes", "MB"),
        ["GB"] = new("gigabyte", "gigabytes", "GB"),
        ["TB"] = new("terabyte", "terabytes", "TB"),
        ["Mbps"] = new("megabit per second", "megabits per second", "兆比特每秒"),
        ["Gbps"] = new("gigabit per second", "gigabits per second", "吉比特每秒"),
        ["Hz"] = new("hertz", "hertz", "赫兹"),
        ["kHz"] = new("kilohertz", "kilohertz", "千赫兹"),
        ["MHz"] = new("megahertz", "megahertz", "兆赫兹"),
        ["GHz"] = new("gigahertz", "gigahertz", "吉赫兹"),
        ["ms"] = new("millisecond", "milliseconds", "毫秒"),
        ["s"] = new("second", "seconds", "秒"),
        ["min"] = new("minute", "minutes", "分钟"),
        ["h"] = new("hour", "hours", "小时"),
        ["hr"] = new("hour", "hours", "小时"),
        ["hrs"] = new("hour", "hours", "小时"),
        ["kW"] = new("kilowatt", "kilowatts", "千瓦"),
        ["kWh"] = new("kilowatt hour", "kilowatt hours", "千瓦时"),
        ["W"] = new("watt", "watts", "瓦"),
        ["V"] = new("volt", "volts", "伏"),
        ["mAh"] = new("milliamp hour", "milliamp hours", "毫安时"),
        ["dB"] = new("decibel", "decibels", "分贝"),
        ["px"] = new("pixel", "pixels", "像素"),
        ["fps"] = new("frame per second", "frames per second", "帧每秒"),
        ["USD"] = new("US dollar", "US dollars", "美元"),
        ["EUR"] = new("euro", "euros", "欧元"),
        ["RMB"] = new("R M B", "R M B", "元人民币"),
        ["CNY"] = new("yuan", "yuan", "元人民币"),
        ["x"] = new("times", "times", "倍"),
        ["k"] = new("thousand", "thousand", "千"),
        ["bn"] = new("billion", "billion", "十亿"),
        ["mn"] = new("million", "million", "百万"),
        ["M"] = new("million", "million", "百万"),
    };

    /// <inheritdoc/>
    public override Regex Pattern => Quantities();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '-' or '−' or '+';

    // A letter that is also a word or a name (5 m, 3 s) is a unit only when it touches its number, or is a whole abbreviation.
    /// <inheritdoc/>
    public override bool Accepts(Match match, string text) =>
        !(match.Groups["gap"].Length > 0 && match.Groups["u"].Value is "x" or "k" or "M" or "s" or "h" or "L") &&
        !(match.Groups["gap"].Length > 0 && match.Groups["u"].Value == "V" && match.Groups["n"].Length < 2);

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string from = match.Groups["n"].Value, to = match.Groups["n2"].Value, unit = match.Groups["u"].Value;
        Measure measure = Measures[unit];
        if (context.Mandarin)
        {
            if (unit is "k" or "M" or "bn" or "mn")
            {
                return Scales.InMandarin(from, unit);
            }

            bool temperature = unit is "°C" or "℃" or "°F";
            return (!temperature ? MandarinNumbers.Counting(from) : from[0] is '-' or '−' ? "零下" + MandarinNumbers.Decimal(from[1..]) : MandarinNumbers.Decimal(from)) +
                (to.Length == 0 ? "" : "到" + MandarinNumbers.Decimal(to)) + measure.Chinese;
        }

        bool one = to.Length == 0 && decimal.Parse(from.Replace(",", "", StringComparison.Ordinal).Replace('−', '-'), CultureInfo.InvariantCulture) is 1 or -1;
        // Before a noun a unit stays in the singular: "a 5-km run", "a 16-GB card".
        bool attributive = match.Groups["gap"].Value == "-" || context.IsAttributive;
        if (unit == "s" && from.Length == 1 && to.Length == 0 && context.PreviousWord is "two" or "three" or "four" or "five" or "six" or "seven")
        {
            return EnglishNumbers.Plural(EnglishNumbers.Decimal(from));
        }

        return EnglishNumbers.Decimal(from) + (to.Length == 0 ? "" : " to " + EnglishNumbers.Decimal(to)) + " " + (one || attributive ? measure.One : measure.Many);
    }

    [GeneratedRegex(
        @"\G(?<n>" + Sign + @"(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,12})?)(?:\s?[-–—~～]\s?(?<n2>\d{1,15}(?:\.\d{1,12})?))?(?<gap>[ -]?)" +
        @"(?<u>km/h|km²|km|m/s²|m/s|m²|m³|mph|mpg|mm|cm|mAh|ms|min|mi|mg|ml|mL|mn|m|kg|kHz|kWh|kW|kcal|k|g|lbs|lb|oz|ft|L|°C|℃|°F|°|[KMGT]B/s|KB|MB|GB|TB|bpm|rpm|bn|dpi|¢|Mbps|Gbps|MHz|GHz|Hz|s|hrs|hr|h|W|V|dB|px|fps|USD|EUR|RMB|CNY|x|M)(?![A-Za-z0-9²³])(?!\.[A-Za-z])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Quantities();
}
