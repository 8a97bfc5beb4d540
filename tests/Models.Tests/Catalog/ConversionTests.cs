using AlinFunctions.Models.Convert;
using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Tests.Catalog;

/// <summary>The cache would hide a converter that has changed, so the networks are converted again from what was published.</summary>
public sealed class ConversionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> TfliteNetworks => [ModelId.FaceDetector.ToString(), ModelId.PersonMatte.ToString(), ModelId.PersonMatteSmall.ToString()];

    [Theory]
    [MemberData(nameof(TfliteNetworks))]
    public async Task A_TFLite_network_converts_to_the_file_that_the_catalogue_names(string id)
    {
        byte[] published = await File.ReadAllBytesAsync(await Published(ModelId.Of(id), "tflite"), Cancellation);

        ShouldBeTheEntry(TfliteConverter.Convert(published), ModelId.Of(id));
    }

    [Fact]
    public async Task The_mesh_converts_to_the_file_that_the_catalogue_names()
    {
        await using FileStream topology = File.OpenRead(await Published(ModelId.AttentionMesh, "json"));
        await using FileStream weights = File.OpenRead(await Published(ModelId.AttentionMesh, "bin"));

        ShouldBeTheEntry(TfjsConverter.Convert(topology, weights), ModelId.AttentionMesh);
    }

    private static Task<string> Published(ModelId id, string extension) => TestCache.Store().Get(ModelId.Published(id, extension), Cancellation);

    private static void ShouldBeTheEntry(OnnxModel converted, ModelId id)
    {
        string actual = System.Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(converted.ToBytes()));

        actual.ShouldBe(ModelCatalog.All.Single(line => line.Entry.Id == id).Entry.Sha256);
    }
}
