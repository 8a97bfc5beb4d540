namespace Microsoft.DurableTask;

/// <summary>One page of a longer answer.</summary>
public sealed class Page<T>
    where T : notnull
{
    /// <summary>Makes a page.</summary>
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        Values = values;
        ContinuationToken = continuationToken;
    }

    /// <summary>Gets what is on the page.</summary>
    public IReadOnlyList<T> Values { get; }

    /// <summary>Gets the token that asks for the next page; none on the last.</summary>
    public string? ContinuationToken { get; }
}
