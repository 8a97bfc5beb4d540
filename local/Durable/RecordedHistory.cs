using System.Text.Json;
using AlinFunctions.Durable.Replay;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlinFunctions.Durable;

/// <summary>The history of one orchestration, kept as a file: replayed in a test, it shows whether today's code can go on from it.</summary>
public sealed class RecordedHistory
{
    private readonly HistoryFile _file;

    private RecordedHistory(HistoryFile file) => _file = file;

    /// <summary>Reads a history from JSON.</summary>
    public static RecordedHistory FromJson(string json) => new(JsonSerializer.Deserialize(json, HistoryJson.Indented.HistoryFile)!);

    /// <summary>Writes the history as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(_file, HistoryJson.Indented.HistoryFile);

    /// <summary>Replays the history on the catalog's code and returns the output as JSON, or nothing when it has not ended yet.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">The code asks for something else than the history holds.</exception>
    public string? Replay(DurableCatalog catalog, DataConverter? converter = null)
    {
        OrchestratorBody body = catalog.FindOrchestrator(_file.Name)
            ?? throw new ArgumentException($"There is no orchestrator named '{_file.Name}'.", nameof(catalog));
        Execution execution = new(_file.Instance, _file.Instance, _file.Name, null);
        Turn turn = new(execution, body, converter ?? JsonDataConverter.Default, NullLoggerFactory.Instance, static () => { });
        TurnOutcome outcome = turn.Play(_file.Events, []);
        if (outcome.Failure is { } failure && failure.IsCausedBy<NonDeterministicOrchestrationException>())
        {
            throw new NonDeterministicOrchestrationException(failure.ErrorMessage);
        }

        if (_file.Events is [.., { Kind: HistoryKind.ExecutionEnded }] && outcome.Status is OrchestrationRuntimeStatus.Running)
        {
            throw new NonDeterministicOrchestrationException(
                $"Orchestration '{_file.Name}' ('{_file.Instance}') is not deterministic: its history has its end, but its code goes on waiting.");
        }

        return outcome.Output;
    }

    internal static RecordedHistory Of(string instance, string name, IReadOnlyList<HistoryEvent> events) => new(new HistoryFile(name, instance, events));
}
