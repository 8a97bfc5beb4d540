using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>The commands that the pages tell people to type, typed as they stand there.</summary>
[Collection(nameof(DoorCollection))]
public sealed class DocumentedCommandTests(DoorStack door) : IDisposable
{
    // Each curl says how it was answered, besides what it says anyway.
    private const string Told = """curl() { command curl -w '%{stderr}HTTP %{http_code} %{method} %{url}\n' "$@"; }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("docs-");
    private readonly HttpClient _client = door.Stack.Client();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_page_of_the_api_makes_a_video_follows_it_and_deletes_it()
    {
        Place("out/portrait.jpg");
        Place(".alin/stack/stack.env", $"ALIN_API='{door.Stack.Api}'\nALIN_KEY_FILE='{door.Stack.KeyFile}'\n");

        ProgramEnd end = await Type("api.md");

        Answers(end).ShouldBe(["202 POST jobs", "200 GET events", "200 GET links", "200 GET jobs", "202 POST cancel", "409 POST retry", "204 DELETE *"], end.Output);
        end.Output.ShouldContain("event: end");
        end.Output.ShouldContain("\"poster\":\"http");
        end.Output.ShouldContain("Only a job that failed or was cancelled can be tried again.", customMessage: "this one has made its video, as the page says");
    }

    [Fact]
    public async Task The_page_of_share_links_makes_lists_reads_and_takes_back()
    {
        string job = await Spoken();
        using HttpResponseMessage shared = await _client.PostAsync($"api/jobs/{job}/shares", content: null);
        string id = JsonElement.Parse(await shared.Content.ReadAsStringAsync()).GetProperty("id").GetString()!;

        ProgramEnd end = await Type("shares.md", ("JOB", job), ("ID", id));

        Answers(end).ShouldBe(["201 POST shares", "200 GET shares", "204 DELETE *", "200 GET views"], end.Output);
        end.Output.ShouldContain("\"title\":\"Spring\"");
        end.Output.ShouldContain("\"kind\":\"revoked\"");
    }

    [Fact]
    public async Task The_pages_of_webhooks_and_of_consent_register_and_take_down()
    {
        Place("portrait.jpg");

        // A picture of its own: the consent is withdrawn again, and no other test may then use the portrait.
        await File.AppendAllTextAsync(Path.Combine(_folder.FullName, "portrait.jpg"), "its own", TestContext.Current.CancellationToken);

        ProgramEnd hook = await Type("webhooks.md");
        ProgramEnd consent = await Type("consent.md");

        Answers(hook).ShouldBe(["201 POST webhooks"], hook.Output);
        hook.Output.ShouldContain("\"secret\":\"whsec_");
        await _client.DeleteAsync($"api/webhooks/{JsonElement.Parse(hook.Output).GetProperty("id").GetString()}");
        Answers(consent).ShouldBe(["201 POST consents"], consent.Output);
        consent.Output.ShouldContain("\"person\":\"Grace Hopper\"");
        await _client.DeleteAsync($"api/consents/{JsonElement.Parse(consent.Output).GetProperty("id").GetString()}");
    }

    [Fact]
    public async Task The_schedule_of_its_page_can_be_followed()
    {
        var page = new DocumentedPage("schedules.md");
        var files = door.Stack.Blobs.GetBlobContainerClient("schedules");
        await files.GetBlobClient("files/portrait.jpg").UploadAsync(Repository.Portrait, overwrite: true);
        await files.GetBlobClient("files/people.csv").UploadAsync(BinaryData.FromString(page.Blocks("csv")[0]), overwrite: true);
        using var schedule = new StringContent(page.Blocks("json")[0], Encoding.UTF8, "application/json");

        using HttpResponseMessage written = await _client.PutAsync("api/schedules/documented", schedule);
        JsonElement shown = JsonElement.Parse(await written.Content.ReadAsStringAsync());

        written.IsSuccessStatusCode.ShouldBeTrue(shown.ToString());
        shown.GetProperty("next").GetArrayLength().ShouldBe(5);
        shown.GetProperty("next")[0].GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).TimeOfDay.ShouldBe(new TimeSpan(7, 30, 0));
        await _client.DeleteAsync("api/schedules/documented");
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task The_page_of_batches_makes_a_video_of_every_row()
    {
        Place("portrait.jpg");
        Place("ada.png");
        Place("batch.csv", new DocumentedPage("batches.md").Blocks("csv")[0]);
        string program = Path.Combine(Repository.Root, "artifacts", "bin", "Cli", Stack.Configuration, "AlinFunctions.Cli.dll");
        Place("alin", $"#!/bin/sh\nexec dotnet '{program}' \"$@\" --store '{door.Stack.Store}'\n");
        await Repository.Run("chmod", ["+x", Path.Combine(_folder.FullName, "alin")]);

        ProgramEnd end = await Type("batches.md");

        end.Code.ShouldBe(0, end.Errors);
        Directory.GetFiles(Path.Combine(_folder.FullName, "out", "batch")).Select(Path.GetFileName).ShouldBe(["0001.mp4", "0002.mp4", "report.csv"], ignoreOrder: true);
    }

    // What the answers were, by the last word of their addresses; an id is a star.
    private static string[] Answers(ProgramEnd end) =>
    [
        .. end.Errors.Split('\n').Where(line => line.StartsWith("HTTP ", StringComparison.Ordinal)).Select(line => line.Split(' ')).Select(words => $"{words[1]} {words[2]} {Last(words[3])}"),
    ];

    private static string Last(string address) => address.Split('?')[0].Split('/')[^1] is var last && last.Length >= 16 ? "*" : last;

    private async Task<ProgramEnd> Type(string page, params (string Name, string Value)[] said)
    {
        string[] given = [.. said.Select(one => $"{one.Name}='{one.Value}'"), $"API='{door.Stack.Api.GetLeftPart(UriPartial.Authority)}'", $"KEY='{await File.ReadAllTextAsync(door.Stack.KeyFile)}'"];
        string commands = string.Concat(new DocumentedPage(page).Blocks("sh"));
        commands.ShouldNotBeEmpty();
        ProgramEnd end = await Repository.Try("bash", ["-c", $"set -euo pipefail\ncd '{_folder.FullName}'\n{string.Join('\n', given)}\n{Told}\n{commands}"]);
        end.Code.ShouldBe(0, end.Output + end.Errors);
        return end;
    }

    private async Task<string> Spoken()
    {
        using HttpResponseMessage taken = await _client.PostAsync("api/jobs", JsonContent.Create(new { script = "Hello.", speech = true }));
        string job = JsonElement.Parse(await taken.Content.ReadAsStringAsync()).GetProperty("id").GetString()!;
        (await _client.GetStringAsync($"api/jobs/{job}/events")).ShouldContain("\"succeeded\"");
        return job;
    }

    private void Place(string name, string? text = null)
    {
        string file = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (text is null)
        {
            File.Copy(Repository.Portrait, file);
        }
        else
        {
            File.WriteAllText(file, text);
        }
    }
}
