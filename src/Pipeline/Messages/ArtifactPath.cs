using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Where a file lies in the store: a container and a name in it, written <c>container/name</c>.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ArtifactPath>))]
public readonly record struct ArtifactPath : IParsable<ArtifactPath>
{
    private readonly string? _container;
    private readonly string? _name;

    private ArtifactPath(string container, string name) => (_container, _name) = (container, name);

    /// <summary>Gets the container.</summary>
    public string Container => _container ?? throw new InvalidOperationException("A default ArtifactPath names no file.");

    /// <summary>Gets the name inside the container.</summary>
    public string Name => _name ?? throw new InvalidOperationException("A default ArtifactPath names no file.");

    /// <summary>Gets the name's last part.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Names a file in a container.</summary>
    public static ArtifactPath In(string container, string name) => Parse($"{container}/{name}", null);

    /// <summary>Names a file or folder below this one.</summary>
    public ArtifactPath Below(string name) => In(Container, $"{Name}/{name}");

    /// <inheritdoc />
    public static ArtifactPath Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out ArtifactPath path) ? path : throw new FormatException($"'{s}' is no artifact path: it is written container/name.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ArtifactPath result)
    {
        int slash = s?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        bool valid = slash > 0 && slash < s!.Length - 1 && s.Length <= 1024 && !s.Split('/').Any(part => part is "" or "." or "..");
        result = valid ? new ArtifactPath(s![..slash], s[(slash + 1)..]) : default;
        return valid;
    }

    /// <summary>Returns <c>container/name</c>.</summary>
    public override string ToString() => $"{Container}/{Name}";
}
