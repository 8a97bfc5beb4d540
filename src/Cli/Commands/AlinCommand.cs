using System.CommandLine;

namespace AlinFunctions.Cli.Commands;

/// <summary>The command line: what there is to say, and who does it.</summary>
public static class AlinCommand
{
    /// <summary>Makes the root command with everything below it.</summary>
    public static RootCommand Make() => new(Words.Say("Scripts and portraits become talking-head videos.", "把脚本和肖像变成会说话的视频。"))
    {
        MakeCommand.Make(),
        StoreCommand.Make(),
        ModelsCommand.Make(),
    };
}
