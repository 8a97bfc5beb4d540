namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>The font of everything that is drawn into frames.</summary>
internal static class OverlayFont
{
    /// <summary>WenQuanYi Micro Hei (Apache-2.0, Debian's fonts-wqy-microhei, 1.6 MB): Chinese, Latin, Greek, Cyrillic and kana in one file.</summary>
    public const string Name = "WenQuanYi Micro Hei";
}
