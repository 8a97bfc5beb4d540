using System.Text.Json;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>What a screen reader finds on a page: Chromium's own accessibility tree, and every text that was put into the page's live regions.</summary>
internal static class HeardPage
{
    /// <summary>Writes down what is announced from now on.</summary>
    public static Task Listen(StudioTab tab) => tab.Page.EvaluateAsync("""
        () => {
          window.told = [];
          for (const place of [document.getElementById('polite'), document.getElementById('urgent')])
            new MutationObserver(() => { if (place.textContent) window.told.push(`${place.id}: ${place.textContent}`); }).observe(place, { childList: true, characterData: true, subtree: true });
        }
        """);

    /// <summary>What has been announced, in order, each with the region that it was told in.</summary>
    public static Task<string[]> Told(StudioTab tab) => tab.Page.EvaluateAsync<string[]>("() => window.told");

    /// <summary>The nodes of the tree that are not left out of it.</summary>
    public static async Task<IReadOnlyList<HeardNode>> Tree(StudioTab tab)
    {
        ICDPSession session = await tab.Page.Context.NewCDPSessionAsync(tab.Page);
        JsonElement tree = (await session.SendAsync("Accessibility.getFullAXTree"))!.Value;
        await session.DetachAsync();
        return [.. tree.GetProperty("nodes").EnumerateArray().Where(node => !node.GetProperty("ignored").GetBoolean()).Select(Node)];
    }

    private static HeardNode Node(JsonElement node) => new(
        Text(node, "role"),
        Text(node, "name"),
        Text(node, "value"),
        node.TryGetProperty("properties", out JsonElement states)
            ? states.EnumerateArray().ToDictionary(state => state.GetProperty("name").GetString()!, state => Said(state.GetProperty("value")), StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal));

    private static string Text(JsonElement node, string part) => node.TryGetProperty(part, out JsonElement said) ? Said(said) : "";

    private static string Said(JsonElement value) => value.TryGetProperty("value", out JsonElement said) ? said.ToString() : "";
}
