using System.Text;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Hearing;

public sealed class AudioHeaderTests
{
    [Theory]
    [InlineData("52494646 24080000 57415645", AudioKind.Wav)]
    [InlineData("49443304 00000000 0002 00 00 FFFB9064", AudioKind.Mp3)]
    [InlineData("49443304 00000000 0002 00 00 FFF15080", AudioKind.Aac)]
    [InlineData("FFFB9064 00000000", AudioKind.Mp3)]
    [InlineData("FFF3 48C4 00000000", AudioKind.Mp3)]
    [InlineData("FFF15080 1F FC", AudioKind.Aac)]
    [InlineData("FFF94C80 1F FC", AudioKind.Aac)]
    [InlineData("0000001C 66747970 4D344120", AudioKind.M4a)]
    [InlineData("00000020 66747970 69736F6D", AudioKind.M4a)]
    [InlineData("664C6143 00000022", AudioKind.Flac)]
    [InlineData("4F676753 00020000", AudioKind.Ogg)]
    public void A_recording_is_known_by_its_first_bytes(string head, AudioKind kind) =>
        AudioHeader.Read(Convert.FromHexString(head.Replace(" ", "", StringComparison.Ordinal))).ShouldBe(kind);

    [Theory]
    [InlineData("Once upon a time there was a recording.", "text")]
    [InlineData("PK\u0003\u0004", "a ZIP archive")]
    [InlineData("%PDF-1.7", "a PDF")]
    [InlineData("RIFF....WEBPVP8 ", "text")]
    [InlineData("\u0000\u0001\u0002\u0003", "something else")]
    public void What_is_no_recording_is_refused_by_what_it_is(string content, string looksLike)
    {
        var refused = Should.Throw<InvalidDropException>(() => AudioHeader.Read(Encoding.Latin1.GetBytes(content)));

        refused.Kind.ShouldBe(FailureKind.BadAudio);
        refused.Sentence.English.ShouldContain(looksLike);
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Theory]
    [InlineData(0, "empty")]
    [InlineData(200_000_001, "200.0 MB; at most 200 MB")]
    public void A_file_of_a_length_that_cannot_be_is_not_read(long bytes, string says) =>
        Should.Throw<InvalidDropException>(() => AudioHeader.CheckLength(bytes)).Sentence.English.ShouldContain(says);
}
