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

    /// <summary>The file that holds the API's key: a key on a command line would be seen by everybody on the machine.</summary>
    public static Option<FileInfo?> KeyFile()
    {
        var option = new Option<FileInfo?>("--key-file") { Description = Words.Say("The file that holds the API's key.", "存放 API 密钥的文件。") };
        option.Validators.Add(said =>
        {
            if (said.Tokens is [{ Value: { } path }] && !File.Exists(path))
            {
                said.AddError(Words.Say($"There is no file {path}.", $"没有文件 {path}。"));
            }
        });
        return option;
    }

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
