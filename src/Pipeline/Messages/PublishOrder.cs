using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for a composed video to be published.</summary>
/// <param name="Job">The job.</param>
/// <param name="Video">The composed video.</param>
/// <param name="Language">The language spoken, "en" or "zh".</param>
/// <param name="Voice">The voice that speaks.</param>
public sealed record PublishOrder(Job Job, VideoReady Video, string Language, string Voice);
