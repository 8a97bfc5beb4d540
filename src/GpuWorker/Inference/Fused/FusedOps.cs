using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Inference.Fused;

/// <summary>Teaches ONNX Runtime the operators of domain <c>fast</c>, which stand for chains of nodes that it runs slowly.</summary>
/// <remarks>The layouts are those of onnxruntime_c_api.h; the domain lives as long as the process, since sessions keep pointers into it.</remarks>
internal static unsafe partial class FusedOps
{
    // The newest callbacks used are of version 17; ONNX Runtime reads no further than the version given.
    private const uint ApiVersion = 17;

    private static readonly nint Domain = CreateDomain();

    /// <summary>Gets ONNX Runtime's table of functions.</summary>
    internal static OrtApi* Api { get; } = ((delegate* unmanaged<uint, OrtApi*>)GetApiBase()->GetApi)(ApiVersion);

    /// <summary>Makes the operators known to the sessions opened with these options.</summary>
    internal static void Register(SessionOptions options)
    {
        nint status = ((delegate* unmanaged<nint, nint, nint>)Api->AddCustomOpDomain)(options.DangerousGetHandle(), Domain);
        GC.KeepAlive(options);
        Require(status);
    }

    private static nint CreateDomain()
    {
        OrtApi* api = ((delegate* unmanaged<uint, OrtApi*>)GetApiBase()->GetApi)(ApiVersion);
        nint domain;
        fixed (byte* name = "fast\0"u8)
        {
            Require(((delegate* unmanaged<byte*, nint*, nint>)api->CreateCustomOpDomain)(name, &domain));
        }

        var op = (CustomOp*)NativeMemory.AllocZeroed((nuint)sizeof(CustomOp));
        *op = AdaSnakeOp.Describe(ApiVersion);
        Require(((delegate* unmanaged<nint, CustomOp*, nint>)api->CustomOpDomain_Add)(domain, op));
        return domain;
    }

    private static void Require(nint status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException("ONNX Runtime refused the fused operators.");
        }
    }

    [LibraryImport("onnxruntime", EntryPoint = "OrtGetApiBase")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial OrtApiBase* GetApiBase();
}
