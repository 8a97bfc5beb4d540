namespace AlinFunctions.Pipeline.Delivery;

/// <summary>One set of weights that a video was made with.</summary>
/// <param name="Id">The weights' name here.</param>
/// <param name="Source">The package and version they came from.</param>
/// <param name="Licence">Their licence.</param>
/// <param name="Sha256">Their hash.</param>
public sealed record ModelUse(string Id, string Source, string Licence, string Sha256);
