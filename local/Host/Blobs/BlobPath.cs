using System.Text;
using System.Text.RegularExpressions;
using AlinFunctions.Host.Apps;

namespace AlinFunctions.Host.Blobs;

/// <summary>A blob trigger's path: a container and a name with captures, such as <c>inbox/{name}/{file}</c>.</summary>
internal sealed partial class BlobPath
{
    private static readonly TimeSpan MatchPatience = TimeSpan.FromSeconds(1);

    private readonly Regex _name;

    private BlobPath(string container, string prefix, Regex name, string[] captures) => (Container, Prefix, _name, Captures) = (container, prefix, name, captures);

    /// <summary>Gets the container.</summary>
    public string Container { get; }

    /// <summary>Gets what every matching name begins with, so that a scan need not list the rest.</summary>
    public string Prefix { get; }

    /// <summary>Gets the names of the captures.</summary>
    public IReadOnlyList<string> Captures { get; }

    /// <summary>Reads a path; one without a name takes every blob of the container.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="HostStartException">The container has a capture, or two captures share a name.</exception>
    public static BlobPath Parse(string path)
    {
        string[] parts = path.Split('/', 2);
        string container = parts[0];
        if (container.Contains('{', StringComparison.Ordinal) || container.Length == 0)
        {
            throw new HostStartException($"The blob path '{path}' must begin with the name of one container.");
        }

        string name = parts.Length == 2 && parts[1].Length > 0 ? parts[1] : "{BlobTrigger}";
        var captures = new List<string>();
        var pattern = new StringBuilder("^");
        int at = 0;
        foreach (Match capture in Capture().Matches(name))
        {
            pattern.Append(Regex.Escape(name[at..capture.Index]));
            captures.Add(capture.Groups["capture"].Value);

            // A capture is greedy and crosses folders, as on Azure: of a/b/c under {name}/{file}, the name is a/b.
            pattern.Append("(?<").Append(captures[^1]).Append(">.*)");
            at = capture.Index + capture.Length;
        }

        pattern.Append(Regex.Escape(name[at..])).Append('$');
        if (captures.Distinct(StringComparer.OrdinalIgnoreCase).Count() != captures.Count)
        {
            throw new HostStartException($"The blob path '{path}' names a capture twice.");
        }

        int fixedLength = name.IndexOf('{', StringComparison.Ordinal);
        string prefix = fixedLength < 0 ? name : name[..fixedLength];
        return new BlobPath(container, prefix, new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline, MatchPatience), [.. captures]);
    }

    /// <summary>Matches a blob's name.</summary>
    /// <param name="name">The name in the container.</param>
    /// <returns>The captures by name; null where the name does not match.</returns>
    public IReadOnlyDictionary<string, string>? Match(string name) =>
        _name.Match(name) is { Success: true } match
            ? Captures.ToDictionary(capture => capture, capture => match.Groups[capture].Value, StringComparer.OrdinalIgnoreCase)
            : null;

    [GeneratedRegex(@"\{(?<capture>[A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capture();
}
