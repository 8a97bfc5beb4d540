using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>A job in a list.</summary>
/// <param name="Id">The job's name.</param>
/// <param name="Folder">The dropped folder's name.</param>
/// <param name="Title">How its script begins, else the folder's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Created">When it was accepted or refused.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="Seconds">How long its video or speech is.</param>
/// <param name="Poster">A brief link to a still of its video.</param>
/// <param name="Failure">Why it ended without one.</param>
/// <param name="SpeechOnly">Whether it is only to be heard.</param>
internal sealed record CardBody(
    JobId Id, string Folder, string Title, JobState State, DateTimeOffset Created, DateTimeOffset? Finished, double? Seconds, Uri? Poster, JobFailure? Failure, bool SpeechOnly);
