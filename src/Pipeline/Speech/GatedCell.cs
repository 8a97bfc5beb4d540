using System.Numerics;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>A gated recurrent unit (Cho et al., 2014) with an embedding before it; gates are stored in the order reset, update, new.</summary>
internal sealed class GatedCell(int cells, float[] embedding, float[] inputWeights, float[] stateWeights, float[] inputBias, float[] stateBias)
{
    /// <summary>Takes one symbol and moves the state on in place.</summary>
    public void Step(int symbol, float[] state)
    {
        ReadOnlySpan<float> input = embedding.AsSpan(symbol * cells, cells);
        Span<float> fromInput = stackalloc float[3 * cells];
        Span<float> fromState = stackalloc float[3 * cells];
        for (int i = 0; i < 3 * cells; i++)
        {
            fromInput[i] = inputBias[i] + Dot(inputWeights.AsSpan(i * cells, cells), input);
            fromState[i] = stateBias[i] + Dot(stateWeights.AsSpan(i * cells, cells), state);
        }

        for (int i = 0; i < cells; i++)
        {
            float reset = Sigmoid(fromInput[i] + fromState[i]);
            float update = Sigmoid(fromInput[cells + i] + fromState[cells + i]);
            float candidate = MathF.Tanh(fromInput[(2 * cells) + i] + (reset * fromState[(2 * cells) + i]));
            state[i] = ((1 - update) * candidate) + (update * state[i]);
        }
    }

    /// <summary>Multiplies two vectors of one length.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        Vector<float> sum = Vector<float>.Zero;
        int i = 0;
        for (; i <= left.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum += new Vector<float>(left[i..]) * new Vector<float>(right[i..]);
        }

        float total = Vector.Sum(sum);
        for (; i < left.Length; i++)
        {
            total += left[i] * right[i];
        }

        return total;
    }

    private static float Sigmoid(float x) => 1 / (1 + MathF.Exp(-x));
}
