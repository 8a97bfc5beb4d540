using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for joined speech to be published.</summary>
/// <param name="Job">The job.</param>
/// <param name="Speech">The joined speech.</param>
/// <param name="Language">The language spoken, "en" or "zh".</param>
/// <param name="Voice">The voice that speaks.</param>
public sealed record SpeechOrder(Job Job, JoinedSpeech Speech, string Language, string Voice);
