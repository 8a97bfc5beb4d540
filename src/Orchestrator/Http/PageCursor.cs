using Azure;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Reads where a caller wants a list to go on: with the <c>next</c> of an earlier page, as it was told.</summary>
internal static class PageCursor
{
    private const int Longest = 1024;

    /// <summary>Reads the store's own mark.</summary>
    /// <returns>The mark; null where the list is asked for from its beginning.</returns>
    /// <exception cref="ProblemException">No page ended so.</exception>
    public static string? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string cursor = request.Query["cursor"].ToString();
        return cursor.Length == 0 ? null : cursor.Length <= Longest && cursor.All(letter => letter is >= ' ' and <= '~') ? cursor : throw Unknown();
    }

    /// <summary>Looks a page up. A store that does not know the mark says so only now, and it is its caller who brought it.</summary>
    /// <exception cref="ProblemException">No page ended so.</exception>
    public static async Task<T> Follow<T>(object? cursor, Func<Task<T>> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        try
        {
            return await page();
        }
        catch (RequestFailedException unknown) when (cursor is not null && unknown.Status == StatusCodes.Status400BadRequest)
        {
            throw Unknown();
        }
    }

    /// <summary>The problem of a cursor that no page ended with.</summary>
    public static ProblemException Unknown() => Problems.BadParameter("cursor", "next");
}
