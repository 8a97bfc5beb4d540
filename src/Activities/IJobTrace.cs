using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Activities;

/// <summary>Something that knows of jobs besides their records, and forgets one when it is deleted.</summary>
public interface IJobTrace
{
    /// <summary>Forgets a job; done twice, it leaves the same.</summary>
    Task Forget(JobRecord record, CancellationToken cancellation);
}
