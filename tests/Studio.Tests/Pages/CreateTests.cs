using AlinFunctions.EndToEnd.Tests;
using Microsoft.Playwright;

namespace AlinFunctions.Studio.Tests.Pages;

[Collection(nameof(StudioCollection))]
public sealed class CreateTests(RunningStudio studio)
{
    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_the_first_has_the_focus()
    {
        await using StudioTab tab = await studio.Open("create");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make video" }).ClickAsync();

        (await tab.Page.EvaluateAsync<string>("() => document.activeElement.tagName")).ShouldBe("TEXTAREA");
        (await tab.Page.Locator(".fault", new() { HasText = "Write a script" }).IsVisibleAsync()).ShouldBeTrue();
        (await tab.Page.Locator(".fault", new() { HasText = "Choose a portrait." }).IsVisibleAsync()).ShouldBeTrue();
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Consent_is_asked_for_before_anything_is_sent()
    {
        await using StudioTab tab = await studio.Open("create");
        var sent = new List<string>();
        tab.Page.Request += (_, request) => { if (request.Method == "POST") { sent.Add(request.Url); } };
        await VideoMaker.Plan(tab, "en", "Hello.", Path.Combine(Repository.Root, "docs", "animator-morisot.jpg"));
        await tab.Page.GetByLabel("Who agreed").FillAsync("");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make video" }).ClickAsync();
        await tab.Page.Locator(".fault", new() { HasText = "Say who agreed." }).WaitForAsync();

        sent.ShouldBeEmpty();
        (await tab.Page.EvaluateAsync<string>("() => document.activeElement.labels[0].textContent")).ShouldBe("Who agreed");
    }

    [Fact]
    public async Task What_the_server_refuses_is_said_beside_the_field_however_deep_it_lies()
    {
        await using StudioTab tab = await studio.Open("create");
        await VideoMaker.Plan(tab, "en", "Hello.");
        await tab.Page.GetByText("Turn the head").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add a moment" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Group, new() { Name = "Moment 1" }).GetByLabel("Turn").FillAsync("14");
        await tab.Page.GetByText("Turn the head").ClickAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Make video" }).ClickAsync();
        ILocator field = tab.Page.Locator("[data-field~=head_yaw]");
        await field.Locator(".fault", new() { HasText = "'head_yaw' asks for 14 degrees" }).WaitForAsync();
        bool inField = await field.EvaluateAsync<bool>("field => field.contains(document.activeElement)");
        await field.GetByLabel("Turn").FillAsync("4");

        inField.ShouldBeTrue();
        (await field.Locator(".fault").InnerTextAsync()).ShouldBeEmpty();
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pictures_are_pasted_and_texts_and_recordings_dropped()
    {
        await using StudioTab tab = await studio.Open("create");

        await tab.Page.EvaluateAsync("""
            async () => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 200 });
              canvas.getContext('2d').fillRect(0, 0, 100, 100);
              const picture = new File([await new Promise(done => canvas.toBlob(done, 'image/png'))], 'pasted.png', { type: 'image/png' });
              const pasted = new DataTransfer();
              pasted.items.add(picture);
              dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted }));
              const dropped = new DataTransfer();
              dropped.items.add(new File(['大家好。'], 'script.txt', { type: 'text/plain' }));
              dropped.items.add(new File(['RIFF'], 'talk.wav', { type: 'audio/wav' }));
              dispatchEvent(new DragEvent('drop', { dataTransfer: dropped }));
            }
            """);

        await tab.Page.GetByAltText("Use pasted.png").WaitForAsync();
        await tab.Page.WaitForFunctionAsync("() => document.querySelector('textarea').value === '大家好。'");
        (await tab.Page.Locator(".count").InnerTextAsync()).ShouldContain("Chinese");
        (await tab.Page.Locator("[data-field=audio] .file").TextContentAsync())!.ShouldContain("talk.wav");
        tab.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_in_words()
    {
        await using StudioTab tab = await studio.Open("create");

        await tab.Page.SetInputFilesAsync("input[type=file][multiple]", new FilePayload { Name = "face.png", MimeType = "image/png", Buffer = "no picture"u8.ToArray() });

        await tab.Page.Locator(".fault", new() { HasText = "face.png cannot be opened" }).WaitForAsync();
    }
}
