namespace AlinFunctions.Pipeline.Scripts;

/// <summary>How long the silence is, in seconds, after what ends where. Inside a segment the voice itself pauses at the marks.</summary>
internal static class Pauses
{
    /// <summary>After a clause that ends a segment, at a comma, a semicolon or a dash.</summary>
    public const double Clause = 0.12;

    /// <summary>After a colon that ends a segment: what it announces follows.</summary>
    public const double Colon = 0.2;

    /// <summary>After a sentence.</summary>
    public const double Sentence = 0.3;

    /// <summary>After an item of a list that goes on.</summary>
    public const double ListItem = 0.4;

    /// <summary>After a sentence that trails off (…).</summary>
    public const double Ellipsis = 0.5;

    /// <summary>After a paragraph.</summary>
    public const double Paragraph = 0.65;

    /// <summary>After a heading.</summary>
    public const double Heading = 0.9;

    /// <summary>The strengths of break, set so that weak is a clause's pause and more, medium a sentence's and strong a paragraph's.</summary>
    public const double ExtraWeak = 0.1, Weak = 0.2, Medium = 0.4, Strong = 0.75, ExtraStrong = 1.25;
}
