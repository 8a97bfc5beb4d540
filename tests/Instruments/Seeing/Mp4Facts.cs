using System.Globalization;
using System.Text.Json;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>What ffprobe says of a finished file, as far as tests ask.</summary>
public sealed record Mp4Facts
{
    /// <summary>The file's length in seconds, as its container says.</summary>
    public required double Seconds { get; init; }

    /// <summary>The picture track's codec, such as "h264".</summary>
    public required string VideoCodec { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required string PixelFormat { get; init; }

    /// <summary>Colour space, transfer and primaries, as "bt709/bt709/bt709".</summary>
    public required string Colour { get; init; }

    public required double FramesPerSecond { get; init; }

    /// <summary>Frames that were counted, not those that a header promises.</summary>
    public required int Frames { get; init; }

    public required double VideoSeconds { get; init; }

    /// <summary>The sound track's codec, or null without one.</summary>
    public string? AudioCodec { get; init; }

    public int SampleRate { get; init; }

    public double AudioSeconds { get; init; }

    /// <summary>The soft captions' codec, or null without a track.</summary>
    public string? CaptionCodec { get; init; }

    /// <summary>Whether the index lies before the media, so that a player starts before it has all.</summary>
    public required bool FastStart { get; init; }

    /// <summary>The container's metadata by name.</summary>
    public required IReadOnlyDictionary<string, string> Tags { get; init; }

    /// <summary>Reads the facts of a file.</summary>
    public static async Task<Mp4Facts> Read(string path, CancellationToken cancellation = default)
    {
        byte[] answer = await MediaTool.Run("ffprobe", ["-v", "error", "-count_packets", "-show_format", "-show_streams", "-of", "json", path], cancellation);
        using JsonDocument document = JsonDocument.Parse(answer);
        JsonElement format = document.RootElement.GetProperty("format");
        JsonElement[] streams = [.. document.RootElement.GetProperty("streams").EnumerateArray()];
        JsonElement video = streams.First(stream => Text(stream, "codec_type") == "video" && Text(stream, "codec_name") != "mjpeg");
        JsonElement audio = streams.FirstOrDefault(stream => Text(stream, "codec_type") == "audio");
        JsonElement captions = streams.FirstOrDefault(stream => Text(stream, "codec_type") == "subtitle");
        return new Mp4Facts
        {
            Seconds = Number(format, "duration"),
            VideoCodec = Text(video, "codec_name")!,
            Width = video.GetProperty("width").GetInt32(),
            Height = video.GetProperty("height").GetInt32(),
            PixelFormat = Text(video, "pix_fmt")!,
            Colour = $"{Text(video, "color_space")}/{Text(video, "color_transfer")}/{Text(video, "color_primaries")}",
            FramesPerSecond = Ratio(Text(video, "avg_frame_rate")!),
            Frames = (int)Number(video, "nb_read_packets"),
            VideoSeconds = Number(video, "duration"),
            AudioCodec = Text(audio, "codec_name"),
            SampleRate = (int)Number(audio, "sample_rate"),
            AudioSeconds = Number(audio, "duration"),
            CaptionCodec = Text(captions, "codec_name"),
            FastStart = await IndexComesFirst(path, cancellation),
            Tags = format.TryGetProperty("tags", out JsonElement tags)
                ? tags.EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.ToString(), StringComparer.OrdinalIgnoreCase)
                : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;

    private static double Number(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0;

    private static double Ratio(string text)
    {
        string[] parts = text.Split('/');
        return double.Parse(parts[0], CultureInfo.InvariantCulture) / double.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Walks the top-level boxes of ISO/IEC 14496-12: moov before mdat.</summary>
    private static async Task<bool> IndexComesFirst(string path, CancellationToken cancellation)
    {
        await using FileStream file = File.OpenRead(path);
        byte[] head = new byte[16];
        while (await file.ReadAtLeastAsync(head, 16, throwOnEndOfStream: false, cancellation) == 16)
        {
            string type = System.Text.Encoding.ASCII.GetString(head, 4, 4);
            if (type is "moov" or "mdat")
            {
                return type == "moov";
            }

            long size = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(head);
            size = size == 1 ? System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)) : size;
            file.Seek(size - 16, SeekOrigin.Current);
        }

        return false;
    }
}
