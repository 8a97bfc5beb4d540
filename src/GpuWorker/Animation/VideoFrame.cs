using System.Numerics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>The layout of one yuv420p frame in a byte buffer: the brightness plane, then both colour planes at half size.</summary>
/// <param name="Width">Pixels across; even.</param>
/// <param name="Height">Pixels down; even.</param>
public readonly record struct VideoFrame(int Width, int Height)
{
    /// <summary>Gets the bytes of a frame.</summary>
    public int Bytes => Width * Height * 3 / 2;

    /// <summary>Gets where the blue difference plane starts.</summary>
    public int BlueAt => Width * Height;

    /// <summary>Gets where the red difference plane starts.</summary>
    public int RedAt => Width * Height * 5 / 4;

    /// <summary>Gets a colour plane's width.</summary>
    public int HalfWidth => Width / 2;

    /// <summary>Gets a colour plane's height.</summary>
    public int HalfHeight => Height / 2;

    /// <summary>Converts a picture of red, green, blue values; a colour sample is the mean of its four pixels.</summary>
    /// <param name="pixels">Row by row, 0 to 255.</param>
    /// <param name="frame">Receives <see cref="Bytes"/> bytes.</param>
    public void FromRgb(ReadOnlySpan<Vector3> pixels, Span<byte> frame)
    {
        for (int y = 0; y < Height; y += 2)
        {
            for (int x = 0; x < Width; x += 2)
            {
                Vector3 sum = Vector3.Zero;
                for (int k = 0; k < 4; k++)
                {
                    int at = ((y + (k >> 1)) * Width) + x + (k & 1);
                    Vector3 video = VideoColour.FromRgb(pixels[at]);
                    frame[at] = Byte(video.X);
                    sum += video;
                }

                int half = (y / 2 * HalfWidth) + (x / 2);
                frame[BlueAt + half] = Byte(sum.Y / 4);
                frame[RedAt + half] = Byte(sum.Z / 4);
            }
        }
    }

    /// <summary>Converts a frame to BGRA for looking at; colour samples are repeated.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="bgra">Receives four bytes a pixel, alpha 255.</param>
    public void ToBgra(ReadOnlySpan<byte> frame, Span<byte> bgra)
    {
        for (int at = 0; at < Width * Height; at++)
        {
            int half = (at / Width / 2 * HalfWidth) + (at % Width / 2);
            Vector3 rgb = VideoColour.ToRgb(new Vector3(frame[at], frame[BlueAt + half], frame[RedAt + half]));
            bgra[4 * at] = Byte(rgb.Z);
            bgra[(4 * at) + 1] = Byte(rgb.Y);
            bgra[(4 * at) + 2] = Byte(rgb.X);
            bgra[(4 * at) + 3] = 255;
        }
    }

    private static byte Byte(float value) => (byte)Math.Clamp((int)MathF.Round(value), 0, 255);
}
