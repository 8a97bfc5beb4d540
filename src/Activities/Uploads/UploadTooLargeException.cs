using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Activities.Uploads;

/// <summary>Says that a part of an upload is larger than it may be; it was not read to its end.</summary>
public sealed class UploadTooLargeException(string part, long mostBytes) : Exception
{
    /// <summary>Gets the sentence for the caller.</summary>
    public Sentence Sentence { get; } = new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{part}' is too large; it may have {mostBytes:N0} bytes."),
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"“{part}”太大，最多 {mostBytes:N0} 字节。"));
}
