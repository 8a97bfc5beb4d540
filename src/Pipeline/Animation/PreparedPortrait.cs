namespace AlinFunctions.Pipeline.Animation;

/// <summary>A portrait ready to be animated: the chosen face's mesh, and the person cut out from a background plate, all in output pixels.</summary>
public sealed record PreparedPortrait
{
    /// <summary>Gets the width in pixels; even.</summary>
    public required int Width { get; init; }

    /// <summary>Gets the height in pixels; even.</summary>
    public required int Height { get; init; }

    /// <summary>Gets the photo, BGRA, 4 bytes a pixel, row by row from the top, alpha 255.</summary>
    public required byte[] Image { get; init; }

    /// <summary>Gets the background with the person painted out, BGRA like <see cref="Image"/>.</summary>
    public required byte[] Plate { get; init; }

    /// <summary>Gets how much of each pixel is the person, one byte a pixel: 0 background, 255 person.</summary>
    public required byte[] Matte { get; init; }

    /// <summary>Gets the mesh: 478 points of x, y, z in pixels (MediaPipe's order, irises last); y down, z negative towards the camera.</summary>
    public required float[] Mesh { get; init; }

    /// <summary>Gets how soft the photo is: the standard deviation, in pixels, of its own edges; about 1.1 for a sharp photo, 2 for an enlarged one.</summary>
    public required float Blur { get; init; }

    /// <summary>Gets where the picture lies in the frame.</summary>
    /// <value>null: it fills it.</value>
    public PictureEdges? Picture { get; init; }
}
