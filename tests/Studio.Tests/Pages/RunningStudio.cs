using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AlinFunctions.EndToEnd.Tests;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>The running product and a real browser, once for all tests that look at pages.</summary>
public sealed class RunningStudio : IAsyncLifetime
{
    private const string EnglishScript = "Good morning, and welcome to the harbour museum. Today we will see five old ships.";
    private const string ChineseScript = "大家好，欢迎来到海港博物馆。今天我们一起看五艘古船。";

    // Two that are seen, one that is only heard, and three that are refused.
    private const string Rows =
        "script,portrait,voice,style,title,size,speech\n"
        + "\"Good morning, and welcome to the harbour museum.\",,af_heart,happy,Welcome,240,\n"
        + "大家好，欢迎来到海港博物馆。,,zf_xiaoxiao,,欢迎,240,\n"
        + "\"Mind the stairs, and follow me.\",,af_heart,,The stairs,,true\n"
        + "\"This voice is not one of ours.\",,af_hart,,,,\n"
        + "\"This portrait was forgotten.\",captain.png,,,The captain,,\n"
        + "\"This one is far too large.\",,,,,4000,\n";

    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--autoplay-policy=no-user-gesture-required"];

    // The tests of a collection run one after the other.
    private readonly Dictionary<string, MadeVideo> _made = new(StringComparer.Ordinal);

    private string? _batch;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Stack Stack { get; private set; } = null!;

    public string Key => File.ReadAllText(Stack.KeyFile).Trim();

    public Uri Address => new(Stack.Api, "studio/");

    public async ValueTask InitializeAsync()
    {
        Stack = await Stack.Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    /// <summary>Opens a clean browser: no key, no choice of language or look.</summary>
    public async Task<StudioTab> Clean(string locale = "en-GB", ColorScheme look = ColorScheme.Light, int width = 1280, int height = 900)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = locale,
            ColorScheme = look,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(15_000);
        return new StudioTab(context, await context.NewPageAsync(), Address);
    }

    /// <summary>Opens a page of the studio with the product's key, as the launcher's address does.</summary>
    public async Task<StudioTab> Open(string path, string locale = "en-GB", ColorScheme look = ColorScheme.Light, int width = 1280, int height = 900)
    {
        StudioTab tab = await Clean(locale, look, width, height);
        await tab.Page.GotoAsync($"{Address}#key={Key}");
        await tab.Go(path);
        return tab;
    }

    /// <summary>The video of a language, made from the page once for all tests that look at it.</summary>
    /// <param name="language">The page's language.</param>
    public async Task<MadeVideo> Made(string language) => _made.TryGetValue(language, out MadeVideo? made) ? made : _made[language] = await Make(language);

    /// <summary>A batch that has ended, with rows of every kind, dropped once for all tests that look at it.</summary>
    /// <returns>The batch's id.</returns>
    public async Task<string> Batch() => _batch ??= await DropBatch();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (Stack is not null)
        {
            await Stack.DisposeAsync();
        }
    }

    private async Task<string> DropBatch()
    {
        using HttpClient api = Stack.Client();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Rows)), "batch", "spring-tours.csv" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.Portrait)), "portrait", "portrait.jpg" },
        };
        using HttpResponseMessage taken = await api.PostAsync(new Uri("api/batches", UriKind.Relative), form);
        string id = (await taken.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        while (true)
        {
            await Task.Delay(500, patience.Token);
            using HttpResponseMessage answer = await api.GetAsync(new Uri($"api/batches/{id}", UriKind.Relative), patience.Token);
            if (answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(patience.Token)).GetProperty("state").GetString() == "finished")
            {
                return id;
            }
        }
    }

    private async Task<MadeVideo> Make(string language)
    {
        await using StudioTab tab = await Open("create", language == "en" ? "en-GB" : language);
        MadeVideo video = await VideoMaker.Make(tab, language, language == "en" ? EnglishScript : ChineseScript);
        tab.Faults.ShouldBeEmpty();
        return video;
    }
}
