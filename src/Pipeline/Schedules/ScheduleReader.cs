using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Templates;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>The door for a schedule's file: knows every field, refuses the rest by name.</summary>
public static class ScheduleReader
{
    /// <summary>The largest file that is read, in bytes: a script of 30,000 Chinese characters and its surroundings.</summary>
    public const int MostBytes = 128 * 1024;

    private const int MostMissed = 100;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="InvalidDropException">It cannot be read, or asks for what cannot be.</exception>
    public static Schedule Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MostBytes)
        {
            throw Refuse($"The schedule has {json.Length} bytes; at most {MostBytes} are read.", $"计划文件有 {json.Length} 字节，最多读取 {MostBytes} 字节。");
        }

        if (!Utf8.IsValid(json.Span))
        {
            throw Refuse("The schedule is not UTF-8; save it as UTF-8.", "计划文件不是 UTF-8 编码，请另存为 UTF-8。");
        }

        using JsonDocument document = Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Refuse("A schedule must be a JSON object.", "计划文件必须是一个 JSON 对象。");
        }

        if (JsonFlaw.Find(document.RootElement) is { } flaw)
        {
            throw Refuse($"The schedule cannot be read: {flaw.English}", $"无法读取计划文件：{flaw.Chinese}");
        }

        var schedule = new Schedule();
        foreach (JsonProperty field in document.RootElement.EnumerateObject())
        {
            schedule = Apply(schedule, field);
        }

        return Check(schedule);
    }

    private static Schedule Apply(Schedule schedule, JsonProperty field)
    {
        try
        {
            return field.Name switch
            {
                "cron" => schedule with { Cron = field.Value.GetString() },
                "at" => schedule with { At = Time(field.Value.GetString() ?? "") },
                "zone" => schedule with { Zone = field.Value.GetString() ?? "" },
                "paused" => schedule with { Paused = field.Value.GetBoolean() },
                "missed" => schedule with { Missed = Named<MissedRuns>(field) },
                "most" => schedule with { Most = field.Value.GetInt32() },
                "lang" => schedule with { Lang = field.Value.GetString() },
                "script" => schedule with { Script = field.Value.GetString() },
                "title" => schedule with { Options = new Dictionary<string, JsonElement>(schedule.Options, StringComparer.Ordinal) { ["title"] = field.Value.Clone() } },
                "options" => schedule with { Options = Options(schedule, field.Value) },
                "speech" => schedule with { Speech = field.Value.GetBoolean() },
                "data" => schedule with { Data = DropPlan.PathOf("data", field.Value.GetString() ?? "") },
                "rows" => schedule with { Rows = Named<RowUse>(field) },
                "fields" => schedule with { Fields = Texts(field.Value) },
                _ when DropPlan.IsKind(field.Name) => schedule with { Files = new Dictionary<string, string>(schedule.Files, StringComparer.Ordinal) { [field.Name] = field.Value.GetString() ?? "" } },
                _ => throw Refuse($"The schedule has a field '{field.Name}' that this product does not know.", $"计划文件中有未知字段“{field.Name}”。"),
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException)
        {
            throw Refuse($"The value of '{field.Name}' in the schedule has the wrong type.", $"计划文件中“{field.Name}”的值类型不对。");
        }
    }

    private static Schedule Check(Schedule schedule)
    {
        if (schedule.Cron is null == schedule.At is null)
        {
            throw Refuse("A schedule has either 'cron', or 'at' to run once.", "计划需要“cron”，或只运行一次的“at”，两者选其一。");
        }

        if (schedule.Cron is not null)
        {
            CronExpression.Parse(schedule.Cron);
        }

        ZoneClock.Named(schedule.Zone);
        if (schedule.Most is < 1 or > MostMissed)
        {
            throw Refuse($"'most' is {schedule.Most}; it may be 1 to {MostMissed}.", $"“most”是 {schedule.Most}，只能在 1 到 {MostMissed} 之间。");
        }

        if (schedule.Lang is not (null or "en" or "zh"))
        {
            throw Refuse($"'lang' is '{schedule.Lang}'; it may be 'en' or 'zh'.", $"“lang”是“{schedule.Lang}”，只能是“en”或“zh”。");
        }

        if (schedule.Script is null && !schedule.Files.ContainsKey("audio"))
        {
            throw Refuse("A schedule needs a 'script', or 'audio' to be spoken.", "计划需要“script”（脚本），或“audio”（录音）。");
        }

        if (schedule.Speech == schedule.Files.ContainsKey("portrait"))
        {
            throw schedule.Speech
                ? Refuse("'speech' makes speech alone and 'portrait' a video; only one of them may be said.", "“speech”只生成语音，“portrait”生成视频，两者只能选其一。")
                : Refuse("A schedule needs a 'portrait', or 'speech': true to make speech alone.", "计划需要“portrait”（肖像），或用“speech”: true 只生成语音。");
        }

        if (schedule is { Rows: RowUse.All, Data: null })
        {
            throw Refuse("'rows' is 'all', but there is no 'data' with rows.", "“rows”是“all”，但没有含数据行的“data”。");
        }

        Array.ForEach<string?>([schedule.Script, .. schedule.Files.Values, .. schedule.Options.Values.Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString())], template => Template.Parse(template ?? ""));
        return schedule;
    }

    private static Dictionary<string, JsonElement> Options(Schedule schedule, JsonElement value)
    {
        var options = new Dictionary<string, JsonElement>(schedule.Options, StringComparer.Ordinal);
        foreach (JsonProperty option in value.EnumerateObject())
        {
            options[option.Name] = option.Value.Clone();
        }

        return options;
    }

    private static Dictionary<string, string> Texts(JsonElement value) => value.EnumerateObject().ToDictionary(
        field => field.Name.ToLowerInvariant(),
        field => field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText(),
        StringComparer.Ordinal);

    private static DateTime Time(string text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time) && time.Year is > 1 and < 9999
            ? time
            : throw Refuse($"'at' is '{text}'; it is written as 2026-12-24T18:00, a time on the clock of 'zone'.", $"“at”是“{text}”，应写成 2026-12-24T18:00，即“zone”时区的时间。");

    private static T Named<T>(JsonProperty field)
        where T : struct, Enum
    {
        string name = field.Value.GetString() ?? "";
        string known = string.Join(", ", Enum.GetNames<T>().Select(one => one.ToLowerInvariant()));
        return name.Length > 0 && name.All(char.IsAsciiLetter) && Enum.TryParse(name, ignoreCase: true, out T value)
            ? value
            : throw Refuse($"'{field.Name}' is '{name}'; it may be one of: {known}.", $"“{field.Name}”是“{name}”，只能是以下之一：{known}。");
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json, Lenient);
        }
        catch (JsonException error)
        {
            throw Refuse($"The schedule is not JSON: line {error.LineNumber + 1} cannot be read.", $"计划文件不是有效的 JSON：第 {error.LineNumber + 1} 行无法读取。");
        }
    }

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadSchedule, new Sentence(english, chinese));
}
