using System.Xml.Linq;

namespace AlinFunctions.Layout.Tests;

public sealed class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src/Pipeline"] = [],
        ["src/Models"] = [],
        ["src/Activities"] = ["src/Pipeline", "src/Models"],
        ["src/Orchestrator"] = ["src/Activities", "src/Pipeline"],
        ["src/GpuWorker"] = ["src/Pipeline", "src/Models"],
        ["src/Cli"] = ["src/Pipeline", "src/Models"],
        ["local/Durable"] = [],
        ["local/Functions"] = ["local/Durable"],
        ["local/Host"] = ["local/Durable", "local/Functions"],
        ["local/FFMpegCore"] = [],
        ["local/OnnxRuntime"] = [],
        ["local/Hashing"] = [],
    };

    public static TheoryData<string> Projects => [.. Tree.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && !file.StartsWith("tests/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_points_only_where_the_house_lets_it(string project)
    {
        string room = Path.GetDirectoryName(project)!;

        IEnumerable<string> arrows = References(project).Where(reference => !reference.OnlyLocally).Select(reference => reference.Room);

        Allowed.ShouldContainKey(room);
        arrows.Except(Allowed[room], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_source_project_knows_the_stand_ins_only_behind_the_switch(string project)
    {
        if (project.StartsWith("src/", StringComparison.Ordinal))
        {
            References(project).Where(reference => reference.Room.StartsWith("local/", StringComparison.Ordinal)).ShouldAllBe(reference => reference.OnlyLocally);
        }
    }

    [Fact]
    public void Source_files_do_not_ask_which_mode_they_are_in()
    {
        IEnumerable<string> curious = Tree.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => Tree.Text(file) is var text && (text.Contains("#if", StringComparison.Ordinal) || text.Contains("AzureSdk", StringComparison.Ordinal)));

        curious.ShouldBeEmpty();
    }

    [Fact]
    public void The_pipeline_needs_no_package()
    {
        XDocument project = XDocument.Parse(Tree.Text("src/Pipeline/Pipeline.csproj"));

        project.Descendants().Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference").ShouldBeEmpty();
    }

    private static IEnumerable<(string Room, bool OnlyLocally)> References(string project)
    {
        string folder = Path.GetDirectoryName(Tree.PathOf(project))!;
        return XDocument.Parse(Tree.Text(project)).Descendants("ProjectReference").Select(reference => (
            Path.GetRelativePath(Tree.Root, Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, reference.Attribute("Include")!.Value)))!),
            reference.Parent?.Attribute("Condition")?.Value == "'$(AzureSdk)' == 'local'"));
    }
}
