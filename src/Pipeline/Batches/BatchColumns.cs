namespace AlinFunctions.Pipeline.Batches;

/// <summary>The columns of a batch besides those that are options of a job or kinds of files.</summary>
public static class BatchColumns
{
    /// <summary>What is said.</summary>
    public const string Script = "script";

    /// <summary>The file with what is said.</summary>
    public const string ScriptFile = "script_file";

    /// <summary>Whether the row is only to be heard.</summary>
    public const string Speech = "speech";

    /// <summary>Why the row was refused by whoever wrote the batch: a schedule with a row that could not be filled.</summary>
    public const string Refused = "refused";
}
