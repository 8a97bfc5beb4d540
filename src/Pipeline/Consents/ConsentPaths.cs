using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Consents;

/// <summary>Where consents lie.</summary>
public static class ConsentPaths
{
    /// <summary>One consent.</summary>
    public static ArtifactPath Record(ConsentId consent) => ArtifactPath.In(StoreNames.Consents, $"{consent}.json");

    /// <summary>What was agreed, beside what was prepared of the portrait.</summary>
    public static ArtifactPath BesidePortrait(StepPlace portrait, ConsentId consent)
    {
        ArgumentNullException.ThrowIfNull(portrait);
        return portrait.Folder.Below($"consents/{consent}.json");
    }

    /// <summary>Tells which consent a file of the container is.</summary>
    public static ConsentId? NameOf(string file) => ConsentId.TryParse(Path.GetFileNameWithoutExtension(file), null, out ConsentId id) ? id : null;
}
