namespace AlinFunctions.Pipeline.Jobs;

/// <summary>How far a running job has come: its orchestration's custom status.</summary>
/// <param name="Stage">The furthest stage that is under way.</param>
/// <param name="Segments">How many segments there are; 0 until the script is segmented.</param>
/// <param name="Spoken">How many have been spoken.</param>
/// <param name="Animated">How many have been animated.</param>
public sealed record RenderProgress(string Stage, int Segments, int Spoken, int Animated);
