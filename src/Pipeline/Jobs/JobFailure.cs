namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Why a job ended without a video.</summary>
/// <param name="Kind">Whose fault it is, and of what kind.</param>
/// <param name="Stage">The stage that failed, such as "PreparePortrait".</param>
/// <param name="Segment">The segment it failed on, from 0, where there is one.</param>
/// <param name="Sentence">One sentence for the user.</param>
public sealed record JobFailure(FailureKind Kind, string Stage, int? Segment, Sentence Sentence);
