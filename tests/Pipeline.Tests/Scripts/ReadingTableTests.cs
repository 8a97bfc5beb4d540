using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class ReadingTableTests
{
    public static TheoryData<string, string> English => ReadingTable.Read("Scripts/readings.en.tsv");

    public static TheoryData<string, string> Mandarin => ReadingTable.Read("Scripts/readings.zh.tsv");

    // A sign that nobody says leaves a blank behind, which nobody hears.
    [Theory]
    [MemberData(nameof(English))]
    public void English_is_read_as_people_read_it(string written, string said) =>
        string.Join(' ', SpokenText.Of(written, "en").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" !", "!", StringComparison.Ordinal).ShouldBe(said);

    // Blanks part letters from characters and are not heard.
    [Theory]
    [MemberData(nameof(Mandarin))]
    public void Mandarin_is_read_as_people_read_it(string written, string said) => Joined(SpokenText.Of(written, "zh")).ShouldBe(Joined(said));

    private static string Joined(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
