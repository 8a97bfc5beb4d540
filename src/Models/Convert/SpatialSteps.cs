using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Convert;

/// <summary>How a kernel walks over height and width: strides, dilations, and padding that keeps the size ("same"), is given, or is none.</summary>
internal sealed record SpatialSteps(int StrideHeight, int StrideWidth, int DilationHeight = 1, int DilationWidth = 1, bool Same = false)
{
    /// <summary>Gets explicit padding: top, left, bottom, right.</summary>
    public long[] Pads { get; init; } = [0, 0, 0, 0];

    /// <summary>Writes the steps as the attributes of Conv.</summary>
    public OnnxAttribute[] Attributes(int kernelHeight, int kernelWidth) =>
        [.. PoolAttributes(kernelHeight, kernelWidth), OnnxAttribute.Of("dilations", DilationHeight, DilationWidth)];

    /// <summary>Writes the steps as the attributes of a pool, which has no dilation.</summary>
    public OnnxAttribute[] PoolAttributes(int kernelHeight, int kernelWidth) =>
    [
        OnnxAttribute.Of("kernel_shape", kernelHeight, kernelWidth),
        OnnxAttribute.Of("strides", StrideHeight, StrideWidth),

        // TensorFlow's "same" puts the odd row or column behind, which ONNX calls SAME_UPPER.
        Same ? OnnxAttribute.Of("auto_pad", "SAME_UPPER") : OnnxAttribute.Of("pads", Pads),
    ];
}
