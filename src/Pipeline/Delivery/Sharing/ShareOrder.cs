using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>What may be said about a share link when it is made.</summary>
/// <param name="Days">How many days it works.</param>
/// <param name="Download">Whether the page offers the file.</param>
/// <param name="Title">What the page is headed with; null: the dropped folder's name.</param>
public sealed record ShareOrder(int Days = ShareOrder.UsualDays, bool Download = false, string? Title = null)
{
    /// <summary>How many days a link works unless something else is asked for.</summary>
    public const int UsualDays = 7;

    /// <summary>The most days a link works.</summary>
    public const int MostDays = 365;

    /// <summary>The longest title: what link previews show of one, with room to spare.</summary>
    public const int LongestTitle = 200;

    /// <summary>Refuses what is out of its range.</summary>
    /// <exception cref="InvalidDropException">Something is.</exception>
    public ShareOrder Checked()
    {
        if (Days is < 1 or > MostDays)
        {
            throw Refuse($"'days' is {Days}; a link may work 1 to {MostDays} days.", $"“days”是 {Days}，链接有效期只能是 1 到 {MostDays} 天。");
        }

        if (Title is not null && (Title.Trim().Length == 0 || Title.Length > LongestTitle))
        {
            throw Refuse($"'title' has {Title.Length} characters; it may have 1 to {LongestTitle}.", $"“title”有 {Title.Length} 个字符，只能是 1 到 {LongestTitle} 个。");
        }

        if (Title is not null && Title.Any(letter => char.IsControl(letter) || letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'))
        {
            throw Refuse("'title' holds control characters.", "“title”含有控制字符。");
        }

        return this;
    }

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadOption, new Sentence(english, chinese));
}
