using System.Globalization;
using AlinFunctions.EndToEnd.Tests;
using Microsoft.Playwright;

namespace AlinFunctions.Benchmarks.Studio;

/// <summary>What a person at the studio waits for, measured in real Chromium on the running product: from the click to the drawn picture, and from a stage's event to its sight.</summary>
internal static class StudioBenchmark
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];

    public static async Task Run(int videos, TextWriter output)
    {
        await using Stack stack = await Stack.Start();
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions { Locale = "en-GB", ViewportSize = new ViewportSize { Width = 1440, Height = 900 } });
        string key = await File.ReadAllTextAsync(stack.KeyFile);
        await page.GotoAsync($"{stack.Api}studio/#key={key.Trim()}");
        await page.Locator("main h1").WaitForAsync();
        await StageSight.Run(stack, page, output);
        await GallerySight.Run(stack, page, videos, output);
        string load = await File.ReadAllTextAsync("/proc/loadavg");
        await output.WriteLineAsync($"load of the machine: {string.Join(' ', load.Split(' ').Take(3))}");
    }

    /// <summary>Says how long things took, in milliseconds.</summary>
    public static string Sum(string what, IEnumerable<double> milliseconds)
    {
        double[] times = [.. milliseconds.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{what}: {times.Length} times; median {times[times.Length / 2]:f0} ms, nine in ten {times[(times.Length * 9 / 10)..][0]:f0} ms, slowest {times[^1]:f0} ms");
    }
}
