using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Consents;

/// <summary>Decides whether a job may show its portrait.</summary>
public static class ConsentRule
{
    /// <summary>Chooses the consent that a job stands on.</summary>
    /// <param name="portraitHash">The portrait's SHA-256.</param>
    /// <param name="named">The consent that the job names; null when it names none.</param>
    /// <param name="known">The named consent, if there is one of that name, or every consent of the portrait.</param>
    /// <param name="required">Whether a job needs one.</param>
    /// <param name="now">The present moment.</param>
    /// <returns>What was agreed; null when nothing was and nothing need be.</returns>
    /// <exception cref="InvalidDropException">The job may not show the portrait.</exception>
    public static Agreement? Choose(string portraitHash, string? named, IReadOnlyList<ConsentRecord> known, bool required, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(known);
        ConsentRecord[] own = [.. known.Where(consent => consent.Portrait == portraitHash)];
        if (own.Where(consent => consent.Holds(now)).MaxBy(consent => consent.Until) is { } holds)
        {
            return holds.Agreement();
        }

        if (named is not null && own.Length == 0)
        {
            throw known.Count == 0
                ? Refuse($"There is no consent '{named}'.", $"没有肖像授权“{named}”。")
                : Refuse($"The consent '{named}' is for another portrait.", $"肖像授权“{named}”属于另一张肖像。");
        }

        if (own.Any(consent => consent.Withdrawal is not null))
        {
            throw Withdrawn();
        }

        if (own.MaxBy(consent => consent.Until) is { } last && (named is not null || required))
        {
            string day = last.Until.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            throw Refuse($"The consent to show this portrait ended at {day} UTC.", $"该肖像的授权已于 {day}（UTC）到期。");
        }

        return required
            ? throw Refuse(
                "Nobody has agreed that this portrait is shown: tell the product who did (POST api/consents), or name the consent as 'consent' in job.json.",
                "该肖像尚无授权：请登记授权（POST api/consents），或在 job.json 中用“consent”指明。")
            : null;
    }

    /// <summary>The refusal of a portrait whose consent was withdrawn.</summary>
    public static InvalidDropException Withdrawn() => Refuse("The consent to show this portrait was withdrawn.", "该肖像的授权已被撤回。");

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.NoConsent, new Sentence(english, chinese));
}
