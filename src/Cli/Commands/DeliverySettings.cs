using System.CommandLine;

namespace AlinFunctions.Cli.Commands;

/// <summary>What can be said about who is told, by the names of the job's options.</summary>
internal sealed class DeliverySettings
{
    private readonly Option<string?> _webhook = new("--webhook") { Description = Words.Say("An https address that is told how the job goes.", "接收任务进展通知的 https 地址。") };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command) => command.Add(_webhook);

    /// <summary>Gives what a line says, by the names of the job's options.</summary>
    public Dictionary<string, object?> Of(ParseResult line) => new(StringComparer.Ordinal) { ["webhook"] = line.GetValue(_webhook) };
}
