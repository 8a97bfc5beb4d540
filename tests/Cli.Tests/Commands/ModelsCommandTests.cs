namespace AlinFunctions.Cli.Tests.Commands;

public sealed class ModelsCommandTests
{
    [Theory]
    [InlineData("en-US", "faces in a portrait")]
    [InlineData("zh-CN", "肖像中的人脸")]
    public async Task Weights_are_listed_with_source_licence_hash_and_purpose(string culture, string purpose)
    {
        Said said = await Said.In(culture, "models");

        said.Code.ShouldBe(ExitCode.Done);
        said.Output.ShouldContain(purpose);
        said.Output.ShouldContain("Apache-2.0");
        said.Output.ShouldMatch(@"\S+@\d+\.\d+\.\d+\S*  sha256 [0-9a-f]{64}");
        said.Output.ShouldMatch(@"face-detector +[0-9a-f]{64}");
    }
}
