namespace AlinFunctions.Pipeline.Animation;

/// <summary>How a group of sounds looks.</summary>
/// <param name="Name">A short name for it.</param>
/// <param name="Shape">The mouth, fully articulated.</param>
/// <param name="Weight">How much it imposes itself on its neighbours, 0 to 1.</param>
/// <param name="LipWeight">The same for width, roundness and smile: a closed mouth keeps its neighbour's.</param>
public sealed record Viseme(string Name, Articulation Shape, double Weight, double LipWeight)
{
    /// <summary>Initializes a viseme with one weight for all.</summary>
    public Viseme(string name, double weight, Articulation shape)
        : this(name, shape, weight, weight)
    {
    }
}
