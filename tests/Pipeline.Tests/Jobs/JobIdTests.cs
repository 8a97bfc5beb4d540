using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Jobs;

public sealed class JobIdTests
{
    private static readonly DropFile Script = new("script.txt", "\"0x8DC1\"", 12);
    private static readonly DropFile Portrait = new("portrait.jpg", "\"0x8DC2\"", 34);
    private static readonly DropFile Options = new("job.json", "\"0x8DC3\"", 2);

    [Fact]
    public void A_drop_has_the_id_it_had_when_the_first_job_ran()
    {
        // Records and histories out there carry this id: sha256 of "ada\njob.json\t0x8DC3\nportrait.jpg\t0x8DC2\nscript.txt\t0x8DC1", first ten bytes.
        JobId.ForDrop(FrozenDrop.Of("ada", [Script, Portrait, Options])).ToString().ShouldBe("e64c199eecc904c07be4");
    }

    [Fact]
    public void The_order_of_the_listing_does_not_matter()
    {
        JobId[] ids = [.. Orders([Script, Portrait, Options]).Select(order => JobId.ForDrop(FrozenDrop.Of("ada", order)))];

        ids.Length.ShouldBe(6);
        ids.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void An_entity_tag_is_the_same_with_and_without_quotes()
    {
        var bare = FrozenDrop.Of("ada", [Script with { ETag = "0x8DC1" }, Portrait with { ETag = "0x8DC2" }]);

        JobId.ForDrop(bare).ShouldBe(JobId.ForDrop(FrozenDrop.Of("ada", [Script, Portrait])));
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("Script.txt")]
    [InlineData("portrait.gif")]
    [InlineData("old/script.txt")]
    [InlineData("script.txt.tmp")]
    public void Files_of_other_names_do_not_count(string other)
    {
        var drop = FrozenDrop.Of("ada", [Script, Portrait, new DropFile(other, "0x8DFF", 1)]);

        drop.Files.Count.ShouldBe(2);
        JobId.ForDrop(drop).ShouldBe(JobId.ForDrop(FrozenDrop.Of("ada", [Script, Portrait])));
    }

    [Fact]
    public void A_new_version_another_folder_and_one_more_file_make_another_job()
    {
        JobId[] ids =
        [
            JobId.ForDrop(FrozenDrop.Of("ada", [Script, Portrait])),
            JobId.ForDrop(FrozenDrop.Of("bob", [Script, Portrait])),
            JobId.ForDrop(FrozenDrop.Of("ada", [Script with { ETag = "0x8DC9" }, Portrait])),
            JobId.ForDrop(FrozenDrop.Of("ada", [Script, Portrait, Options])),
            JobId.ForDrop(FrozenDrop.Of("ada", [Script, Portrait with { Name = "portrait.png" }])),
        ];

        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Theory]
    [InlineData("portrait.png", true)]
    [InlineData("portrait.jpeg", true)]
    [InlineData("job.json", false)]
    public void A_drop_is_complete_with_a_script_and_a_portrait(string beside, bool complete) =>
        FrozenDrop.Of("ada", [Script, new DropFile(beside, "0x8DC2", 1)]).IsComplete.ShouldBe(complete);

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef012")]
    [InlineData("0123456789abcdef01234")]
    [InlineData("0123456789ABCDEF0123")]
    [InlineData("0123456789abcdef012g")]
    [InlineData("../456789abcdef01234")]
    public void Nothing_else_passes_for_an_id(string text) => JobId.TryParse(text, null, out _).ShouldBeFalse();

    [Fact]
    public void A_default_id_names_no_job() => Should.Throw<InvalidOperationException>(() => default(JobId).ToString());

    private static IEnumerable<DropFile[]> Orders(DropFile[] files) => files.Length == 0
        ? [[]]
        : files.SelectMany(first => Orders([.. files.Where(file => file != first)]).Select(rest => (DropFile[])[first, .. rest]));
}
