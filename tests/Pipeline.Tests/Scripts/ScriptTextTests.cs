using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class ScriptTextTests
{
    [Fact]
    public void Text_in_utf8_is_accepted_with_and_without_a_byte_order_mark()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("你好, world");

        ScriptText.FromBytes(bytes).Value.ShouldBe("你好, world");
        ScriptText.FromBytes([.. Encoding.UTF8.Preamble, .. bytes]).Value.ShouldBe("你好, world");
    }

    [Fact]
    public void Text_is_composed_and_its_lines_end_with_line_feeds() => ScriptText.FromString("cafe\u0301\r\nbar\rbaz").Value.ShouldBe("café\nbar\nbaz");

    [Fact]
    public void Gb18030_is_named()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        Refusal(Encoding.GetEncoding("GB18030").GetBytes("大家好，今天天气很好。")).English.ShouldContain("GB18030");
    }

    [Fact]
    public void Utf16_is_named_with_and_without_its_mark()
    {
        Refusal([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("你好")]).English.ShouldContain("UTF-16");
        Refusal([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("Hello")]).Chinese.ShouldContain("UTF-16");
        Refusal(Encoding.Unicode.GetBytes("Hello, world")).English.ShouldContain("UTF-16");
    }

    [Fact]
    public void Other_bytes_are_refused_with_their_place() => Refusal([(byte)'o', (byte)'k', 0xC3, (byte)'(']).English.ShouldContain("byte 3");

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t ")]
    public void An_empty_script_is_refused(string script) => Refusal(Encoding.UTF8.GetBytes(script)).English.ShouldBe("The script is empty.");

    [Fact]
    public void A_script_of_a_megabyte_is_refused_by_its_size_before_it_is_decoded()
    {
        byte[] bytes = new byte[1_000_000];
        Array.Fill(bytes, (byte)0xFF);

        Refusal(bytes).English.ShouldContain("1,000,000 bytes");
    }

    [Fact]
    public void Thirty_thousand_characters_are_accepted_and_one_more_is_refused()
    {
        ScriptText.FromString(new string('好', 30_000)).Value.Length.ShouldBe(30_000);

        Refusal(Encoding.UTF8.GetBytes(new string('好', 30_001))).English.ShouldContain("30,001 characters");
    }

    [Theory]
    [InlineData("a\u0000b", "U+0000")]
    [InlineData("a\u001Bb", "U+001B")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("a\u202Eb", "U+202E")]
    [InlineData("a\u2066b", "U+2066")]
    [InlineData("a\u200Fb", "U+200F")]
    public void Control_and_direction_characters_are_refused_by_name(string script, string name)
    {
        Sentence sentence = Refusal(Encoding.UTF8.GetBytes("line\n" + script));

        sentence.English.ShouldContain(name);
        sentence.English.ShouldContain("line 2");
        sentence.Chinese.ShouldContain("第 2 行");
    }

    private static Sentence Refusal(byte[] bytes)
    {
        InvalidDropException refusal = Should.Throw<InvalidDropException>(() => ScriptText.FromBytes(bytes));
        refusal.Kind.ShouldBe(FailureKind.BadScript);
        return refusal.Sentence;
    }
}
