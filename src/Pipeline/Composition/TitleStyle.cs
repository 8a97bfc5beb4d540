namespace AlinFunctions.Pipeline.Composition;

/// <summary>How a title stands over the first seconds.</summary>
public enum TitleStyle
{
    /// <summary>In the lower third, on a panel.</summary>
    Lower,

    /// <summary>In the middle of a darkened frame.</summary>
    Card,
}
