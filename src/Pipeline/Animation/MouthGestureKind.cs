namespace AlinFunctions.Pipeline.Animation;

/// <summary>What a gesture does besides being averaged with its neighbours.</summary>
internal enum MouthGestureKind
{
    /// <summary>Nothing.</summary>
    Sound,

    /// <summary>It is silence.</summary>
    Pause,

    /// <summary>It closes the lips fully.</summary>
    Seal,

    /// <summary>It puts the lower lip under the teeth.</summary>
    Tuck,
}
