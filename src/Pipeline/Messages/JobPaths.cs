using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Where the files of a job lie.</summary>
public static class JobPaths
{
    /// <summary>The job's record.</summary>
    public static ArtifactPath Record(JobId job) => Folder(job).Below("job.json");

    /// <summary>The mark that the job is to stop.</summary>
    public static ArtifactPath Cancelled(JobId job) => Folder(job).Below("cancelled");

    /// <summary>The job's own copy of a dropped file.</summary>
    public static ArtifactPath Input(JobId job, string name) => Folder(job).Below($"input/{name}");

    /// <summary>The segmented script.</summary>
    public static ArtifactPath Script(JobId job) => Folder(job).Below("script.json");

    /// <summary>What is to be composed.</summary>
    public static ArtifactPath CutList(JobId job) => Folder(job).Below("cut.json");

    /// <summary>The folder of the job's steps.</summary>
    public static ArtifactPath Steps(JobId job) => Folder(job).Below("steps");

    /// <summary>A published file.</summary>
    public static ArtifactPath Published(JobId job, string name) => ArtifactPath.In(StoreNames.Videos, $"{job}/{name}");

    /// <summary>The folder of the job's record and of what it makes on its way.</summary>
    public static ArtifactPath Folder(JobId job) => ArtifactPath.In(StoreNames.Jobs, job.ToString());
}
