using System.Net.Http.Json;
using System.Text.Json;
using AlinFunctions.EndToEnd.Tests;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
[Trait("Category", "Long")]
public sealed class AgainTests(RunningStudio studio)
{
    [Fact]
    public async Task A_video_is_made_again_of_the_same_files_with_one_option_changed()
    {
        await using StudioTab tab = await studio.Open("create");
        using HttpClient api = studio.Stack.Client();
        await VideoMaker.Plan(tab, "en", "This one has everything.");
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "Picture or video" }).CheckAsync();
        await Choose(tab, "background", Path.Combine(Repository.Root, "docs", "animator-mauve.jpg"));
        await tab.Page.GetByText("Title, logo and music").ClickAsync();
        await Choose(tab, "logo", Path.Combine(Repository.Root, "docs", "styles.png"));
        await Choose(tab, "music", new FilePayload { Name = "bed.wav", MimeType = "audio/wav", Buffer = Tone() });
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "Bottom left" }).CheckAsync();
        await tab.Page.GetByText("Words and sound").ClickAsync();
        await Choose(tab, "lexicon", new FilePayload { Name = "words.csv", MimeType = "text/csv", Buffer = "word,said\neverything,all\n"u8.ToArray() });
        string first = await VideoMaker.Order(tab, "en");
        await Stop(api, first);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make again with changes" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "New video" }).WaitForAsync();
        await tab.Page.GetByText("logo.png, from the earlier video").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        IReadOnlyList<string> violations = await tab.Violations();
        await tab.Page.GetByRole(AriaRole.Radio, new() { Name = "Happy" }).CheckAsync();
        string second = await VideoMaker.Order(tab, "en");
        await Stop(api, second);

        JsonElement before = await Record(api, first);
        JsonElement after = await Record(api, second);
        second.ShouldNotBe(first);
        Files(after).ShouldBe(Files(before));
        Files(after).Select(file => file.Split(' ')[0]).ShouldBe(["background.jpg", "lexicon.csv", "logo.png", "music.wav", "portrait.jpg", "script.txt"]);
        after.GetProperty("seed").GetInt64().ShouldBe(before.GetProperty("seed").GetInt64());
        Options(after).Except(Options(before)).ShouldBe(["style \"happy\"", $"seed {before.GetProperty("seed").GetRawText()}"], ignoreOrder: true);
        violations.ShouldBeEmpty();
        tab.Faults.ShouldBeEmpty();
    }

    private static Task Choose(StudioTab tab, string field, object file) => file is FilePayload payload
        ? tab.Page.Locator($"[data-field={field}] input[type=file]").SetInputFilesAsync(payload)
        : tab.Page.Locator($"[data-field={field}] input[type=file]").SetInputFilesAsync((string)file);

    private static async Task Stop(HttpClient api, string job)
    {
        using HttpResponseMessage stopped = await api.PostAsync(new Uri($"api/jobs/{job}/cancel", UriKind.Relative), content: null);
        using HttpResponseMessage ended = await api.GetAsync(new Uri($"api/jobs/{job}/events", UriKind.Relative));
        ended.EnsureSuccessStatusCode();
    }

    private static async Task<JsonElement> Record(HttpClient api, string job) => (await api.GetFromJsonAsync<JsonElement>(new Uri($"api/jobs/{job}", UriKind.Relative))).GetProperty("record");

    // Whether a file is the same is told by its hash; the options' own file differs.
    private static string[] Files(JsonElement record) =>
        [.. record.GetProperty("inputs").EnumerateArray().Select(input => $"{input.GetProperty("name").GetString()} {input.GetProperty("sha256").GetString()}").Where(file => !file.StartsWith("job.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string[] Options(JsonElement record) => [.. record.GetProperty("options").EnumerateObject().Select(option => $"{option.Name} {option.Value.GetRawText()}")];

    // One second of a tone, 8 bits a sample.
    private static byte[] Tone()
    {
        const int Rate = 8000;
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write("RIFF"u8);
        writer.Write(36 + Rate);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate);
        writer.Write((short)1);
        writer.Write((short)8);
        writer.Write("data"u8);
        writer.Write(Rate);
        writer.Write(Enumerable.Range(0, Rate).Select(at => (byte)(128 + (at % 100))).ToArray());
        writer.Flush();
        return content.ToArray();
    }
}
