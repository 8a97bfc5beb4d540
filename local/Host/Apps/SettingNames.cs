using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace AlinFunctions.Host.Apps;

/// <summary>Settings named inside a binding: <c>%Name%</c> in a path, a queue's name or a schedule.</summary>
internal static partial class SettingNames
{
    /// <summary>Puts each named setting's value in its place.</summary>
    /// <param name="text">The binding's text.</param>
    /// <param name="configuration">The app's configuration.</param>
    /// <exception cref="HostStartException">A named setting is missing.</exception>
    public static string Resolve(string text, IConfiguration configuration) => Named().Replace(
        text,
        match => configuration[match.Groups["name"].Value]
            ?? throw new HostStartException($"The binding '{text}' names the setting {match.Groups["name"].Value}, which is missing."));

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
