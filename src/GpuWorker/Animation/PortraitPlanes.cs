using System.Numerics;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>A portrait as the composer reads it: photo and plate as video frames, the cut-out person and the matte laid out for sampling.</summary>
public sealed class PortraitPlanes
{
    /// <summary>Pixels across a block of <see cref="MatteLow"/> and <see cref="MatteHigh"/>.</summary>
    public const int Block = 8;

    /// <summary>Lays a portrait out.</summary>
    /// <param name="portrait">The portrait.</param>
    /// <param name="still">Whether the head never turns: the person then keeps what the photo mixes in along the edge, so that at rest she is the photo to the pixel.</param>
    public PortraitPlanes(PreparedPortrait portrait, bool still = false)
    {
        int width = portrait.Width, height = portrait.Height;
        Frame = new VideoFrame(width, height);
        Vector3[] photo = Colours(portrait.Image), plate = Colours(portrait.Plate);
        Photo = new byte[Frame.Bytes];
        Plate = new byte[Frame.Bytes];
        Frame.FromRgb(photo, Photo);
        Frame.FromRgb(plate, Plate);
        byte[] person = new byte[Frame.Bytes];
        Frame.FromRgb(still ? photo : PersonColours.Of(photo, plate, portrait.Matte, width, height), person);
        Luma = new SamplePlane(person, width, height);
        Blue = new SamplePlane(person.AsSpan(Frame.BlueAt), Frame.HalfWidth, Frame.HalfHeight);
        Red = new SamplePlane(person.AsSpan(Frame.RedAt), Frame.HalfWidth, Frame.HalfHeight);
        Matte = new SamplePlane(portrait.Matte, width, height);
        BlockColumns = (width + Block - 1) / Block;
        BlockRows = (height + Block - 1) / Block;
        MatteLow = new byte[BlockColumns * BlockRows];
        MatteHigh = new byte[BlockColumns * BlockRows];
        PlateDiffers = new bool[BlockColumns * BlockRows];
        Array.Fill(MatteLow, byte.MaxValue);
        for (int at = 0; at < portrait.Matte.Length; at++)
        {
            int block = (at / width / Block * BlockColumns) + (at % width / Block);
            MatteLow[block] = Math.Min(MatteLow[block], portrait.Matte[at]);
            MatteHigh[block] = Math.Max(MatteHigh[block], portrait.Matte[at]);
            PlateDiffers[block] |= photo[at] != plate[at];
        }
    }

    /// <summary>Gets the layout of <see cref="Photo"/> and <see cref="Plate"/>.</summary>
    public VideoFrame Frame { get; }

    /// <summary>Gets the photo as it is.</summary>
    public byte[] Photo { get; }

    /// <summary>Gets the background without the person.</summary>
    public byte[] Plate { get; }

    /// <summary>Gets the person's brightness.</summary>
    public SamplePlane Luma { get; }

    /// <summary>Gets the person's blue difference.</summary>
    public SamplePlane Blue { get; }

    /// <summary>Gets the person's red difference.</summary>
    public SamplePlane Red { get; }

    /// <summary>Gets the matte.</summary>
    public SamplePlane Matte { get; }

    /// <summary>Gets the blocks across.</summary>
    public int BlockColumns { get; }

    /// <summary>Gets the blocks down.</summary>
    public int BlockRows { get; }

    /// <summary>Gets the least matte in each block.</summary>
    public byte[] MatteLow { get; }

    /// <summary>Gets the greatest matte in each block.</summary>
    public byte[] MatteHigh { get; }

    /// <summary>Gets whether a block of the plate differs from the photo.</summary>
    public bool[] PlateDiffers { get; }

    private static Vector3[] Colours(byte[] bgra)
    {
        Vector3[] colours = new Vector3[bgra.Length / 4];
        for (int i = 0; i < colours.Length; i++)
        {
            colours[i] = new Vector3(bgra[(4 * i) + 2], bgra[(4 * i) + 1], bgra[4 * i]);
        }

        return colours;
    }
}
