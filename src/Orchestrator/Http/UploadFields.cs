using System.Text.Json;
using System.Text.Json.Nodes;
using AlinFunctions.Pipeline;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>What an upload says besides its files.</summary>
internal sealed record UploadFields
{
    /// <summary>Gets the options, as job.json has them.</summary>
    public JsonObject? Options { get; init; }

    /// <summary>Gets the consent under which the portrait is shown.</summary>
    public string? Consent { get; init; }

    /// <summary>Gets whether the job is only to be heard.</summary>
    public bool Speech { get; init; }

    /// <summary>Writes the options' file; null where nothing needs one.</summary>
    /// <param name="forced">An option that is set whatever the caller says; null for none.</param>
    public byte[]? OptionsFile(string? forced)
    {
        if (Options is null && Consent is null && forced is null && !Speech)
        {
            return null;
        }

        JsonObject options = Options?.DeepClone().AsObject() ?? [];
        if (Consent is not null)
        {
            options["consent"] = Consent;
        }

        if (forced is not null)
        {
            options[forced] = true;
        }

        return JsonSerializer.SerializeToUtf8Bytes(options, PipelineJson.Compact);
    }
}
