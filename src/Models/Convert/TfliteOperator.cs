namespace AlinFunctions.Models.Convert;

/// <summary>One operator of a TFLite graph: its built-in code (32 for a custom one, then named), tensors by index, and its options table.</summary>
internal sealed record TfliteOperator(int Code, string Custom, int[] Inputs, int[] Outputs, FlatTable? Options);
