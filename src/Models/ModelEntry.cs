using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models;

/// <summary>One file of weights or one table, as it lies in the cache.</summary>
/// <param name="Id">Its name in job records.</param>
/// <param name="File">Its file name in the cache.</param>
/// <param name="Sha256">The sha256 of that file, after conversion and cutting, in lower-case hex.</param>
/// <param name="Purpose">What it is for, in one clause.</param>
/// <param name="PurposeInChinese">The same in simplified Chinese.</param>
public sealed record ModelEntry(ModelId Id, string File, string Sha256, string Purpose, string PurposeInChinese)
{
    /// <summary>Gets what an ONNX graph takes; null for anything else.</summary>
    public IReadOnlyList<OnnxValueInfo>? Inputs { get; init; }

    /// <summary>Gets what an ONNX graph makes; null for anything else.</summary>
    public IReadOnlyList<OnnxValueInfo>? Outputs { get; init; }
}
