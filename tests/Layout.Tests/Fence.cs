namespace AlinFunctions.Layout.Tests;

/// <summary>The fence around orchestrations is only as good as its bite, so it is made to bite.</summary>
public sealed class Fence
{
    [Theory]
    [InlineData("System.DateTime.UtcNow.ToString()", "RS0030")]
    [InlineData("System.Guid.NewGuid().ToString()", "RS0030")]
    [InlineData("System.IO.File.ReadAllText(\"x\")", "RS0030")]
    [InlineData("System.Environment.MachineName", "RS0030")]
    [InlineData("\"nothing forbidden\"", null)]
    public void An_orchestration_that_reads_the_world_does_not_compile(string expression, string? rule)
    {
        string folder = Directory.CreateDirectory(Tree.PathOf($"artifacts/fence/{Guid.NewGuid():n}")).FullName;
        File.WriteAllText(Path.Combine(folder, "Probe.cs"), $"namespace Fenced;\n\n/// <summary>Probes.</summary>\npublic static class Probe\n{{\n    /// <summary>Probes.</summary>\n    public static string Read() => {expression};\n}}\n");
        File.WriteAllText(Path.Combine(folder, "Fence.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <AdditionalFiles Include="../../../src/Orchestrator/BannedSymbols.Orchestrator.txt" />
              </ItemGroup>
            </Project>
            """);
        try
        {
            (int exitCode, string output) = Tree.Run("dotnet", "build", folder, "-v", "q", "--nologo", "-p:UseArtifactsOutput=false");

            (exitCode == 0).ShouldBe(rule is null, output);
            if (rule is not null)
            {
                output.ShouldContain(rule);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_build_with_stand_ins_refuses_to_be_published()
    {
        (int exitCode, string output) = Tree.Run("dotnet", "msbuild", "src/Orchestrator/Orchestrator.csproj", "-t:RefuseToPublishStandIns", "-nologo");

        exitCode.ShouldNotBe(0);
        output.ShouldContain("-p:AzureSdk=package");
    }
}
