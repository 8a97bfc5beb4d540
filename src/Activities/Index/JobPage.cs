using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Activities.Index;

/// <summary>A page of jobs, newest first.</summary>
/// <param name="Items">The jobs; there may be fewer than asked for, even none, while there are more pages.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record JobPage(IReadOnlyList<JobCard> Items, JobCursor? Next);
