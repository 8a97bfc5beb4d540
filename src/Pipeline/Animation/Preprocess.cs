namespace AlinFunctions.Pipeline.Animation;

/// <summary>How much of the picture becomes the frame, by the names that users of SadTalker know.</summary>
public enum Preprocess
{
    /// <summary>The whole picture, or as much of it as the frame's shape takes; the head moves.</summary>
    Full,

    /// <summary>The same frame: hair and neck follow the head in every mode.</summary>
    Extfull,

    /// <summary>The face alone.</summary>
    Crop,

    /// <summary>The face and the shoulders.</summary>
    Extcrop,

    /// <summary>All of the picture, whatever the frame's shape: what the shape has more is filled.</summary>
    Resize,
}
