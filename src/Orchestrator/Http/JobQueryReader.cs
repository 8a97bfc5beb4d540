using System.Globalization;
using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Reads which jobs an address asks for.</summary>
internal static class JobQueryReader
{
    /// <summary>Reads the query.</summary>
    /// <exception cref="ProblemException">A parameter is out of its range.</exception>
    public static JobQuery Read(IQueryCollection query) => new()
    {
        State = Value(query, "state") is { } state ? State(state) : null,
        Text = Value(query, "q"),
        Since = Value(query, "since") is { } since ? Moment("since", since) : null,
        Until = Value(query, "until") is { } until ? Moment("until", until) : null,
        Limit = Value(query, "limit") is { } limit ? Limit(limit) : new JobQuery().Limit,
        Cursor = Value(query, "cursor") is { } cursor ? Cursor(cursor) : null,
    };

    /// <summary>Reads which page of a list without filters is asked for.</summary>
    /// <exception cref="ProblemException">A parameter is out of its range.</exception>
    public static JobQuery ReadPage(IQueryCollection query) => new()
    {
        Limit = Value(query, "limit") is { } limit ? Limit(limit) : new JobQuery().Limit,
        Cursor = Value(query, "cursor") is { } cursor ? Cursor(cursor) : null,
    };

    private static string? Value(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } value ? value : null;

    private static JobState State(string text) => Enum.GetValues<JobState>().Cast<JobState?>().FirstOrDefault(state => text.Equals(state.ToString(), StringComparison.OrdinalIgnoreCase))
        ?? throw Problems.BadParameter("state", "accepted, succeeded, failed, cancelled");

    private static DateTimeOffset Moment(string name, string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? moment : throw Problems.BadParameter(name, "2026-03-01T12:00:00Z");

    private static int Limit(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is >= 1 and <= JobQuery.MostItems
        ? limit
        : throw Problems.BadParameter("limit", $"1-{JobQuery.MostItems}");

    private static JobCursor Cursor(string text) => JobCursor.TryParse(text, null, out JobCursor? cursor) ? cursor : throw PageCursor.Unknown();
}
