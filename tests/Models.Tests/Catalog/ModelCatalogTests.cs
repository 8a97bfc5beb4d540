using System.Text.RegularExpressions;

namespace AlinFunctions.Models.Tests.Catalog;

public sealed partial class ModelCatalogTests
{
    [Fact]
    public void Every_entry_says_where_it_is_from_and_under_which_licence()
    {
        foreach (CatalogLine line in ModelCatalog.All)
        {
            string id = line.Entry.Id.ToString();
            line.Pack.Licence.ShouldNotBeNullOrWhiteSpace(id);
            line.Pack.Origin.ShouldNotBeNullOrWhiteSpace(id);
            line.Entry.Purpose.ShouldNotBeNullOrWhiteSpace(id);
            line.Entry.PurposeInChinese.ShouldContain(letter => letter >= 0x4E00, id);
            line.Packages.ShouldNotBeEmpty(id);
            Sha256().IsMatch(line.Entry.Sha256).ShouldBeTrue($"{id}: {line.Entry.Sha256}");
            line.Pack.Sources.ShouldAllBe(source => Sha256().IsMatch(source.Package.Sha256) && ExactVersion().IsMatch(source.Package.Version));
        }
    }

    [Fact]
    public void Every_graph_declares_its_tensors()
    {
        ModelCatalog.All.Where(line => line.Entry.File.EndsWith(".onnx", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Entry.Inputs != null && line.Entry.Inputs.Count > 0 && line.Entry.Outputs != null && line.Entry.Outputs.Count > 0);
    }

    [Fact]
    public void Ids_are_given_once()
    {
        ModelCatalog.All.Select(line => line.Entry.Id).ShouldBeUnique();
    }

    [Fact]
    public void Nothing_is_under_a_licence_that_forbids_selling_or_reaches_into_our_code()
    {
        ModelCatalog.All.ShouldAllBe(line => !Forbidden().IsMatch(line.Pack.Licence));
    }

    [Fact]
    public void There_are_twenty_English_voices_and_six_Mandarin_ones()
    {
        ModelCatalog.Voices.Count(voice => voice[0] is 'a' or 'b').ShouldBeGreaterThanOrEqualTo(20);
        ModelCatalog.Voices.Count(voice => voice[0] is 'z').ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Every_entry_can_be_had()
    {
        foreach (CatalogLine line in ModelCatalog.All)
        {
            string path = await TestCache.Store().Get(line.Entry.Id, TestContext.Current.CancellationToken);

            File.Exists(path).ShouldBeTrue(path);
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.NonBacktracking)]
    private static partial Regex Sha256();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex ExactVersion();

    [GeneratedRegex("GPL|-NC-|NonCommercial", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Forbidden();
}
