namespace AlinFunctions.Pipeline.Scripts;

/// <summary>One spoken piece of a written unit: a Latin word, a Chinese character, or a short rest.</summary>
/// <param name="Unit">The index of the unit in its sentence.</param>
/// <param name="Text">The word, the character, or a comma.</param>
/// <param name="IsHan">Whether it is a Chinese character, or sounds with tones.</param>
/// <param name="Phonemes">Its sounds where they are given, or null.</param>
internal sealed record Atom(int Unit, string Text, bool IsHan, string? Phonemes = null)
{
    private const string Tones = "→↗↓↘";

    /// <summary>Gets whether it is a rest.</summary>
    public bool IsRest => Text == ",";

    /// <summary>Cuts what a unit says into atoms.</summary>
    public static IEnumerable<Atom> Of(int unit, string said)
    {
        int position = 0;
        while (position < said.Length)
        {
            char c = said[position];
            if (ScriptLanguage.IsHanAt(said, position))
            {
                int length = char.IsHighSurrogate(c) ? 2 : 1;
                yield return new Atom(unit, said.Substring(position, length), IsHan: true);
                position += length;
            }
            else if (c == '/' && said.IndexOf('/', position + 1) is int close && close > position + 1)
            {
                string sounds = said[(position + 1)..close];
                yield return new Atom(unit, sounds, sounds.AsSpan().ContainsAny(Tones), sounds);
                position = close + 1;
            }
            else if (c is ',' or '，')
            {
                yield return new Atom(unit, ",", IsHan: false);
                position++;
            }
            else if (char.IsLetter(c) || c == '\'')
            {
                int end = position + 1;
                while (end < said.Length && (char.IsLetter(said[end]) || said[end] == '\'' || ScriptLanguage.IsCombining(said[end])) && !ScriptLanguage.IsHanAt(said, end))
                {
                    end++;
                }

                yield return new Atom(unit, said[position..end], IsHan: false);
                position = end;
            }
            else
            {
                position++;
            }
        }
    }
}
