using AlinFunctions.Host.Apps;
using AlinFunctions.Host.Blobs;

namespace AlinFunctions.Host.Tests.Blobs;

public sealed class BlobPathTests
{
    [Fact]
    public void A_path_gives_its_container_its_fixed_beginning_and_its_captures()
    {
        BlobPath path = BlobPath.Parse("inbox/drops-{name}/{file}.txt");

        path.Container.ShouldBe("inbox");
        path.Prefix.ShouldBe("drops-");
        path.Captures.ShouldBe(["name", "file"]);
        path.Match("drops-a/b.txt").ShouldBe(new Dictionary<string, string> { ["name"] = "a", ["file"] = "b" }, ignoreOrder: true);
        path.Match("drops-a/b.png").ShouldBeNull();
        path.Match("other/b.txt").ShouldBeNull();
    }

    [Fact]
    public void A_container_alone_takes_every_blob() => BlobPath.Parse("inbox").Match("any/thing").ShouldNotBeNull();

    [Fact]
    public void Characters_of_patterns_are_only_characters()
    {
        BlobPath path = BlobPath.Parse("inbox/a.b(c)/{file}");

        path.Match("a.b(c)/x").ShouldNotBeNull();
        path.Match("aXb(c)/x").ShouldBeNull();
    }

    [Theory]
    [InlineData("{container}/x")]
    [InlineData("inbox/{name}/{name}")]
    public void A_path_that_cannot_be_scanned_is_refused(string path) => Should.Throw<HostStartException>(() => BlobPath.Parse(path)).Message.ShouldContain(path);

    [Fact]
    public void The_pause_doubles_after_each_failed_try()
    {
        var settings = new BlobSettings { RetryDelay = TimeSpan.FromSeconds(1) };

        new long[] { 1, 2, 3, 4 }.Select(settings.DelayAfter).Select(delay => delay.TotalSeconds).ShouldBe([1, 2, 4, 8]);
    }
}
