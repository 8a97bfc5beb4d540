using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Inference.Fused;

/// <summary>
/// Operator <c>fast.AdaSnake</c>, opset 1: y [1,C,L] from x [1,C,L], scale [1,C,1], shift [1,C,1] and, when the snake follows, alpha [1,C,1].
/// </summary>
internal static unsafe class AdaSnakeOp
{
    private const int FloatType = 1;
    private const int Required = 0;
    private const int Optional = 1;

    /// <summary>Fills the table of callbacks.</summary>
    internal static CustomOp Describe(uint version) => new()
    {
        Version = version,
        GetName = &Name,
        GetExecutionProviderType = &Provider,
        GetInputType = &TypeOf,
        GetInputTypeCount = &InputCount,
        GetOutputType = &TypeOf,
        GetOutputTypeCount = &OutputCount,
        KernelDestroy = &Destroy,
        GetInputCharacteristic = &InputKind,
        GetOutputCharacteristic = &OutputKind,
        GetInputMemoryType = &Memory,
        GetVariadicInputMinArity = &Arity,
        GetVariadicInputHomogeneity = &Arity,
        GetVariadicOutputMinArity = &Arity,
        GetVariadicOutputHomogeneity = &Arity,
        CreateKernelV2 = &Create,
        KernelComputeV2 = &Compute,
        GetStartVersion = &Arity,
        GetEndVersion = &EndVersion,
    };

    [UnmanagedCallersOnly]
    private static byte* Name(CustomOp* op) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference("AdaSnake\0"u8));

    [UnmanagedCallersOnly]
    private static byte* Provider(CustomOp* op) => null;

    [UnmanagedCallersOnly]
    private static int TypeOf(CustomOp* op, nuint index) => FloatType;

    [UnmanagedCallersOnly]
    private static nuint InputCount(CustomOp* op) => 4;

    [UnmanagedCallersOnly]
    private static nuint OutputCount(CustomOp* op) => 1;

    [UnmanagedCallersOnly]
    private static int InputKind(CustomOp* op, nuint index) => index == 3 ? Optional : Required;

    [UnmanagedCallersOnly]
    private static int OutputKind(CustomOp* op, nuint index) => Required;

    [UnmanagedCallersOnly]
    private static int Memory(CustomOp* op, nuint index) => 0;

    [UnmanagedCallersOnly]
    private static int Arity(CustomOp* op) => 1;

    [UnmanagedCallersOnly]
    private static int EndVersion(CustomOp* op) => int.MaxValue;

    [UnmanagedCallersOnly]
    private static nint Create(CustomOp* op, nint api, nint info, void** kernel)
    {
        // The operator has no state, but a kernel must not be null.
        *kernel = op;
        return 0;
    }

    [UnmanagedCallersOnly]
    private static void Destroy(void* kernel)
    {
    }

    [UnmanagedCallersOnly]
    private static nint Compute(void* kernel, nint context)
    {
        OrtApi* api = FusedOps.Api;
        var work = default(Work);
        long channels, length;
        long* shape = stackalloc long[3];
        nint status = Input(api, context, 0, &work.X, shape);
        if (status == 0)
        {
            (channels, length) = (shape[1], shape[2]);
            work.Length = (int)length;
            status = Parameter(api, context, 1, &work.Scale, channels);
            status = status != 0 ? status : Parameter(api, context, 2, &work.Shift, channels);
            status = status != 0 ? status : Parameter(api, context, 3, &work.Alpha, channels);
            (shape[0], shape[1], shape[2]) = (1, channels, length);
            nint output = 0;
            status = status != 0 ? status : ((delegate* unmanaged<nint, nuint, long*, nuint, nint*, nint>)api->KernelContext_GetOutput)(context, 0, shape, 3, &output);
            status = status != 0 ? status : ((delegate* unmanaged<nint, float**, nint>)api->GetTensorMutableData)(output, &work.Y);
            if (status == 0)
            {
                var parallel = (delegate* unmanaged<nint, delegate* unmanaged<void*, nuint, void>, nuint, nuint, void*, nint>)api->KernelContext_ParallelFor;
                status = parallel(context, &Row, (nuint)channels, 0, &work);
            }
        }

        return status;
    }

    [UnmanagedCallersOnly]
    private static void Row(void* data, nuint channel)
    {
        var work = (Work*)data;
        nuint start = channel * (nuint)work->Length;
        AdaSnake.Row(
            new ReadOnlySpan<float>(work->X + start, work->Length),
            new Span<float>(work->Y + start, work->Length),
            work->Scale[channel],
            work->Shift[channel],
            work->Alpha == null ? 0 : work->Alpha[channel]);
    }

    private static nint Parameter(OrtApi* api, nint context, nuint index, float** data, long channels)
    {
        long* shape = stackalloc long[3];
        nint status = Input(api, context, index, data, shape);
        bool absent = *data == null && index == 3;
        return status != 0 || absent || (shape[1] == channels && shape[2] == 1) ? status : Refuse(api);
    }

    private static nint Input(OrtApi* api, nint context, nuint index, float** data, long* shape)
    {
        nint value = 0, info = 0;
        nuint count = 0;
        *data = null;
        nint status = ((delegate* unmanaged<nint, nuint*, nint>)api->KernelContext_GetInputCount)(context, &count);
        if (status != 0 || index >= count)
        {
            return status;
        }

        status = ((delegate* unmanaged<nint, nuint, nint*, nint>)api->KernelContext_GetInput)(context, index, &value);
        if (status != 0 || value == 0)
        {
            return status;
        }

        status = ((delegate* unmanaged<nint, float**, nint>)api->GetTensorMutableData)(value, data);
        status = status != 0 ? status : ((delegate* unmanaged<nint, nint*, nint>)api->GetTensorTypeAndShape)(value, &info);
        if (status != 0)
        {
            return status;
        }

        status = ((delegate* unmanaged<nint, nuint*, nint>)api->GetDimensionsCount)(info, &count);
        status = status != 0 ? status : count != 3 ? Refuse(api) : ((delegate* unmanaged<nint, long*, nuint, nint>)api->GetDimensions)(info, shape, 3);
        ((delegate* unmanaged<nint, void>)api->ReleaseTensorTypeAndShapeInfo)(info);
        return status != 0 || shape[0] == 1 ? status : Refuse(api);
    }

    private static nint Refuse(OrtApi* api)
    {
        const int InvalidArgument = 2;
        fixed (byte* sentence = "fast.AdaSnake takes x [1,C,L] and scale, shift and alpha [1,C,1].\0"u8)
        {
            return ((delegate* unmanaged<int, byte*, nint>)api->CreateStatus)(InvalidArgument, sentence);
        }
    }

    private struct Work
    {
        public float* X;
        public float* Y;
        public float* Scale;
        public float* Shift;
        public float* Alpha;
        public int Length;
    }
}
