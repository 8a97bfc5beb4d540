using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Brings together what the options say about the background and which file was dropped for it.</summary>
public static class BackgroundChoice
{
    /// <summary>Gives the background of a drop; null for the picture's own. A file says for itself that it is wanted.</summary>
    /// <exception cref="InvalidDropException">The two disagree.</exception>
    public static Background? Of(FrozenDrop drop, Background? said)
    {
        ArgumentNullException.ThrowIfNull(drop);
        if (drop.HasSeveralBackgrounds)
        {
            throw BackgroundRefusal.Several();
        }

        if (drop.Background is not { } file)
        {
            return said?.Kind is BackgroundKind.Image or BackgroundKind.Video ? throw BackgroundRefusal.Missing(said) : said;
        }

        Background dropped = FrozenDrop.IsBackgroundFilm(file.Name) ? Background.Video : Background.Image;
        return said is null || said == dropped ? dropped : throw BackgroundRefusal.Disagrees(said, file.Name);
    }
}
