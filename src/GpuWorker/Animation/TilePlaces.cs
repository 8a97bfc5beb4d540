using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Where the pixels of one 8 by 8 tile are taken from: 64 places for brightness, then 16 for colour at the middles of each four pixels.</summary>
public sealed class TilePlaces
{
    /// <summary>Pixels along a tile's side.</summary>
    public const int Side = 8;

    /// <summary>Gets the places across: 64 and 16.</summary>
    public float[] X { get; } = new float[80];

    /// <summary>Gets the places down: 64 and 16.</summary>
    public float[] Y { get; } = new float[80];

    /// <summary>Fills one axis from the values at the tile's four corners, which lie 8 pixels apart.</summary>
    public static void Spread(Span<float> places, float topLeft, float topRight, float bottomLeft, float bottomRight)
    {
        ref float to = ref MemoryMarshal.GetReference(places);
        Vector256<float> across = Vector256.Create(0f, 1, 2, 3, 4, 5, 6, 7) / 8;
        for (int row = 0; row < 8; row++)
        {
            float left = topLeft + ((bottomLeft - topLeft) * (row / 8f)), right = topRight + ((bottomRight - topRight) * (row / 8f));
            (Vector256.Create(left) + (across * (right - left))).StoreUnsafe(ref to, (nuint)(8 * row));
        }

        Vector128<float> half = Vector128.Create(.5f, 2.5f, 4.5f, 6.5f) / 8;
        for (int row = 0; row < 4; row++)
        {
            float down = ((2 * row) + .5f) / 8;
            float left = topLeft + ((bottomLeft - topLeft) * down), right = topRight + ((bottomRight - topRight) * down);
            (Vector128.Create(left) + (half * (right - left))).StoreUnsafe(ref to, (nuint)(64 + (4 * row)));
        }
    }

    /// <summary>Turns the 16 colour places of one axis into the colour planes' own pixels.</summary>
    public static void Halve(ReadOnlySpan<float> places, Span<float> halves)
    {
        for (int i = 0; i < 16; i += 8)
        {
            Vector256<float> full = Vector256.Create(places.Slice(64 + i, 8));
            ((full - Vector256.Create(.5f)) * .5f).CopyTo(halves[i..]);
        }
    }

    /// <summary>Fills one axis from 25 values, two pixels apart.</summary>
    public static void Refine(Span<float> places, ReadOnlySpan<float> nodes)
    {
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
            {
                int node = (row * 5) + column, at = (row * 16) + (column * 2);
                float a = nodes[node], b = nodes[node + 1], c = nodes[node + 5], d = nodes[node + 6];
                places[at] = a;
                places[at + 1] = (a + b) / 2;
                places[at + 8] = (a + c) / 2;
                float middle = (a + b + c + d) / 4;
                places[at + 9] = middle;
                places[64 + (row * 4) + column] = Mix(Mix(a, b), Mix(c, d));
            }
        }

        // The colour sample lies a quarter of the way between two nodes: half a pixel of two.
        static float Mix(float from, float to) => from + ((to - from) * .25f);
    }
}
