using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>How a portrait is to be prepared.</summary>
/// <param name="Face">Which face, counted from the left beginning with 1; null takes the largest.</param>
/// <param name="ShortSide">The frame's shorter side in pixels; even.</param>
/// <param name="Picture">How the frame is made of the picture; null for the product's own choice.</param>
/// <param name="Background">The file of the picture that stands behind the person; null where none does.</param>
public sealed record PortraitRequest(int? Face = null, int ShortSide = 720, PictureOptions? Picture = null, byte[]? Background = null);
