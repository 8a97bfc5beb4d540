using System.Net;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>The door for addresses that webhooks are sent to. Where a name leads is asked again when it is connected to.</summary>
public static class WebhookAddress
{
    /// <summary>The longest address.</summary>
    public const int Longest = 2048;

    // RFC 6761's localhost, RFC 6762's local, and ICANN's internal never lead outside.
    private static readonly string[] InternalNames = ["localhost", "local", "internal"];

    /// <summary>Reads an address.</summary>
    /// <exception cref="InvalidDropException">It is none that could be a webhook's.</exception>
    public static Uri Read(string? text)
    {
        if (text is null or { Length: 0 or > Longest } || !Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            throw Refuse(
                $"A webhook's address is an https address of at most {Longest} characters.",
                $"webhook 地址必须是不超过 {Longest} 个字符的 https 地址。");
        }

        return url.UserInfo.Length > 0 || url.Fragment.Length > 0
            ? throw Refuse("A webhook's address holds no password and no #fragment.", "webhook 地址不能包含密码或 #片段。")
            : url;
    }

    /// <summary>Refuses an address that is not the open internet's.</summary>
    /// <param name="url">The address.</param>
    /// <param name="allowLoopback">Whether this machine itself may be meant, where http is enough.</param>
    /// <exception cref="InvalidDropException">It may not be sent to.</exception>
    public static void Check(Uri url, bool allowLoopback)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (allowLoopback && url.IsLoopback)
        {
            return;
        }

        if (url.Scheme != Uri.UriSchemeHttps)
        {
            throw Refuse("A webhook's address begins with https://.", "webhook 地址必须以 https:// 开头。");
        }

        if (url.IsLoopback || IsInternalName(url.IdnHost) || (IPAddress.TryParse(url.Host.Trim('[', ']'), out IPAddress? address) && !AddressRules.IsPublic(address)))
        {
            throw Refuse($"A webhook is not sent to '{url.IdnHost}': it is no address of the open internet.", $"webhook 不会发送到“{url.IdnHost}”：它不是公网地址。");
        }
    }

    private static bool IsInternalName(string host)
    {
        string name = host.TrimEnd('.');
        return InternalNames.Any(end => name.Equals(end, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + end, StringComparison.OrdinalIgnoreCase));
    }

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadOption, new Sentence(english, chinese));
}
