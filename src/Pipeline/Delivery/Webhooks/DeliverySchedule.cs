using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>When a message that has not arrived is sent again.</summary>
public static class DeliverySchedule
{
    // The pauses between attempts that Standard Webhooks 1.0 proposes; the first attempt is at once.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    // Whoever asks for more than a day is asked again after a day.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);

    // An overloaded receiver is left alone for a minute at least.
    private static readonly TimeSpan Relief = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(30);

    /// <summary>How many attempts a message is worth.</summary>
    public static int Attempts => Pauses.Length + 1;

    /// <summary>Decides what follows from an answer.</summary>
    /// <param name="delivery">The message.</param>
    /// <param name="attempt">The attempt that was answered, from 1.</param>
    /// <param name="answer">The answer.</param>
    public static DeliveryVerdict After(DeliveryId delivery, int attempt, DeliveryAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.IsSuccess)
        {
            return new DeliveryVerdict(DeliveryState.Delivered);
        }

        if (answer.IsGone || answer.Fault == DeliveryFault.EndpointClosed || attempt >= Attempts)
        {
            return new DeliveryVerdict(DeliveryState.Dead);
        }

        TimeSpan pause = Pauses[attempt - 1];
        TimeSpan wait = Jittered(delivery, attempt, answer.IsOverloaded ? Max(pause * 2, Relief) : pause);
        return new DeliveryVerdict(DeliveryState.Pending, Min(Max(wait, answer.RetryAfter ?? TimeSpan.Zero), LongestWait * 1.1));
    }

    /// <summary>Decides when a message asks again for a place among those that are being sent: soon at first, then ever less often.</summary>
    /// <param name="delivery">The message.</param>
    /// <param name="asked">How often it has asked.</param>
    public static TimeSpan BeforeAsking(DeliveryId delivery, int asked) =>
        Jittered(delivery, asked, Min(TimeSpan.FromSeconds(1 << Math.Min(asked, 5)), LongestQueue));

    /// <summary>Moves a pause by up to a tenth, so that a thousand messages that failed together do not come back together. Derived, since an orchestration must find the same again.</summary>
    private static TimeSpan Jittered(DeliveryId delivery, int turn, TimeSpan pause)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{delivery} {turn}")));
        double fraction = BitConverter.ToUInt32(digest) / (double)uint.MaxValue;
        return TimeSpan.FromMilliseconds(Math.Round(pause.TotalMilliseconds * (0.9 + (0.2 * fraction))));
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
