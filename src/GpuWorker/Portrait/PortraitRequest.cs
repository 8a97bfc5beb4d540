namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>How a portrait is to be prepared.</summary>
/// <param name="Face">Which face, counted from the left beginning with 1; null takes the largest.</param>
/// <param name="ShortSide">The frame's shorter side in pixels; even.</param>
public sealed record PortraitRequest(int? Face = null, int ShortSide = 720);
