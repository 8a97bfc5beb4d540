using System.CommandLine;

namespace AlinFunctions.Cli.Commands;

/// <summary>The command line: what there is to say, and who does it.</summary>
public static class AlinCommand
{
    // A text to be spoken may begin with @, which the library would take for a file of arguments.
    private static readonly ParserConfiguration Literally = new() { ResponseFileTokenReplacer = null };

    /// <summary>Does what a command line says.</summary>
    /// <param name="line">The words after the program's name.</param>
    /// <param name="console">Where it writes; null for the process's own streams.</param>
    /// <param name="cancellation">Stops it, as Ctrl-C does.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> Run(IReadOnlyList<string> line, InvocationConfiguration? console = null, CancellationToken cancellation = default)
    {
        ParseResult said = Make().Parse(line, Literally);
        int code = await said.InvokeAsync(console, cancellation);

        // The library ends a line that it cannot read with 1; here that is the input's fault.
        return said.Errors.Count > 0 ? ExitCode.Input : code;
    }

    /// <summary>Makes the root command with everything below it.</summary>
    public static RootCommand Make() => new(Words.Say("Scripts and portraits become talking-head videos.", "把脚本和肖像变成会说话的视频。"))
    {
        MakeCommand.Make(),
        MakeCommand.Preview(),
        SayCommand.Make(),
        BatchCommand.Make(),
        VoicesCommand.Make(),
        StoreCommand.Make(),
        ModelsCommand.Make(),
    };
}
