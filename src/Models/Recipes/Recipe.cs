namespace AlinFunctions.Models.Recipes;

/// <summary>Makes a pack's files from the files of its packages; the same inputs always give the same bytes.</summary>
/// <param name="inputs">The folder that holds the packed files under their paths.</param>
/// <param name="outputs">The folder to leave the entries' files in, under their names.</param>
/// <param name="cancellation">Stops the work.</param>
public delegate Task Recipe(string inputs, string outputs, CancellationToken cancellation);
