using System.CommandLine;
using System.Globalization;
using AlinFunctions.Cli.Commands;

namespace AlinFunctions.Cli.Tests;

/// <summary>What a command line came to.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Said(int Code, string Output, string Error)
{
    /// <summary>Runs a command line in this process.</summary>
    /// <param name="culture">The terminal's language and country.</param>
    /// <param name="line">The words after the program's name.</param>
    public static Task<Said> In(string culture, params string[] line) => In(culture, line, CancellationToken.None);

    public static async Task<Said> In(string culture, string[] line, CancellationToken cancellation)
    {
        // Flows with this call only.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        int code = await AlinCommand.Run(line, new InvocationConfiguration { Output = output, Error = error }, cancellation);
        return new Said(code, output.ToString(), error.ToString());
    }
}
