using System.Globalization;
using System.Text.Json;

namespace FFMpegCore;

/// <summary>Reads ffprobe's JSON.</summary>
internal sealed class MediaAnalysis : IMediaAnalysis
{
    public MediaAnalysis(JsonElement root)
    {
        JsonElement format = root.GetProperty("format");
        Format = new MediaFormat
        {
            Duration = Seconds(format, "duration"),
            FormatName = Text(format, "format_name") ?? string.Empty,
            StreamCount = format.GetProperty("nb_streams").GetInt32(),
            Tags = Tags(format),
        };
        foreach (JsonElement stream in root.GetProperty("streams").EnumerateArray())
        {
            switch (Text(stream, "codec_type"))
            {
                case "video":
                    VideoStreams.Add(Fill(stream, new VideoStream
                    {
                        Width = stream.GetProperty("width").GetInt32(),
                        Height = stream.GetProperty("height").GetInt32(),
                        FrameRate = Ratio(Text(stream, "r_frame_rate")),
                        PixelFormat = Text(stream, "pix_fmt") ?? string.Empty,
                    }));
                    break;
                case "audio":
                    AudioStreams.Add(Fill(stream, new AudioStream
                    {
                        Channels = stream.GetProperty("channels").GetInt32(),
                        SampleRateHz = int.Parse(Text(stream, "sample_rate") ?? "0", CultureInfo.InvariantCulture),
                    }));
                    break;
                case "subtitle":
                    SubtitleStreams.Add(Fill(stream, new SubtitleStream()));
                    break;
                default:
                    break;
            }
        }
    }

    public TimeSpan Duration =>
        VideoStreams.Concat<MediaStream>(AudioStreams).Select(stream => stream.Duration).Append(Format.Duration).Max();

    public MediaFormat Format { get; }

    public AudioStream? PrimaryAudioStream => AudioStreams.FirstOrDefault();

    public VideoStream? PrimaryVideoStream => VideoStreams.FirstOrDefault();

    public SubtitleStream? PrimarySubtitleStream => SubtitleStreams.FirstOrDefault();

    public List<VideoStream> VideoStreams { get; } = [];

    public List<AudioStream> AudioStreams { get; } = [];

    public List<SubtitleStream> SubtitleStreams { get; } = [];

    private static T Fill<T>(JsonElement element, T stream)
        where T : MediaStream
    {
        stream.Index = element.GetProperty("index").GetInt32();
        stream.CodecName = Text(element, "codec_name") ?? string.Empty;
        stream.Duration = Seconds(element, "duration");
        stream.Tags = Tags(element);
        stream.Language = stream.Tags?.GetValueOrDefault("language");
        return stream;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static TimeSpan Seconds(JsonElement element, string name) =>
        Text(element, name) is { } text ? TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture)) : TimeSpan.Zero;

    private static Dictionary<string, string>? Tags(JsonElement element) =>
        element.TryGetProperty("tags", out JsonElement tags)
            ? tags.EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.GetString() ?? string.Empty, StringComparer.Ordinal)
            : null;

    private static double Ratio(string? text)
    {
        string[] parts = (text ?? "0/1").Split('/');
        double below = double.Parse(parts[1], CultureInfo.InvariantCulture);
        return below == 0 ? 0 : double.Parse(parts[0], CultureInfo.InvariantCulture) / below;
    }
}
