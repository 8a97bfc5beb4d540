namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>One line of text as coverage, cut to its ink on both sides.</summary>
/// <param name="Width">Pixels across; 0 where nothing was drawn.</param>
/// <param name="Height">Pixels down: the same for every line of one size of type, with the base line at the same place.</param>
/// <param name="Ink">Row by row, 255 where the paper is covered.</param>
internal sealed record InkRow(int Width, int Height, byte[] Ink);
