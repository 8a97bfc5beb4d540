namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Lets a coarse plane follow the edges of a colour picture (He, Sun and Tang, "Guided Image Filtering", 2013): around every pixel the plane is a linear function of colour.</summary>
internal static class GuidedFilter
{
    /// <summary>Refines a plane.</summary>
    /// <param name="guide">The picture.</param>
    /// <param name="plane">One number a pixel, 0 to 1.</param>
    /// <param name="radius">Half the side of the neighbourhood, pixels.</param>
    /// <param name="tolerance">The variance of colour, 0 to 1 squared, that still counts as flat.</param>
    public static float[] Refine(Photo guide, float[] plane, int radius, float tolerance)
    {
        int width = guide.Width, height = guide.Height, count = plane.Length;
        float[] Mean(float[] of) => BoxMean.Of(of, width, height, radius);
        float[][] colour = [.. Enumerable.Range(0, 3).Select(channel => Channel(guide, channel))];
        float[][] colourMean = [.. colour.Select(Mean)];
        float[] planeMean = Mean(plane);
        float[][] shared = [.. colour.Select(channel => Mean(Product(channel, plane)))];

        // The six different entries of the colours' covariance: 00 01 02 11 12 22.
        float[][] spread = [.. from one in Enumerable.Range(0, 3) from other in Enumerable.Range(one, 3 - one) select Mean(Product(colour[one], colour[other]))];
        float[][] slope = [new float[count], new float[count], new float[count]];
        float[] offset = new float[count];
        for (int at = 0; at < count; at++)
        {
            float r = colourMean[0][at], g = colourMean[1][at], b = colourMean[2][at], p = planeMean[at];
            float rr = spread[0][at] - (r * r) + tolerance, rg = spread[1][at] - (r * g), rb = spread[2][at] - (r * b);
            float gg = spread[3][at] - (g * g) + tolerance, gb = spread[4][at] - (g * b), bb = spread[5][at] - (b * b) + tolerance;
            float cr = shared[0][at] - (r * p), cg = shared[1][at] - (g * p), cb = shared[2][at] - (b * p);

            // The symmetric 3 x 3 system by its adjugate.
            float m00 = (gg * bb) - (gb * gb), m01 = (rb * gb) - (rg * bb), m02 = (rg * gb) - (rb * gg);
            float m11 = (rr * bb) - (rb * rb), m12 = (rb * rg) - (rr * gb), m22 = (rr * gg) - (rg * rg);
            float inverse = 1 / ((rr * m00) + (rg * m01) + (rb * m02));
            slope[0][at] = ((m00 * cr) + (m01 * cg) + (m02 * cb)) * inverse;
            slope[1][at] = ((m01 * cr) + (m11 * cg) + (m12 * cb)) * inverse;
            slope[2][at] = ((m02 * cr) + (m12 * cg) + (m22 * cb)) * inverse;
            offset[at] = p - (slope[0][at] * r) - (slope[1][at] * g) - (slope[2][at] * b);
        }

        float[][] slopeMean = [.. slope.Select(Mean)];
        float[] refined = Mean(offset);
        for (int at = 0; at < count; at++)
        {
            refined[at] += (slopeMean[0][at] * colour[0][at]) + (slopeMean[1][at] * colour[1][at]) + (slopeMean[2][at] * colour[2][at]);
        }

        return refined;
    }

    private static float[] Channel(Photo photo, int channel)
    {
        float[] plane = new float[photo.Width * photo.Height];
        for (int at = 0; at < plane.Length; at++)
        {
            plane[at] = photo.Pixels[(at * 4) + channel] / 255f;
        }

        return plane;
    }

    private static float[] Product(float[] one, float[] other)
    {
        float[] product = new float[one.Length];
        System.Numerics.Tensors.TensorPrimitives.Multiply(one, other, product);
        return product;
    }
}
