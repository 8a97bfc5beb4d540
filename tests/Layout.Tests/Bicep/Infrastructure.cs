using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Layout.Tests.Bicep;

public sealed class Infrastructure
{
    private static readonly IReadOnlyList<BicepFile> Files = BicepFile.ReadAll();

    [Fact]
    public void Every_file_parses() => Files.SelectMany(file => file.Errors).ShouldBeEmpty();

    [Fact]
    public void Every_parameter_is_described_and_used()
    {
        Files.SelectMany(file => file.Undescribed).ShouldBeEmpty();
        Files.SelectMany(file => file.Parameters.Where(parameter => file.Names.Count(name => name == parameter) < 2)).ShouldBeEmpty();
    }

    [Fact]
    public void Containers_and_queues_are_those_of_the_code()
    {
        BicepFile storage = Files.Single(file => file.Path.EndsWith("/storage.bicep", StringComparison.Ordinal));

        storage.Variables["containers"].ShouldBe(StoreNames.Containers, ignoreOrder: true);
        storage.Variables["queues"].ShouldBe(StoreNames.Queues, ignoreOrder: true);
    }

    [Fact]
    public void The_worker_is_scaled_by_the_queue_that_it_reads()
    {
        BicepFile storage = Files.Single(file => file.Path.EndsWith("/storage.bicep", StringComparison.Ordinal));

        storage.Variables["queues"][0].ShouldBe(StoreNames.Steps);
    }

    [Fact]
    public void The_function_app_leads_from_its_bare_address_to_the_studio_and_lets_through_what_the_api_does()
    {
        IReadOnlyDictionary<string, string> settings = Files.Single(file => file.Path.EndsWith("/functions.bicep", StringComparison.Ordinal)).Settings;

        Tree.Text("docs/studio.md").ShouldContain($"`AzureWebJobsDisableHomepage={settings["AzureWebJobsDisableHomepage"]}`");
        Tree.Text("src/Orchestrator/Http/BodyLimit.cs").Replace("_", "", StringComparison.Ordinal).ShouldContain($"WithFiles = {settings["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"]};");
        string host = Tree.Text("src/Orchestrator/host.json");
        (host.Contains("%TASKHUB_NAME%", StringComparison.Ordinal), settings.ContainsKey("TASKHUB_NAME")).ShouldBe((true, true));
        (host.Contains("DURABLE_TASK_SCHEDULER_CONNECTION_STRING", StringComparison.Ordinal), settings.ContainsKey("DURABLE_TASK_SCHEDULER_CONNECTION_STRING")).ShouldBe((true, true));
    }

    [Fact]
    public void Every_setting_of_ours_is_an_option_of_the_code()
    {
        string[] options = [.. Tree.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith("Options.cs", StringComparison.Ordinal)).Select(Tree.Text)];
        string[][] settings = [.. Files.SelectMany(file => file.Settings.Keys).Where(name => name.Contains("__", StringComparison.Ordinal)).Select(name => name.Split("__"))];

        // The platform itself reads how the app signs in.
        IEnumerable<string> unknown = settings.Where(words => words is not ["AzureWebJobsStorage", "credential"]).Where(words => !options.Any(code =>
            code.Contains($"Section = \"{words[0]}\"", StringComparison.Ordinal) && code.Contains($" {words[1]} {{", StringComparison.OrdinalIgnoreCase))).Select(words => string.Join("__", words));
        settings.ShouldNotBeEmpty();
        unknown.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_has_a_key()
    {
        string text = string.Concat(Files.Select(file => File.ReadAllText(file.Path)));

        text.ShouldContain("allowSharedKeyAccess: false");
        text.ShouldNotContain("listKeys");
        text.ShouldNotContain("AccountKey");
    }

    [Fact]
    public void Every_resource_type_names_its_version() =>
        Files.SelectMany(file => file.Types).ShouldAllBe(type => type.Contains('@', StringComparison.Ordinal));
}
