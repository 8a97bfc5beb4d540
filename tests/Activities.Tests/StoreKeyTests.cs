using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.Activities.Tests;

public sealed class StoreKeyTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[64]);

    [Fact]
    public void A_key_of_a_store_elsewhere_stops_the_start()
    {
        InvalidOperationException refused = Should.Throw<InvalidOperationException>(() => Start($"DefaultEndpointsProtocol=https;AccountName=mine;AccountKey={Key};EndpointSuffix=core.windows.net"));

        refused.Message.ShouldContain("mine.blob.core.windows.net");
        refused.Message.ShouldNotContain(Key);
    }

    [Theory]
    [InlineData("http://127.0.0.1:10000/alin")]
    [InlineData("http://localhost:10000/alin")]
    [InlineData("http://[::1]:10000/alin")]
    public void A_key_of_a_store_on_this_machine_does_not(string store) =>
        Should.NotThrow(() => Start($"AccountName=alin;AccountKey={Key};BlobEndpoint={store};QueueEndpoint={store};"));

    [Fact]
    public void A_client_without_the_key_may_be_anywhere() =>
        Should.NotThrow(() => StoreKey.RefuseOutside(new BlobServiceClient(new Uri("https://mine.blob.core.windows.net"), new EmulatorIdentity())));

    private static void Start(string connection)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new(StorageOptions.Section, connection)]).Build();
        new ServiceCollection().AddActivities(configuration);
    }
}
