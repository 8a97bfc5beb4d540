namespace AlinFunctions.Cli;

/// <summary>How the command ends, for whoever called it.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Something of ours failed.</summary>
    public const int Ours = 1;

    /// <summary>The input cannot become a video.</summary>
    public const int Input = 2;
}
