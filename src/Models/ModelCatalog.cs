using AlinFunctions.Models.Catalog;

namespace AlinFunctions.Models;

/// <summary>Every weight and table there is: what `alin models` lists and job records name.</summary>
public static class ModelCatalog
{
    /// <summary>Gets the packs, in the order in which a job needs them. A new one is a new line here.</summary>
    public static IReadOnlyList<ModelPack> Packs { get; } =
    [
        KokoroPack.Cut,
        KokoroPack.Voices,
        PronunciationPacks.English,
        PronunciationPacks.Graphemes,
        PronunciationPacks.Mandarin,
        PronunciationPacks.Characters,
        FacePack.Detector,
        FacePack.Mesh,
        FacePack.Matte,
        FacePack.SmallMatte,
        PiperPack.Cut,
        KokoroPack.Whole,
        PiperPack.Whole,
        FacePack.Published,
        FacePack.Identity,
        WhisperPack.Tiny,
        WhisperPack.Base,
        WhisperPack.Small,
    ];

    /// <summary>Gets every entry beside its pack.</summary>
    public static IReadOnlyList<CatalogLine> All { get; } = [.. Packs.SelectMany(pack => pack.Entries.Select(entry => new CatalogLine(pack, entry)))];

    /// <summary>Gets the names of the voices.</summary>
    public static IReadOnlyList<string> Voices => KokoroPack.VoiceNames;
}
