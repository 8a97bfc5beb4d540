namespace AlinFunctions.Pipeline.Batches;

/// <summary>How far a batch has come: its orchestration's custom status.</summary>
/// <param name="Rows">How many rows there are.</param>
/// <param name="Ended">How many have ended, one way or another.</param>
/// <param name="Succeeded">How many have their video.</param>
/// <param name="Running">How many run.</param>
/// <param name="IsFinished">Whether the report is published.</param>
public sealed record BatchProgress(int Rows, int Ended, int Succeeded, int Running, bool IsFinished);
