using System.Text.Json;
using System.Text.Unicode;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>The door for <c>job.json</c>: knows every field, refuses the rest by name.</summary>
public static class JobOptionsReader
{
    /// <summary>The largest options file that is read, in bytes.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>A preview's shorter side in pixels, if nothing else is said.</summary>
    public const int PreviewSize = 360;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };

    /// <summary>Refuses an options file for its length, before it is read.</summary>
    public static void CheckLength(long bytes)
    {
        if (bytes > MaxBytes)
        {
            throw Refuse($"job.json has {bytes} bytes; at most {MaxBytes} are read.", $"job.json 有 {bytes} 字节，最多读取 {MaxBytes} 字节。");
        }
    }

    /// <summary>Reads the options of a job.</summary>
    /// <param name="json">The file.</param>
    /// <param name="preview">Whether the file is a preview's.</param>
    /// <exception cref="InvalidDropException">It is no JSON object, a field is unknown, or a value is out of its range.</exception>
    public static JobOptions Read(ReadOnlyMemory<byte> json, bool preview = false)
    {
        CheckLength(json.Length);
        if (!Utf8.IsValid(json.Span))
        {
            throw Refuse("job.json is not UTF-8; save it as UTF-8.", "job.json 不是 UTF-8 编码，请另存为 UTF-8。");
        }

        using JsonDocument document = Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Refuse("job.json must be a JSON object.", "job.json 必须是一个 JSON 对象。");
        }

        if (JsonFlaw.Find(document.RootElement) is { } flaw)
        {
            throw Refuse($"job.json cannot be read: {flaw.English}", $"无法读取 job.json：{flaw.Chinese}");
        }

        var options = new JobOptions { Preview = preview };
        foreach (JsonProperty field in document.RootElement.EnumerateObject())
        {
            options = Apply(options, field);
        }

        return Check(options.Preview && !document.RootElement.TryGetProperty("size", out _) ? options with { Size = PreviewSize } : options);
    }

    /// <summary>Checks that every option is in its range.</summary>
    /// <exception cref="InvalidDropException">One is not.</exception>
    public static JobOptions Check(JobOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Lang is not (null or "en" or "zh"))
        {
            throw Refuse($"'lang' is '{options.Lang}'; it may be 'en' or 'zh'.", $"“lang”是“{options.Lang}”，只能是“en”或“zh”。");
        }

        if (options.Speed is not (>= 0.5 and <= 2))
        {
            throw Refuse($"'speed' is {Text(options.Speed)}; it may be 0.5 to 2.", $"“speed”是 {Text(options.Speed)}，只能在 0.5 到 2 之间。");
        }

        if (options.StyleDegree is not (>= SpeechDirection.LeastDegree and <= SpeechDirection.MostDegree))
        {
            throw Refuse($"'style_degree' is {Text(options.StyleDegree)}; it may be 0 to 2.", $"“style_degree”是 {Text(options.StyleDegree)}，只能在 0 到 2 之间。");
        }

        if (options.Pitch is not (>= -SpeechDirection.MostPitch and <= SpeechDirection.MostPitch))
        {
            throw Refuse($"'pitch' is {Text(options.Pitch)}; it may be -12 to 12 semitones.", $"“pitch”是 {Text(options.Pitch)}，只能在 -12 到 12 个半音之间。");
        }

        if (options.Size is < 160 or > 1080)
        {
            throw Refuse($"'size' is {options.Size}; it may be 160 to 1080 pixels.", $"“size”是 {options.Size}，只能在 160 到 1080 像素之间。");
        }

        if (options.Face is < 1)
        {
            throw Refuse($"'face' is {options.Face}; faces are counted from 1.", $"“face”是 {options.Face}，人脸从 1 开始计数。");
        }

        CheckMotion(options);
        FrameOptionsCheck.Check(options);
        return options;
    }

    private static void CheckMotion(JobOptions options)
    {
        if (options.PoseStyle is < 0 or > PoseTemperament.Last)
        {
            throw Refuse($"'pose_style' is {options.PoseStyle}; it may be 0 to {PoseTemperament.Last}.", $"“pose_style”是 {options.PoseStyle}，只能在 0 到 {PoseTemperament.Last} 之间。");
        }

        CheckFactor("expression_scale", options.ExpressionScale);
        CheckFactor("head_motion", options.HeadMotion);
        if (options.BlinkRate is not (>= 0 and <= 60))
        {
            throw Refuse($"'blink_rate' is {Text(options.BlinkRate)}; it may be 0 to 60 a minute.", $"“blink_rate”是 {Text(options.BlinkRate)}，只能在每分钟 0 到 60 次之间。");
        }

        CheckKeys("head_yaw", options.HeadYaw, HeadLimits.Yaw, options.Still);
        CheckKeys("head_pitch", options.HeadPitch, HeadLimits.Pitch, options.Still);
        CheckKeys("head_roll", options.HeadRoll, HeadLimits.Roll, options.Still);
    }

    private static void CheckFactor(string name, double value)
    {
        if (value is not (>= 0 and <= 2))
        {
            throw Refuse($"'{name}' is {Text(value)}; it may be 0 to 2.", $"“{name}”是 {Text(value)}，只能在 0 到 2 之间。");
        }
    }

    private static void CheckKeys(string name, HeadKeys? keys, double limit, bool still)
    {
        if (keys is not null && still)
        {
            throw Refuse($"'{name}' moves the head and 'still' holds it; only one of them may be said.", $"“{name}”让头部转动而“still”让头部静止，两者只能选其一。");
        }

        if (keys?.Widest > limit)
        {
            throw Refuse(
                $"'{name}' asks for {Text(keys.Widest)} degrees; one photo can show {Text(limit)} either way.",
                $"“{name}”要求 {Text(keys.Widest)} 度，一张照片最多只能向两侧各转 {Text(limit)} 度。");
        }
    }

    private static JobOptions Apply(JobOptions options, JsonProperty field)
    {
        try
        {
            return field.Name switch
            {
                "lang" => options with { Lang = field.Value.GetString() },
                "voice" => options with { Voice = field.Value.GetString() },
                "speed" => options with { Speed = field.Value.GetDouble() },
                "style" => options with { Style = Named<SpeechStyle>(field) },
                "style_degree" => options with { StyleDegree = field.Value.GetDouble() },
                "pitch" => options with { Pitch = field.Value.GetDouble() },
                "vocoder" => options with { Vocoder = Named<VocoderKind>(field) },
                "captions" => options with { Captions = Named<CaptionSource>(field) },
                "size" => options with { Size = field.Value.GetInt32() },
                "face" => options with { Face = field.Value.GetInt32() },
                "aspect" => options with { Aspect = Parsed<FrameAspect>(field, FrameAspect.Known) },
                "preprocess" => options with { Preprocess = Named<Preprocess>(field) },
                "background" => options with { Background = Parsed<Background>(field, "keep, blur, image, video, #1e6091") },
                "seed" => options with { Seed = field.Value.GetInt64() },
                "pose_style" => options with { PoseStyle = field.Value.GetInt32() },
                "expression_scale" => options with { ExpressionScale = field.Value.GetDouble() },
                "head_motion" => options with { HeadMotion = field.Value.GetDouble() },
                "blink_rate" => options with { BlinkRate = field.Value.GetDouble() },
                "still" => options with { Still = field.Value.GetBoolean() },
                "head_yaw" => options with { HeadYaw = Keys(field) },
                "head_pitch" => options with { HeadPitch = Keys(field) },
                "head_roll" => options with { HeadRoll = Keys(field) },
                "webhook" => options with { Webhook = WebhookAddress.Read(field.Value.GetString()) },
                "consent" => options with { Consent = field.Value.GetString() },
                "preview" => options with { Preview = field.Value.GetBoolean() },
                "fps" => options with { Fps = field.Value.GetInt32() },
                "burn_captions" => options with { BurnCaptions = field.Value.GetBoolean() },
                "title" => options with { Title = field.Value.GetString() },
                "title_style" => options with { TitleStyle = Named<TitleStyle>(field) },
                "logo_corner" => options with { LogoCorner = Named<LogoCorner>(field) },
                "logo_size" => options with { LogoSize = field.Value.GetDouble() },
                "music_level" => options with { MusicLevel = field.Value.GetDouble() },
                _ => throw Refuse($"job.json has a field '{field.Name}' that this product does not know.", $"job.json 中有未知字段“{field.Name}”。"),
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException)
        {
            throw Refuse($"The value of '{field.Name}' in job.json has the wrong type.", $"job.json 中“{field.Name}”的值类型不对。");
        }
    }

    /// <summary>Reads angles: a text such as "0@0, 10@2.5", or a list of numbers.</summary>
    private static HeadKeys Keys(JsonProperty field)
    {
        string text = field.Value.ValueKind == JsonValueKind.Array
            ? string.Join(", ", field.Value.EnumerateArray().Select(number => Text(number.GetDouble())))
            : field.Value.GetString() ?? "";
        return HeadKeys.TryParse(text, null, out HeadKeys? keys)
            ? keys
            : throw Refuse(
                $"'{field.Name}' is '{text}'; it may be up to {HeadKeys.Most} angles such as '0, 10, -5', or degrees at rising seconds such as '0@0, 10@2.5, -5@6'.",
                $"“{field.Name}”是“{text}”，应为最多 {HeadKeys.Most} 个角度，例如“0, 10, -5”，或按秒递增的角度，例如“0@0, 10@2.5, -5@6”。");
    }

    private static T Parsed<T>(JsonProperty field, string known)
        where T : class, IParsable<T>
    {
        string name = field.Value.GetString() ?? "";
        return T.TryParse(name, null, out T? value) ? value : throw Refuse($"'{field.Name}' is '{name}'; it may be one of: {known}.", $"“{field.Name}”是“{name}”，只能是以下之一：{known}。");
    }

    private static T Named<T>(JsonProperty field)
        where T : struct, Enum
    {
        string name = field.Value.GetString() ?? "", joined = name.Replace("-", "", StringComparison.Ordinal);
        string known = string.Join(", ", Enum.GetNames<T>().Select(Hyphenated));
        return joined.All(char.IsAsciiLetterOrDigit) && !joined.All(char.IsAsciiDigit) && Enum.TryParse(joined, ignoreCase: true, out T value)
            ? value
            : throw Refuse($"'{field.Name}' is '{name}'; it may be one of: {known}.", $"“{field.Name}”是“{name}”，只能是以下之一：{known}。");
    }

    // TopRight is written top-right.
    private static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, i) => i > 0 && char.IsAsciiLetterUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        ReadOnlyMemory<byte> body = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        try
        {
            return JsonDocument.Parse(body, Lenient);
        }
        catch (JsonException error)
        {
            throw Refuse($"job.json is not JSON: line {error.LineNumber + 1} cannot be read.", $"job.json 不是有效的 JSON：第 {error.LineNumber + 1} 行无法读取。");
        }
    }

    private static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadOption, new Sentence(english, chinese));
}
