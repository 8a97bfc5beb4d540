using System.Runtime.InteropServices;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.GpuWorker.Vocoder;

/// <summary>
/// LPCNet (Valin and Skoglund 2019) with its trained weights, as Debian's libcodec2 carries it. The library (LGPL-2.1) is loaded where it is
/// installed, and is no part of this product. Its functions are not in its headers: <c>lpcnet_dump</c> is the analysis, <c>lpcnet_synthesize</c> the network.
/// </summary>
internal sealed unsafe class LpcNetLibrary
{
    private static readonly string[] Files = ["libcodec2.so.1.0", "libcodec2.so.1.1", "libcodec2.so.1.2"];

    private LpcNetLibrary(nint library)
    {
        CreateAnalysis = (delegate* unmanaged<nint>)NativeLibrary.GetExport(library, "lpcnet_dump_create");
        DestroyAnalysis = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "lpcnet_dump_destroy");
        Analyse = (delegate* unmanaged<nint, float*, float*, void>)NativeLibrary.GetExport(library, "lpcnet_dump");
        CreateSynthesis = (delegate* unmanaged<nint>)NativeLibrary.GetExport(library, "lpcnet_create");
        DestroySynthesis = (delegate* unmanaged<nint, void>)NativeLibrary.GetExport(library, "lpcnet_destroy");
        Synthesize = (delegate* unmanaged<nint, short*, float*, int, int, void>)NativeLibrary.GetExport(library, "lpcnet_synthesize");
    }

    /// <summary>Gets the function that makes an analyser's state.</summary>
    public delegate* unmanaged<nint> CreateAnalysis { get; }

    /// <summary>Gets the function that frees it.</summary>
    public delegate* unmanaged<nint, void> DestroyAnalysis { get; }

    /// <summary>Gets the function that reads 160 samples and writes 55 features.</summary>
    public delegate* unmanaged<nint, float*, float*, void> Analyse { get; }

    /// <summary>Gets the function that makes a network's state.</summary>
    public delegate* unmanaged<nint> CreateSynthesis { get; }

    /// <summary>Gets the function that frees it.</summary>
    public delegate* unmanaged<nint, void> DestroySynthesis { get; }

    /// <summary>Gets the function that writes 160 samples of what features say.</summary>
    public delegate* unmanaged<nint, short*, float*, int, int, void> Synthesize { get; }

    /// <summary>Loads the library.</summary>
    /// <exception cref="InvalidDropException">This worker lacks it; the sentence says what to install or to choose.</exception>
    public static LpcNetLibrary Load()
    {
        foreach (string file in Files)
        {
            if (NativeLibrary.TryLoad(file, out nint library) && NativeLibrary.TryGetExport(library, "lpcnet_synthesize", out _))
            {
                return new LpcNetLibrary(library);
            }
        }

        throw new InvalidDropException(FailureKind.BadOption, new Sentence(
            "This worker lacks LPCNet: install Debian's package libcodec2-1.0 on it, or choose another vocoder.",
            "该工作进程缺少 LPCNet：请在其上安装 Debian 软件包 libcodec2-1.0，或选择其他声码器。"));
    }
}
