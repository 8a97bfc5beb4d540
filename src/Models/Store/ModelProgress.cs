namespace AlinFunctions.Models.Store;

/// <summary>Tells what a store is doing while someone waits for weights.</summary>
/// <param name="Pack">The pack that is being made ready.</param>
/// <param name="Stage">What is happening to it.</param>
/// <param name="Detail">The package or file at hand.</param>
public sealed record ModelProgress(string Pack, ModelStage Stage, string Detail);
