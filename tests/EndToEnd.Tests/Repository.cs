using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>The checkout that is under test, and the launcher's own commands in it.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The cache folder that the launcher uses.</summary>
    public static string Cache { get; } =
        Variable("ALIN_CACHE") ?? Path.Combine(Variable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "alinfunctions");

    /// <summary>Grace Hopper's portrait, where the launcher unpacks it, or another one to measure on.</summary>
    public static string Portrait => Variable("ALIN_TEST_PORTRAIT") ?? Path.Combine(Cache, "samples", "grace_hopper.jpg");

    public static async Task<string> Run(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? settings = null, int expected = 0)
    {
        ProgramEnd end = await Try(program, arguments, settings);
        string said = end.Output + end.Errors;
        end.Code.ShouldBe(expected, $"{program} {string.Join(' ', arguments)}\n{said}");
        return said;
    }

    /// <summary>Runs a program whatever it ends with.</summary>
    public static async Task<ProgramEnd> Try(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ProgramEnd(process.ExitCode, output, await errors);
    }

#pragma warning disable RS0030 // The launcher speaks to its tests through the environment.
    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
#pragma warning restore RS0030

    private static string Find([CallerFilePath] string here = "")
    {
        string? folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "AlinFunctions.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
    }
}
