using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline;

/// <summary>Writes a value that is made by parsing text as that text, and reads it back through its own door.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class ParsableJsonConverter<T> : JsonConverter<T>
    where T : IParsable<T>
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.GetString();
        return T.TryParse(text, CultureInfo.InvariantCulture, out T? value) ? value : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
