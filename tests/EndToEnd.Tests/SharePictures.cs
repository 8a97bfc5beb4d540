using Microsoft.Playwright;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>Keeps pictures of a share page beside the tests, for people to look at: on a desk and in a hand, in light and in the dark.</summary>
internal static class SharePictures
{
    public static async Task Keep(IPage page)
    {
        foreach ((string name, int width, int height, ColorScheme scheme) in new[] { ("desk-light", 1280, 900, ColorScheme.Light), ("hand-dark", 390, 844, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "pictures", $"share-{name}.png") });
        }
    }
}
