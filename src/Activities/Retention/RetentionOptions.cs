using System.ComponentModel.DataAnnotations;

namespace AlinFunctions.Activities.Retention;

/// <summary>How long things are kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>Gets how many days a job's record is kept, with what the job was made of and what was made on the way.</summary>
    /// <value>30.</value>
    [Range(1, 3650)]
    public int Days { get; init; } = 30;

    /// <summary>Gets whether a job's video and its shares go with the record.</summary>
    /// <value>false: videos are kept until somebody deletes them.</value>
    public bool Videos { get; init; }
}
