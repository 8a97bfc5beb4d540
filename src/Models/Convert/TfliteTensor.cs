namespace AlinFunctions.Models.Convert;

/// <summary>One tensor of a TFLite graph; <paramref name="Constant"/> holds its numbers where the file does.</summary>
internal sealed record TfliteTensor(string Name, int[] Shape, ConstantTensor? Constant);
