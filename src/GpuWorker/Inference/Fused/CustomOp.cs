using System.Runtime.InteropServices;

namespace AlinFunctions.GpuWorker.Inference.Fused;

/// <summary>The head of struct OrtCustomOp (onnxruntime_c_api.h) as far as version 17 reads it; a field left 0 is a callback not offered.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct CustomOp
{
    public uint Version;
    public nint CreateKernel;
    public delegate* unmanaged<CustomOp*, byte*> GetName;
    public delegate* unmanaged<CustomOp*, byte*> GetExecutionProviderType;
    public delegate* unmanaged<CustomOp*, nuint, int> GetInputType;
    public delegate* unmanaged<CustomOp*, nuint> GetInputTypeCount;
    public delegate* unmanaged<CustomOp*, nuint, int> GetOutputType;
    public delegate* unmanaged<CustomOp*, nuint> GetOutputTypeCount;
    public nint KernelCompute;
    public delegate* unmanaged<void*, void> KernelDestroy;
    public delegate* unmanaged<CustomOp*, nuint, int> GetInputCharacteristic;
    public delegate* unmanaged<CustomOp*, nuint, int> GetOutputCharacteristic;
    public delegate* unmanaged<CustomOp*, nuint, int> GetInputMemoryType;
    public delegate* unmanaged<CustomOp*, int> GetVariadicInputMinArity;
    public delegate* unmanaged<CustomOp*, int> GetVariadicInputHomogeneity;
    public delegate* unmanaged<CustomOp*, int> GetVariadicOutputMinArity;
    public delegate* unmanaged<CustomOp*, int> GetVariadicOutputHomogeneity;
    public delegate* unmanaged<CustomOp*, nint, nint, void**, nint> CreateKernelV2;
    public delegate* unmanaged<void*, nint, nint> KernelComputeV2;
    public nint InferOutputShape;
    public delegate* unmanaged<CustomOp*, int> GetStartVersion;
    public delegate* unmanaged<CustomOp*, int> GetEndVersion;
    public nint GetMayInplace;
    public nint ReleaseMayInplace;
    public nint GetAliasMap;
    public nint ReleaseAliasMap;
}
