using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AlinFunctions.Activities.Index;

/// <summary>Where a page of the index ended.</summary>
/// <param name="Continuation">Where the store's own page begins; null for the first.</param>
/// <param name="After">The last entry that was looked at in it; null for none.</param>
public sealed record JobCursor(string? Continuation, string? After) : IParsable<JobCursor>
{
    /// <inheritdoc />
    public static JobCursor Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out JobCursor? cursor) ? cursor : throw new FormatException($"'{s}' is no cursor.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out JobCursor result)
    {
        string[] parts = s is { Length: > 0 and < 4096 } && Base64Url.IsValid(s) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(s)).Split('\n') : [];
        result = parts is [var continuation, var after] && parts.All(IsPlain) ? new JobCursor(Some(continuation), Some(after)) : null;
        return result is not null;
    }

    /// <summary>Returns the cursor as an address may hold it.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Continuation}\n{After}"));

    // Names of entries and the store's own marks are printable ASCII; what else comes is no cursor of ours, and no store could read it.
    private static bool IsPlain(string text) => text.All(letter => letter is >= ' ' and <= '~');

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
