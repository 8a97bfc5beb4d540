using AlinFunctions.GpuWorker.Inference;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Doubles a picture's sides with a network that has learned what fine detail looks like, tile by tile. Not safe for two callers at once: it owns its buffers.</summary>
public sealed class Enhancer : IDisposable
{
    /// <summary>How much larger the answer is.</summary>
    public const int Scale = 2;

    /// <summary>Width and height of a tile, as converted.</summary>
    public const int Tile = 128;

    /// <summary>How much of a tile's edge is thrown away: a pixel there misses neighbours that the network wants.</summary>
    private const int Margin = 12;

    /// <summary>A picture that is enlarged by less than this has its detail already.</summary>
    private const float Enough = 1.15f;

    /// <summary>Pixels that are doubled at most in one pass: about 60 tiles, half a minute of two cores.</summary>
    private const long MostPixels = 800 * 800;

    private readonly Network _network;
    private readonly float[] _input = new float[Tile * Tile * 3];
    private readonly float[] _output = new float[Tile * Tile * Scale * Scale * 3];

    /// <summary>Opens the network.</summary>
    /// <param name="factory">Opens networks.</param>
    /// <param name="path">UpscalerJS's esrgan-medium, twice, as ONNX.</param>
    public Enhancer(SessionFactory factory, string path)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _network = factory.Open(path, [TensorSignature.Float("LR", 1, Tile, Tile, 3)], [TensorSignature.Float("SR", 1, Tile * Scale, Tile * Scale, 3)]);
    }

    /// <summary>Makes the part of the frame that a picture fills: doubles as much of it as is seen, as often as it is still too small, and scales the rest of the way.</summary>
    public Photo Enlarge(Photo photo, FrameFit fit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(photo);
        ArgumentNullException.ThrowIfNull(fit);
        while (fit.Scale > Enough)
        {
            int left = Math.Max(0, (int)fit.Left - Margin), top = Math.Max(0, (int)fit.Top - Margin);
            int right = Math.Min(photo.Width, (int)(fit.Left + (fit.Width / fit.Scale)) + Margin), bottom = Math.Min(photo.Height, (int)(fit.Top + (fit.Height / fit.Scale)) + Margin);
            if ((long)(right - left) * (bottom - top) > MostPixels)
            {
                break;
            }

            photo = Double(Cut(photo, left, top, right - left, bottom - top), cancellation);
            fit = fit with { Left = (fit.Left - left) * Scale, Top = (fit.Top - top) * Scale, Scale = fit.Scale / Scale };
        }

        return LanczosScale.Fit(photo, fit);
    }

    /// <summary>Doubles a picture.</summary>
    public Photo Double(Photo photo, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(photo);
        byte[] pixels = new byte[photo.Pixels.Length * Scale * Scale];
        const int Core = Tile - (2 * Margin);
        for (int top = 0; top < photo.Height; top += Core)
        {
            for (int left = 0; left < photo.Width; left += Core)
            {
                Read(photo, left - Margin, top - Margin);
                using (RunScope run = _network.Begin(cancellation))
                {
                    run.Execute([run.Tensor(_input, 1, Tile, Tile, 3)], [run.Tensor(_output, 1, Tile * Scale, Tile * Scale, 3)]);
                }

                Write(pixels, photo.Width * Scale, left * Scale, top * Scale, Math.Min(Core, photo.Width - left) * Scale, Math.Min(Core, photo.Height - top) * Scale);
            }
        }

        return new Photo(photo.Width * Scale, photo.Height * Scale, pixels);
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    private static Photo Cut(Photo photo, int left, int top, int width, int height)
    {
        byte[] pixels = new byte[width * height * 4];
        for (int y = 0; y < height; y++)
        {
            photo.Pixels.AsSpan((((top + y) * photo.Width) + left) * 4, width * 4).CopyTo(pixels.AsSpan(y * width * 4));
        }

        return new Photo(width, height, pixels);
    }

    private void Read(Photo photo, int left, int top)
    {
        for (int y = 0; y < Tile; y++)
        {
            for (int x = 0; x < Tile; x++)
            {
                int from = ((Math.Clamp(top + y, 0, photo.Height - 1) * photo.Width) + Math.Clamp(left + x, 0, photo.Width - 1)) * 4, to = ((y * Tile) + x) * 3;
                (_input[to], _input[to + 1], _input[to + 2]) = (photo.Pixels[from + 2], photo.Pixels[from + 1], photo.Pixels[from]);
            }
        }
    }

    private void Write(byte[] pixels, int stride, int left, int top, int width, int height)
    {
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int from = ((((Margin * Scale) + y) * Tile * Scale) + (Margin * Scale) + x) * 3, to = (((top + y) * stride) + left + x) * 4;
                (pixels[to + 2], pixels[to + 1], pixels[to], pixels[to + 3]) = (Byte(_output[from]), Byte(_output[from + 1]), Byte(_output[from + 2]), 255);
            }
        }
    }

    private static byte Byte(float value) => (byte)Math.Clamp(value + .5f, 0, 255);
}
