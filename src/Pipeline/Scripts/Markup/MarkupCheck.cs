namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Looks at the mark-up of a script without speaking it.</summary>
public static class MarkupCheck
{
    /// <summary>Refuses a script whose tags cannot be followed; a plain script passes.</summary>
    /// <exception cref="Jobs.InvalidDropException">A tag is wrong; the sentence says where.</exception>
    public static void Check(ScriptText script)
    {
        ArgumentNullException.ThrowIfNull(script);
        MarkedText.Of(script.Value);
    }

    /// <summary>Gets the language that a script is in: what its speak tag says, else what its words are.</summary>
    public static string LanguageOf(ScriptText script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var marked = MarkedText.Of(script.Value);
        return marked.Language ?? ScriptLanguage.Of(marked.Text);
    }
}
