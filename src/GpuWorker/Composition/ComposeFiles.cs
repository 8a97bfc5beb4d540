using System.Globalization;
using System.Text;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>The small text files that ffmpeg reads beside the clips; they are deleted with this. Text of users never enters an argument.</summary>
internal sealed class ComposeFiles : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private ComposeFiles(string mp4)
    {
        Clips = mp4 + ".clips.txt";
        Metadata = mp4 + ".metadata.txt";
        Captions = mp4 + ".captions.vtt";
    }

    /// <summary>Gets the list of clips for the concat demuxer.</summary>
    public string Clips { get; }

    /// <summary>Gets the metadata.</summary>
    public string Metadata { get; }

    /// <summary>Gets the captions.</summary>
    public string Captions { get; }

    /// <summary>Writes the files beside the video.</summary>
    public static async Task<ComposeFiles> Write(ComposeRequest request, string mp4, CancellationToken cancellation)
    {
        ComposeFiles files = new(mp4);
        await File.WriteAllTextAsync(files.Clips, ClipList(request), Utf8, cancellation);
        await File.WriteAllTextAsync(files.Metadata, MetadataOf(request), Utf8, cancellation);
        await File.WriteAllTextAsync(files.Captions, WebVttWriter.Write(request.Captions), Utf8, cancellation);
        return files;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(Clips);
        File.Delete(Metadata);
        File.Delete(Captions);
    }

    /// <summary>Every clip with its length in microseconds, each the difference of two rounded instants, so that rounding never accumulates.</summary>
    private static string ClipList(ComposeRequest request)
    {
        StringBuilder text = new("ffconcat version 1.0\n");
        long frames = 0;
        foreach (ComposePart part in request.Parts.Where(part => part.FrameCount > 0))
        {
            long begin = Microseconds(frames, request.FramesPerSecond);
            frames += part.FrameCount;
            long duration = Microseconds(frames, request.FramesPerSecond) - begin;
            string path = Path.GetFullPath(part.Clip).Replace("'", @"'\''", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"file '{path}'\nduration {duration / 1_000_000}.{duration % 1_000_000:D6}\n");
        }

        return text.ToString();
    }

    private static string MetadataOf(ComposeRequest request) =>
        $";FFMETADATA1\ntitle={Escape(request.Title)}\ncomment={Escape(AigcMark.Comment)}\n{AigcMark.Key}={Escape(request.Mark.ToJson())}\n";

    private static long Microseconds(long frames, int framesPerSecond) =>
        ((frames * 1_000_000) + (framesPerSecond / 2)) / framesPerSecond;

    /// <summary>Escapes what ffmpeg's metadata format gives a meaning.</summary>
    private static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (char c in text)
        {
            escaped.Append(c is '=' or ';' or '#' or '\\' or '\n' ? "\\" : string.Empty).Append(c);
        }

        return escaped.ToString();
    }
}
