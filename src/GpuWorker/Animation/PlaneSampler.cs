using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Samples planes between pixels, eight places at a time, bilinear with 8-bit weights; a whole-pixel place gives the pixel exactly.</summary>
public static class PlaneSampler
{
    /// <summary>Samples many places.</summary>
    /// <param name="plane">What to sample.</param>
    /// <param name="x">Places across in pixels; their number is a multiple of eight. Places outside read the edge.</param>
    /// <param name="y">Places down.</param>
    /// <param name="values">Receives 0 to 255.</param>
    public static void Sample(SamplePlane plane, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<int> values)
    {
        ref float xs = ref MemoryMarshal.GetReference(x);
        ref float ys = ref MemoryMarshal.GetReference(y);
        ref int to = ref MemoryMarshal.GetReference(values);
        Vector256<int> lastX = Vector256.Create((plane.Width - 1) << 8), lastY = Vector256.Create((plane.Height - 1) << 8);
        Vector256<int> stride = Vector256.Create(plane.Width), low = Vector256.Create(255);
        for (nuint i = 0; i < (nuint)values.Length; i += 8)
        {
            Vector256<int> px = Fixed(Vector256.LoadUnsafe(ref xs, i), lastX), py = Fixed(Vector256.LoadUnsafe(ref ys, i), lastY);
            Vector256<int> quads = Load(plane.Quads, (Vector256.ShiftRightArithmetic(py, 8) * stride) + Vector256.ShiftRightArithmetic(px, 8));
            Vector256<int> fx = px & low, fy = py & low;
            Vector256<int> a = quads & low, b = Vector256.ShiftRightLogical(quads, 8) & low;
            Vector256<int> c = Vector256.ShiftRightLogical(quads, 16) & low, d = Vector256.ShiftRightLogical(quads, 24);
            Vector256<int> top = Vector256.ShiftLeft(a, 8) + ((b - a) * fx), bottom = Vector256.ShiftLeft(c, 8) + ((d - c) * fx);
            Vector256<int> mixed = Vector256.ShiftLeft(top, 8) + ((bottom - top) * fy) + Vector256.Create(1 << 15);
            Vector256.ShiftRightLogical(mixed, 16).StoreUnsafe(ref to, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Fixed(Vector256<float> place, Vector256<int> last)
    {
        Vector256<int> units = Vector256.ConvertToInt32Native(Vector256.Floor((place * 256f) + Vector256.Create(.5f)));
        return Vector256.Min(Vector256.Max(units, Vector256<int>.Zero), last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> Load(int[] quads, Vector256<int> index)
    {
        if (Avx2.IsSupported)
        {
            fixed (int* start = quads)
            {
                return Avx2.GatherVector256(start, index, sizeof(int));
            }
        }

        return Vector256.Create(
            quads[index[0]], quads[index[1]], quads[index[2]], quads[index[3]], quads[index[4]], quads[index[5]], quads[index[6]], quads[index[7]]);
    }
}
