namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>A rectangle of pixels.</summary>
/// <param name="Left">Its first column.</param>
/// <param name="Top">Its first row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public readonly record struct PixelBox(int Left, int Top, int Width, int Height);
