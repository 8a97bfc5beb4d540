using AlinFunctions.EndToEnd.Tests;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>One browser with one page of the studio in it.</summary>
public sealed class StudioTab : IAsyncDisposable
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js"));

    private readonly IBrowserContext _context;
    private readonly Uri _address;

    internal StudioTab(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, _address) = (context, page, address);
        page.PageError += (_, fault) => Faults.Add(fault);
        page.Console += (_, message) =>
        {
            // What the server refuses is told by the page itself; everything else is a defect.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Faults.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts, and breaches of the page's own policy.</summary>
    public IList<string> Faults { get; } = [];

    /// <summary>Goes to a page and waits for its heading.</summary>
    public async Task Go(string path)
    {
        await Page.GotoAsync($"{_address}#/{path}");
        await Page.Locator("main h1").WaitForAsync();
        await Settled();
    }

    /// <summary>Waits until nothing is loading.</summary>
    public async Task Settled() => await Page.WaitForFunctionAsync("() => document.querySelector('main h1') && !document.querySelector('.bone')");

    /// <summary>What axe-core finds wrong: the rule, and where.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        await Page.EvaluateAsync($"{Axe};0");
        return await Page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(found => `${found.id}: ${found.nodes.map(node => `${node.target.join(' ')} (${node.any[0]?.message ?? node.failureSummary})`).join('; ')}`)");
    }

    /// <summary>Puts a picture of the page beside the other results of tests, for people.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "artifacts", "studio", $"{name}.png") });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
