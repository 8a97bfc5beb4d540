using System.Globalization;
using System.Text.Json;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Turns an option that came as text, from a table's cell or a filled template, into the JSON that its field takes.</summary>
public static class JobOptionText
{
    private static readonly Dictionary<string, Type> Types = PipelineJson.Compact.GetTypeInfo(typeof(JobOptions)).Properties.ToDictionary(
        property => property.Name,
        property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
        StringComparer.Ordinal);

    /// <summary>Tells whether a job has such an option.</summary>
    public static bool IsOption(string field) => Types.ContainsKey(field);

    /// <summary>Writes one option as JSON: a number or a truth where the field takes one and the text is one; else the text itself.</summary>
    public static string ToJson(string field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Type type = Types.GetValueOrDefault(field, typeof(string));
        string bare = text.Trim();
        if (type == typeof(bool) && bool.TryParse(bare, out bool truth))
        {
            return truth ? "true" : "false";
        }

        bool isNumber = type == typeof(int) || type == typeof(long) || type == typeof(double);
        return isNumber && double.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && IsJson(bare) ? bare : JsonSerializer.Serialize(text, PipelineJson.Compact);
    }

    /// <summary>Writes options as a job.json, having checked them.</summary>
    /// <param name="options">The options and their JSON, by their fields' names.</param>
    /// <exception cref="InvalidDropException">One is unknown or out of its range.</exception>
    public static string? File(IEnumerable<KeyValuePair<string, string>> options)
    {
        string[] fields = [.. options.Select(option => $"{JsonSerializer.Serialize(option.Key, PipelineJson.Compact)}:{option.Value}")];
        if (fields.Length == 0)
        {
            return null;
        }

        string file = $"{{{string.Join(',', fields)}}}";
        JobOptions read = JobOptionsReader.Read(System.Text.Encoding.UTF8.GetBytes(file));
        if (read.Voice is not null)
        {
            VoiceMix.Parse(read.Voice);
        }

        return file;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
