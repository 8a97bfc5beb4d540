using System.Numerics;

namespace AlinFunctions.Instruments.Hearing;

/// <summary>The Fourier transform of any length, by Bluestein's chirp (1970).</summary>
internal static class Chirp
{
    /// <summary>Gives all bins of the transform.</summary>
    public static Complex[] Transform(double[] values)
    {
        int length = values.Length, size = (int)BitOperations.RoundUpToPowerOf2((uint)((2 * length) - 1));
        Complex[] chirp = [.. Enumerable.Range(0, length).Select(n => Complex.Exp(new Complex(0, -Math.PI * ((long)n * n % (2 * length)) / length)))];
        var a = new Complex[size];
        var b = new Complex[size];
        for (int n = 0; n < length; n++)
        {
            a[n] = values[n] * chirp[n];
            b[n] = Complex.Conjugate(chirp[n]);
            if (n > 0)
            {
                b[size - n] = b[n];
            }
        }

        Fast(a, inverse: false);
        Fast(b, inverse: false);
        for (int i = 0; i < size; i++)
        {
            a[i] *= b[i];
        }

        Fast(a, inverse: true);
        return [.. Enumerable.Range(0, length).Select(n => a[n] / size * chirp[n])];
    }

    // Cooley and Tukey (1965), in place; the inverse is not divided by the length.
    private static void Fast(Complex[] values, bool inverse)
    {
        int size = values.Length;
        for (int i = 1, j = 0; i < size; i++)
        {
            int bit = size >> 1;
            for (; (j & bit) != 0; bit >>= 1)
            {
                j ^= bit;
            }

            j ^= bit;
            if (i < j)
            {
                (values[i], values[j]) = (values[j], values[i]);
            }
        }

        for (int length = 2; length <= size; length <<= 1)
        {
            double angle = (inverse ? 2 : -2) * Math.PI / length;
            Complex[] turns = [.. Enumerable.Range(0, length / 2).Select(k => Complex.FromPolarCoordinates(1, angle * k))];
            for (int start = 0; start < size; start += length)
            {
                for (int k = 0; k < length / 2; k++)
                {
                    Complex even = values[start + k], odd = values[start + k + (length / 2)] * turns[k];
                    (values[start + k], values[start + k + (length / 2)]) = (even + odd, even - odd);
                }
            }
        }
    }
}
