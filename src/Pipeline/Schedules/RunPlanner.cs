using System.Text.Json;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Tables;
using AlinFunctions.Pipeline.Templates;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>Decides what one run of a schedule drops: fills its templates with the fields of a row and with the date.</summary>
public static class RunPlanner
{
    /// <summary>Plans a run.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="run">The run.</param>
    /// <param name="data">The rows; null where there is no data.</param>
    /// <returns>The run's record, with what it drops or why it drops nothing.</returns>
    public static RunRecord Plan(Schedule schedule, ScheduledRun run, Table? data)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(run);
        try
        {
            var record = new RunRecord { Run = run, State = RunState.Planned };
            return schedule.Rows == RowUse.All
                ? record with { Rows = $"[{string.Join(",\n", data!.Rows.Select(row => BatchRow(schedule, run, row)))}]" }
                : record with { Plan = Drop(schedule, run, data?.Rows[(int)(run.Row % data.Rows.Count)]) };
        }
        catch (InvalidDropException refused)
        {
            return Refused(run, refused.Sentence);
        }
    }

    /// <summary>The record of a run that comes to nothing.</summary>
    public static RunRecord Refused(ScheduledRun run, Sentence why) => new() { Run = run, State = RunState.Refused, Problem = why };

    private static DropPlan Drop(Schedule schedule, ScheduledRun run, TableRow? row)
    {
        TemplateFields fields = Fields(schedule, run, row);
        var files = schedule.Files.Select(file => (Kind: file.Key, Path: Fill(file.Value, fields)))
            .Select(file => new PlannedFile(DropPlan.NameOf(file.Kind, file.Path), DropPlan.PathOf(file.Kind, file.Path)));
        string? options = JobOptionText.File(Options(schedule, fields));
        return new DropPlan(run.Folder, schedule.Script is null ? null : Fill(schedule.Script, fields), [.. files], options ?? (schedule.Speech ? "{}" : null), schedule.Speech);
    }

    // A row that cannot be filled is refused as a row of the batch, beside the others.
    private static string BatchRow(Schedule schedule, ScheduledRun run, TableRow row)
    {
        try
        {
            TemplateFields fields = Fields(schedule, run, row);
            var said = Options(schedule, fields).Select(option => (option.Key, option.Value))
                .Concat(schedule.Files.Select(file => (file.Key, Text(Fill(file.Value, fields)))));
            said = schedule.Script is null ? said : said.Append((BatchColumns.Script, Text(Fill(schedule.Script, fields))));
            said = schedule.Speech ? said.Append((BatchColumns.Speech, "true")) : said;
            return $"{{{string.Join(',', said.Select(one => $"{Text(one.Item1)}:{one.Item2}"))}}}";
        }
        catch (InvalidDropException refused)
        {
            return $"{{{Text(BatchColumns.Refused)}:{JsonSerializer.Serialize(refused.Sentence, PipelineJson.Compact)}}}";
        }
    }

    private static TemplateFields Fields(Schedule schedule, ScheduledRun run, TableRow? row)
    {
        if (row?.Fault is { } fault)
        {
            throw new InvalidDropException(FailureKind.BadTable, fault);
        }

        var values = new Dictionary<string, string>(schedule.Fields, StringComparer.Ordinal) { ["schedule"] = run.Schedule.ToString() };
        foreach ((string name, TableCell cell) in row?.Cells ?? new Dictionary<string, TableCell>())
        {
            values[name] = cell.Text;
        }

        string? spoken = schedule.Options.TryGetValue("lang", out JsonElement lang) && lang.ValueKind == JsonValueKind.String ? lang.GetString() : null;
        return new TemplateFields(ScheduleClock.Shows(schedule, run.Due), schedule.Lang ?? spoken ?? "en", values);
    }

    private static IEnumerable<KeyValuePair<string, string>> Options(Schedule schedule, TemplateFields fields) => schedule.Options.Select(option => new KeyValuePair<string, string>(
        option.Key,
        option.Value.ValueKind == JsonValueKind.String && Template.Parse(option.Value.GetString()!) is { HasPlaces: true } template
            ? JobOptionText.ToJson(option.Key, template.Fill(fields))
            : option.Value.GetRawText()));

    private static string Fill(string template, TemplateFields fields) => Template.Parse(template).Fill(fields);

    private static string Text(string text) => JsonSerializer.Serialize(text, PipelineJson.Compact);
}
