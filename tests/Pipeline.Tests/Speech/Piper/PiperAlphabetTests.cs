using System.Text;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.Pipeline.Tests.Speech.Piper;

public sealed class PiperAlphabetTests
{
    // Every symbol is its own id here, so that ids can be read back.
    private static readonly PiperAlphabet Alphabet = PiperAlphabet.Read(new MemoryStream(Encoding.UTF8.GetBytes(
        string.Concat("^_$ ,.ˈˌːabdefhijklmnopstuvwzæðŋɑɐɔəɚɛɜɡɪɹɾʃʊʌʒθᵻ".Distinct().Select(symbol => $"{symbol} {(int)symbol}\n")))));

    [Theory]
    [InlineData("həlˈO wˈɜɹld.", "həlˈoʊ wˈɜːld.")]
    [InlineData("ʤˈʌʤ ʧˈYs", "dʒˈʌdʒ tʃˈɔɪs")]
    [InlineData("wˈɔTəɹ", "wˈɔːɾɚ")]
    [InlineData("hˈæpi sˈi", "hˈæpi sˈiː")]
    [InlineData("kˈɑɹ", "kˈɑːɹ")]
    [InlineData("lˈɪTᵊl", "lˈɪɾəl")]
    [InlineData("hˈɜɹi", "hˈɜːɹi")]
    [InlineData("nˈW nˈI nˈA", "nˈaʊ nˈaɪ nˈeɪ")]
    [InlineData("wˌAt—nˈO", "wˌeɪt,nˈoʊ")]
    public void Our_phonemes_are_spelled_as_the_voice_was_taught(string ours, string theirs) => Spelled(Read(ours)).ShouldBe(theirs);

    [Fact]
    public void Every_symbol_is_followed_by_a_pad_between_start_and_end()
    {
        PiperLine line = Read("hA");

        line.Ids.ShouldBe(['^', '_', 'h', '_', 'e', '_', 'ɪ', '_', '$']);
        line.Starts.ShouldBe([0, 2, 4, 8, 9]);
    }

    [Fact]
    public void A_symbol_that_is_unknown_is_a_defect_and_not_left_out() =>
        Should.Throw<InvalidOperationException>(() => Read("ni↓")).Message.ShouldContain("U+2193");

    private static PiperLine Read(string symbols) => Alphabet.Read(new PhonemeLine(symbols, [.. Enumerable.Repeat(0, symbols.Length)]));

    private static string Spelled(PiperLine line) => string.Concat(line.Ids.Select(id => (char)id)).Replace("_", "", StringComparison.Ordinal).Trim('^', '$');
}
