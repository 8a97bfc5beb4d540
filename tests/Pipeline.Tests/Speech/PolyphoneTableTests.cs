namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class PolyphoneTableTests(PronouncerTables tables)
{
    public static TheoryData<string, string> Table => ReadingTable.Read("Speech/polyphones.zh.tsv");

    [Theory]
    [MemberData(nameof(Table))]
    public void Characters_are_said_as_their_phrases_want(string written, string pinyin) =>
        string.Join(' ', tables.Pronouncer.Mandarin.Pronounce(written).SelectMany(word => word.Syllables)).ShouldBe(pinyin);
}
