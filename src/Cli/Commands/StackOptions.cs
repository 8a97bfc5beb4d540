using System.CommandLine;
using System.CommandLine.Parsing;

namespace AlinFunctions.Cli.Commands;

/// <summary>Where the running product is: the launcher fills these in.</summary>
internal static class StackOptions
{
    /// <summary>The store's connection string.</summary>
    public static Option<string> Store() => new("--store")
    {
        Description = Words.Say("The store's connection string.", "存储的连接字符串。"),
        Required = true,
    };

    /// <summary>The function app's address.</summary>
    public static Option<Uri> Api() => new("--api")
    {
        Description = Words.Say("The function app's address.", "函数应用的地址。"),
        Required = true,
        CustomParser = Address,
    };

    private static Uri? Address(ArgumentResult said)
    {
        if (Uri.TryCreate(said.Tokens[0].Value, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        said.AddError(Words.Say($"'{said.Tokens[0].Value}' is no http address.", $"“{said.Tokens[0].Value}”不是 http 地址。"));
        return null;
    }
}
