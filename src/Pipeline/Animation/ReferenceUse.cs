namespace AlinFunctions.Pipeline.Animation;

/// <summary>What is taken from a film.</summary>
public enum ReferenceUse
{
    /// <summary>How the head moves.</summary>
    Pose,

    /// <summary>When the eyes blink.</summary>
    Blink,
}
