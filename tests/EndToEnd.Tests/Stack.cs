using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>The whole product on this machine, started by its own launcher: Azurite, the function app and a worker, each its own process.</summary>
public sealed class Stack : IAsyncDisposable
{
    private readonly string _folder;

    private Stack(string folder, string store, Uri api, string keyFile)
    {
        _folder = folder;
        Store = store;
        Api = api;
        KeyFile = keyFile;
        Blobs = new BlobServiceClient(store);
        Queues = new QueueServiceClient(store, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
    }

    /// <summary>The build that is under test, release or debug: the tests' own.</summary>
    public static string Configuration { get; } = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));

    public string Store { get; }

    public Uri Api { get; }

    /// <summary>Gets the file that holds the API's key.</summary>
    public string KeyFile { get; }

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    /// <summary>Starts the product in a folder of its own.</summary>
    /// <param name="settings">Options by their configuration names, such as Steps__Silence.</param>
    public static async Task<Stack> Start(IReadOnlyDictionary<string, string>? settings = null)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "stacks", Guid.NewGuid().ToString("n")[..8])).FullName;
        await Repository.Run("bash", ["local/stack.sh", "start", folder], Settings(settings));
        Dictionary<string, string> found = File.ReadAllLines(Path.Combine(folder, "stack.env"))
            .Select(line => line.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Trim('\''), StringComparer.Ordinal);
        return new Stack(folder, found["ALIN_STORE"], new Uri(found["ALIN_API"]), found["ALIN_KEY_FILE"]);
    }

    /// <summary>Makes a client of the API that holds its key.</summary>
    public HttpClient Client() => new(new HttpClientHandler(), disposeHandler: true)
    {
        BaseAddress = Api,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", File.ReadAllText(KeyFile)) },
    };

    /// <summary>Kills a process of the product as a crash would; the launcher starts it again.</summary>
    /// <param name="name">azurite, host or worker.</param>
    public void Kill(string name)
    {
        try
        {
            using var process = Process.GetProcessById(Pid(name));
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It is between two lives.
        }
    }

    /// <summary>Asks a process of the product to end, as a platform does before it takes the machine away; the launcher starts it again.</summary>
    public Task Terminate(string name) => Signal(name, "-TERM");

    /// <summary>Holds a process still, as a machine that hangs would.</summary>
    public Task Pause(string name) => Signal(name, "-STOP");

    /// <summary>Lets a held process go on.</summary>
    public Task Resume(string name) => Signal(name, "-CONT");

    /// <summary>The process id of a part of the product.</summary>
    public int Pid(string name) => int.Parse(File.ReadAllText(Path.Combine(_folder, "run", $"{name}.pid")), CultureInfo.InvariantCulture);

    /// <summary>Forgets every history: the function app is stopped, its database deleted, and started again.</summary>
    public void PurgeHistory()
    {
        foreach (string file in Directory.GetFiles(_folder, "durable.db*"))
        {
            File.Delete(file);
        }

        Kill("host");
    }

    public async ValueTask DisposeAsync() => await Repository.Run("bash", ["local/stack.sh", "stop", _folder]);

    private static Dictionary<string, string> Settings(IReadOnlyDictionary<string, string>? own)
    {
        var settings = new Dictionary<string, string>(own ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["ALIN_CACHE"] = Repository.Cache,
            ["ALIN_CONFIGURATION"] = Configuration,
        };
        return settings;
    }

    private Task Signal(string name, string signal) => Repository.Run("kill", [signal, Pid(name).ToString(CultureInfo.InvariantCulture)]);
}
