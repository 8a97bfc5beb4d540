using System.Globalization;
using System.Text;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>A script that may be spoken: decoded strictly, composed (NFC), free of control and direction characters, and not too long.</summary>
public sealed record ScriptText
{
    /// <summary>The longest script, in characters.</summary>
    public const int MostCharacters = 30_000;

    /// <summary>The largest script file, in bytes: four bytes for every character, and a byte order mark.</summary>
    public const int MostBytes = (MostCharacters * 4) + 3;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ScriptText(string value) => Value = value;

    /// <summary>Gets the text; lines end with a line feed.</summary>
    public string Value { get; }

    /// <summary>Refuses a script file for its length, before it is read.</summary>
    public static void CheckLength(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw Refuse(
                string.Create(CultureInfo.InvariantCulture, $"The script has {bytes:N0} bytes; at most {MostCharacters:N0} characters can be spoken in one video."),
                string.Create(CultureInfo.InvariantCulture, $"脚本有 {bytes:N0} 字节；一个视频最多只能朗读 {MostCharacters:N0} 个字符。"));
        }
    }

    /// <summary>Decodes the bytes of a script file; a refusal names what is wrong with it.</summary>
    public static ScriptText FromBytes(ReadOnlySpan<byte> bytes)
    {
        CheckLength(bytes.Length);
        if (ScriptEncoding.LooksLikeUtf16(bytes))
        {
            throw Refuse("The script is UTF-16; save it as UTF-8.", "脚本是 UTF-16 编码；请另存为 UTF-8。");
        }

        try
        {
            return FromString(StrictUtf8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes));
        }
        catch (DecoderFallbackException exception)
        {
            throw ScriptEncoding.LooksLikeGb18030(bytes)
                ? Refuse("The script is not UTF-8; it looks like GB18030 (GBK). Save it as UTF-8.", "脚本不是 UTF-8 编码，看起来是 GB18030（GBK）；请另存为 UTF-8。")
                : Refuse(
                    string.Create(CultureInfo.InvariantCulture, $"The script is not UTF-8: byte {exception.Index + 1} cannot be read. Save it as UTF-8."),
                    string.Create(CultureInfo.InvariantCulture, $"脚本不是 UTF-8 编码：第 {exception.Index + 1} 个字节无法解读；请另存为 UTF-8。"));
        }
    }

    /// <summary>Accepts text that is decoded already, by the same rules.</summary>
    public static ScriptText FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string value = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (value.Length > MostCharacters)
        {
            throw Refuse(
                string.Create(CultureInfo.InvariantCulture, $"The script has {value.Length:N0} characters; at most {MostCharacters:N0} can be spoken in one video."),
                string.Create(CultureInfo.InvariantCulture, $"脚本有 {value.Length:N0} 个字符；一个视频最多只能朗读 {MostCharacters:N0} 个字符。"));
        }

        RefuseForbidden(value);
        value = value.Normalize(NormalizationForm.FormC);
        return string.IsNullOrWhiteSpace(value)
            ? throw Refuse("The script is empty.", "脚本是空的。")
            : new ScriptText(value);
    }

    /// <summary>Returns the text.</summary>
    public override string ToString() => Value;

    private static void RefuseForbidden(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (IsLoneSurrogate(value, i) || c is '\uFFFE' or '\uFFFF')
            {
                throw Refuse(Position("a broken character", value, i), PositionInChinese("损坏的字符", value, i));
            }

            if (char.IsControl(c) && c is not ('\n' or '\t'))
            {
                throw Refuse(Position("a control character", value, i), PositionInChinese("控制字符", value, i));
            }

            // Characters that change the direction of text can make a script read otherwise than it looks.
            if (c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                throw Refuse(Position("a character that changes the direction of text", value, i), PositionInChinese("改变文字方向的字符", value, i));
            }
        }
    }

    private static bool IsLoneSurrogate(string value, int i) =>
        (char.IsHighSurrogate(value[i]) && (i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))) ||
        (char.IsLowSurrogate(value[i]) && (i == 0 || !char.IsHighSurrogate(value[i - 1])));

    private static string Position(string what, string value, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"The script holds {what} (U+{(int)value[index]:X4}) in line {Line(value, index)}.");

    private static string PositionInChinese(string what, string value, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"脚本第 {Line(value, index)} 行含有{what}（U+{(int)value[index]:X4}）。");

    private static int Line(string value, int index) => value.AsSpan(0, index).Count('\n') + 1;

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadScript, new Sentence(english, chinese));
}
