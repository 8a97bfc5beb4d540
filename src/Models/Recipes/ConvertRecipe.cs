using AlinFunctions.Models.Convert;
using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Recipes;

/// <summary>Turns networks of other formats into ONNX files.</summary>
public static class ConvertRecipe
{
    /// <summary>Makes a recipe that converts a TFLite file.</summary>
    public static Recipe Tflite(string path, string name) => async (inputs, outputs, cancellation) =>
    {
        OnnxModel model = TfliteConverter.Convert(await File.ReadAllBytesAsync(Path.Combine(inputs, path), cancellation));
        await model.Save(Path.Combine(outputs, name), cancellation);
    };

    /// <summary>Makes a recipe that converts a TensorFlow.js graph model.</summary>
    public static Recipe Tfjs(string json, string weights, string name) => async (inputs, outputs, cancellation) =>
    {
        OnnxModel model;
        await using (FileStream topology = File.OpenRead(Path.Combine(inputs, json)))
        await using (FileStream bytes = File.OpenRead(Path.Combine(inputs, weights)))
        {
            model = TfjsConverter.Convert(topology, bytes);
        }

        await model.Save(Path.Combine(outputs, name), cancellation);
    };
}
