using System.CommandLine;

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
        CustomParser = result => new Uri(result.Tokens[0].Value),
    };
}
