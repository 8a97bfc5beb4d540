using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Writes a tile's values into a plane, laid over the plate by the matte where the person ends.</summary>
public static class TileWriter
{
    /// <summary>Writes values as they are.</summary>
    /// <param name="values">0 to 255, row by row.</param>
    /// <param name="side">Values a row: 8 or 4.</param>
    /// <param name="plane">Where the tile's first pixel goes.</param>
    /// <param name="stride">Bytes from row to row.</param>
    /// <param name="width">Pixels to write a row.</param>
    /// <param name="height">Rows to write.</param>
    public static void Write(ReadOnlySpan<int> values, int side, Span<byte> plane, int stride, int width, int height)
    {
        if (side == 8 && width == 8)
        {
            ref int from = ref MemoryMarshal.GetReference(values);
            for (int y = 0; y < height; y++)
            {
                Vector256<int> row = Vector256.LoadUnsafe(ref from, (nuint)(8 * y));
                Vector128<short> narrow = Vector128.Narrow(row.GetLower(), row.GetUpper());
                ulong bytes = Vector128.Narrow(narrow.AsUInt16(), narrow.AsUInt16()).AsUInt64().ToScalar();
                Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(plane.Slice(y * stride, 8)), bytes);
            }

            return;
        }

        for (int y = 0; y < height; y++)
        {
            Span<byte> to = plane.Slice(y * stride, width);
            for (int x = 0; x < to.Length; x++)
            {
                to[x] = (byte)values[(y * side) + x];
            }
        }
    }

    /// <summary>Lays values over the plate: value·matte + plate·(1 - matte), rounded.</summary>
    /// <param name="values">The person, 0 to 255; receives the mix.</param>
    /// <param name="matte">0 to 255, in step with the values.</param>
    /// <param name="plate">Where the tile starts in the plate's plane.</param>
    /// <param name="side">Values a row.</param>
    /// <param name="stride">Bytes from row to row in the plate.</param>
    /// <param name="width">Pixels to mix a row.</param>
    /// <param name="height">Rows to mix.</param>
    public static void Blend(Span<int> values, ReadOnlySpan<int> matte, ReadOnlySpan<byte> plate, int side, int stride, int width, int height)
    {
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> under = plate.Slice(y * stride, width);
            Span<int> over = values.Slice(y * side, width);
            ReadOnlySpan<int> share = matte.Slice(y * side, width);
            for (int x = 0; x < over.Length; x++)
            {
                // (n + (n >> 8)) >> 8 divides by 255 exactly enough for 8 bits (Blinn, 1994).
                int mix = (over[x] * share[x]) + (under[x] * (255 - share[x])) + 128;
                over[x] = (mix + (mix >> 8)) >> 8;
            }
        }
    }
}
