using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Batches;

namespace AlinFunctions.Activities.Batches;

/// <summary>A page of batches, newest first.</summary>
/// <param name="Items">The batches; there may be fewer than asked for while there are more pages.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record BatchPage(IReadOnlyList<BatchCard> Items, JobCursor? Next);
