using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Batches;

namespace AlinFunctions.Activities.Batches;

/// <summary>A page of the index of batches.</summary>
/// <param name="Batches">The batches, newest first.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
internal sealed record BatchIndexPage(IReadOnlyList<BatchId> Batches, JobCursor? Next);
