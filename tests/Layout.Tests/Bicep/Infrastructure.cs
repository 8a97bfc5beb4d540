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
