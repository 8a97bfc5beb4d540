using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for a cut list to be written down.</summary>
/// <param name="Job">The job.</param>
/// <param name="Cut">The list.</param>
public sealed record CutListOrder(JobId Job, CutList Cut);
