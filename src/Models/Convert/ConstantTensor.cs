namespace AlinFunctions.Models.Convert;

/// <summary>A constant of a source graph: real numbers as 32-bit floats, whole numbers (whatever their width there) as 64-bit integers.</summary>
internal sealed class ConstantTensor
{
    public ConstantTensor(int[] shape, float[] floats)
    {
        Shape = Checked(shape, floats.Length);
        Floats = floats;
    }

    public ConstantTensor(int[] shape, long[] integers)
    {
        Shape = Checked(shape, integers.Length);
        Integers = integers;
    }

    public int[] Shape { get; }

    public float[]? Floats { get; }

    public long[]? Integers { get; }

    public static ConstantTensor Of(float value) => new([], [value]);

    public static ConstantTensor Vector(params long[] values) => new([values.Length], values);

    public static ConstantTensor Vector(IEnumerable<int> values) => Vector(values.Select(value => (long)value).ToArray());

    /// <summary>The whole numbers in it, for constants that steer an operator: axes, shapes, paddings.</summary>
    public long[] AsIntegers() => Integers ?? Floats!.Select(value => (long)value).ToArray();

    public float[] AsFloats() => Floats ?? Integers!.Select(value => (float)value).ToArray();

    /// <summary>Reorders the axes: axis i of the result is axis order[i] of this one.</summary>
    public ConstantTensor Transposed(params int[] order)
    {
        int[] shape = order.Select(axis => Shape[axis]).ToArray();
        int[] strides = new int[Shape.Length];
        for (int axis = Shape.Length - 1, stride = 1; axis >= 0; stride *= Shape[axis--])
        {
            strides[axis] = stride;
        }

        float[] source = AsFloats();
        float[] target = new float[source.Length];
        int[] index = new int[order.Length];
        for (int at = 0; at < target.Length; at++)
        {
            int from = 0;
            for (int axis = 0; axis < order.Length; axis++)
            {
                from += index[axis] * strides[order[axis]];
            }

            target[at] = source[from];
            for (int axis = order.Length - 1; axis >= 0 && ++index[axis] == shape[axis]; axis--)
            {
                index[axis] = 0;
            }
        }

        return new ConstantTensor(shape, target);
    }

    /// <summary>The same numbers under another shape.</summary>
    public ConstantTensor Reshaped(params int[] shape) => Floats is null ? new(shape, Integers!) : new(shape, Floats);

    private static int[] Checked(int[] shape, int count)
    {
        int expected = shape.Aggregate(1, (product, size) => checked(product * size));
        return expected == count
            ? shape
            : throw new InvalidDataException($"A constant of shape [{string.Join(", ", shape)}] should hold {expected} numbers but holds {count}.");
    }
}
