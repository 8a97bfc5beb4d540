using System.Globalization;
using System.Text;

namespace AlinFunctions.Durable.Replay;

/// <summary>Refuses what the scheduler in Azure would refuse: payloads over 1 MB, custom statuses over 16 KB, unfit ids.</summary>
internal static class PayloadLimit
{
    /// <summary>The Durable Task Scheduler's limit of one payload, in bytes of UTF-8.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Durable Functions' limit of a custom status, in bytes of UTF-16.</summary>
    public const int MaxStatusBytes = 16 * 1024;

    /// <summary>The Durable Task Scheduler's limit of an instance id, in characters.</summary>
    public const int MaxInstanceIdLength = 100;

    /// <summary>Returns the payload, or says in a sentence by how much it is too large.</summary>
    public static string? Check(string? payload, string what)
    {
        // A character is at most three bytes, so most payloads need no count.
        if (payload is null || payload.Length <= MaxBytes / 3)
        {
            return payload;
        }

        int bytes = Encoding.UTF8.GetByteCount(payload);
        return bytes <= MaxBytes ? payload : throw TooLarge(what, bytes, MaxBytes);
    }

    /// <summary>Returns the custom status, or says in a sentence by how much it is too large.</summary>
    public static string? CheckStatus(string? status) =>
        status is null || status.Length * 2 <= MaxStatusBytes ? status : throw TooLarge("The custom status", status.Length * 2, MaxStatusBytes);

    /// <summary>Returns the instance id, or says in a sentence why it cannot be one.</summary>
    public static string CheckInstanceId(string instanceId) =>
        instanceId.Length is > 0 and <= MaxInstanceIdLength && instanceId[0] != '@' && !instanceId.Any(Unfit)
            ? instanceId
            : throw new ArgumentException(
                $"'{instanceId}' cannot be an instance id: it has 1 to {MaxInstanceIdLength} characters, does not begin with @ and has no /, \\, #, ? or control character.",
                nameof(instanceId));

    private static bool Unfit(char letter) => letter is '/' or '\\' or '#' or '?' || char.IsControl(letter);

    private static InvalidOperationException TooLarge(string what, int bytes, int limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what} is {bytes:N0} bytes; the limit is {limit:N0}. Pass a path, not the content."));
}
