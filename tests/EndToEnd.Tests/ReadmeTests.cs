using AlinFunctions.Instruments.Seeing;

namespace AlinFunctions.EndToEnd.Tests;

public sealed class ReadmeTests
{
    /// <summary>The commands of the README's shell blocks, in order. The one that runs these tests is left out.</summary>
    public static IReadOnlyList<string> Commands { get; } =
    [
        .. string.Concat(File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("```sh\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line != "./alin test"),
    ];

    [Fact]
    public async Task Every_command_does_what_it_is_there_for()
    {
        Commands.ShouldContain("./alin demo");
        foreach (string command in Commands)
        {
            await Repository.Run("bash", ["-c", command], new Dictionary<string, string>(StringComparer.Ordinal) { ["ALIN_CACHE"] = Repository.Cache });
        }

        Mp4Facts demo = await Mp4Facts.Read(Path.Combine(Repository.Root, "out", "demo.mp4"));
        (demo.VideoCodec, demo.Width, demo.Height).ShouldBe(("h264", 720, 720));
        demo.Seconds.ShouldBeInRange(8, 20);
        new FileInfo(Path.Combine(Repository.Root, "out", "demo-sheet.png")).Length.ShouldBeGreaterThan(100_000);
        Mp4Facts recorded = await Mp4Facts.Read(Path.Combine(Repository.Root, "out", "own.mp4"));
        double said = (new FileInfo(Path.Combine(Repository.Root, "out", "hello.wav")).Length - 44) / (2 * 24_000.0);
        recorded.Seconds.ShouldBe(said, tolerance: 0.1);
        Mp4Facts own = await Mp4Facts.Read(Path.Combine(Repository.Root, "out", "zh.mp4"));
        (own.Width, own.Height).ShouldBe((360, 360));
    }
}
