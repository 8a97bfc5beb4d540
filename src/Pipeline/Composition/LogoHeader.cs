using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>The door for a logo: what its first bytes say, before anything is decoded.</summary>
public static class LogoHeader
{
    /// <summary>The most bytes of a logo.</summary>
    public const long MostBytes = 10_000_000;

    /// <summary>The most pixels of a logo: it is shown a few hundred across.</summary>
    public const long MostPixels = 16_000_000;

    /// <summary>Refuses a logo for its length, before it is read.</summary>
    public static void CheckLength(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw LogoRefusal.TooManyBytes(bytes, MostBytes);
        }
    }

    /// <summary>Reads the header.</summary>
    /// <exception cref="InvalidDropException">The bytes are no PNG or JPEG, are cut short, or the picture is too large.</exception>
    public static PortraitHeader Read(ReadOnlySpan<byte> file)
    {
        CheckLength(file.Length);
        if (!file.StartsWith(PngHeader.Signature) && !file.StartsWith(JpegHeader.Signature))
        {
            throw LogoRefusal.NotAPicture();
        }

        PortraitHeader header = Header(file);
        return (long)header.Width * header.Height <= MostPixels ? header : throw LogoRefusal.TooManyPixels(header.Width, header.Height, MostPixels);
    }

    private static PortraitHeader Header(ReadOnlySpan<byte> file)
    {
        try
        {
            return file.StartsWith(PngHeader.Signature) ? PngHeader.Read(file, PictureRole.Portrait) : JpegHeader.Read(file, PictureRole.Portrait);
        }
        catch (InvalidDropException)
        {
            // What is said there is said of portraits.
            throw LogoRefusal.Broken();
        }
    }
}
