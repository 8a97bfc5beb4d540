namespace AlinFunctions.Pipeline.Speech;

/// <summary>What the lexicon knows of a word.</summary>
/// <param name="Pinyin">Its syllables with tone marks, parted by blanks.</param>
/// <param name="LogFrequency">The natural logarithm of how often it is used.</param>
internal readonly record struct MandarinEntry(string Pinyin, float LogFrequency);
