namespace AlinFunctions.Pipeline.Scripts;

/// <summary>What a paragraph is among its neighbours.</summary>
internal enum ParagraphKind
{
    /// <summary>A paragraph like any other; the last item of a list is one too.</summary>
    Text,

    /// <summary>A heading: a short line without a mark at its end, apart from the text that follows.</summary>
    Heading,

    /// <summary>An item of a list that goes on with the next paragraph.</summary>
    ListItem,
}
