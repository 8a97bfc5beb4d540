using System.Globalization;
using AlinFunctions.Instruments.Seeing;

namespace AlinFunctions.Instruments.Hearing;

/// <summary>Draws pitch tracks above one another into one PNG, each on the same scale, for people to look at.</summary>
public static class PitchSheet
{
    private const int Width = 1000, Lane = 120, Dot = 2;

    /// <summary>Pixels a second.</summary>
    private const int Second = 180;

    /// <summary>The scale of a lane, Hz: lines are drawn at these, an octave apart.</summary>
    private static readonly double[] Lines = [100, 200, 400];

    /// <summary>Writes the tracks, each with its name and its own mean as a fainter line.</summary>
    public static async Task Write(IReadOnlyList<(string Name, PitchTrack Track)> tracks, string path, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        int height = Lane * tracks.Count;
        var pixels = new byte[Width * height * 3];
        Array.Fill(pixels, (byte)255);
        var names = new List<string>();
        for (int lane = 0; lane < tracks.Count; lane++)
        {
            PitchTrack track = tracks[lane].Track;
            foreach (double hertz in Lines)
            {
                Fill(pixels, 0, Row(lane, hertz), Width, 1, 0xDDDDDD);
            }

            Fill(pixels, 0, ((lane + 1) * Lane) - 1, Width, 1, 0x888888);
            foreach (PitchPoint point in track.Points)
            {
                // Below the pitch, how loud it is; a moment without pitch is grey.
                int loud = (int)Math.Clamp((point.Level + 60) / 2, 0, 24), x = (int)(point.Seconds * Second);
                Fill(pixels, x, ((lane + 1) * Lane) - 2 - loud, 2, loud, point.Hertz > 0 ? 0x9FC5E8 : 0xCCCCCC);
                if (point.Hertz > 0)
                {
                    Fill(pixels, x, Row(lane, point.Hertz) - 1, Dot, Dot + 1, 0x0B5394);
                }
            }

            names.Add(string.Create(CultureInfo.InvariantCulture, $"drawtext=text='{tracks[lane].Name}':x=6:y={(lane * Lane) + 4}:fontsize=15:fontcolor=black"));
        }

        string size = string.Create(CultureInfo.InvariantCulture, $"{Width}x{height}");
        string[] arguments =
            ["-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", size, "-i", "pipe:0", "-vf", string.Join(',', names), "-frames:v", "1", path];
        await MediaTool.Run("ffmpeg", arguments, cancellation, pixels);
    }

    private static int Row(int lane, double hertz) => (int)((lane * Lane) + 80 - (Math.Log2(hertz / 100) * 35));

    private static void Fill(byte[] pixels, int x, int y, int width, int height, int colour)
    {
        for (int row = Math.Max(0, y); row < Math.Min(y + height, pixels.Length / (3 * Width)); row++)
        {
            for (int column = Math.Max(0, x); column < Math.Min(x + width, Width); column++)
            {
                int at = 3 * ((row * Width) + column);
                (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
            }
        }
    }
}
