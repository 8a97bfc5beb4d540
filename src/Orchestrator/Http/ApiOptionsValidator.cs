using Microsoft.Extensions.Options;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Stops the host at start when nobody could call the API, or anybody could guess its key.</summary>
internal sealed class ApiOptionsValidator : IValidateOptions<ApiOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, ApiOptions options)
    {
        if (options.Keys.Count == 0)
        {
            return ValidateOptionsResult.Fail("Nobody could call the API: set Api__Keys__0 to a random key.");
        }

        if (options is { Burst: < 1 } or { PerSecond: < 1 })
        {
            return ValidateOptionsResult.Fail("Api:Burst and Api:PerSecond must be 1 or more.");
        }

        return options.Keys.Any(key => key.Length < ApiOptions.ShortestKey || !key.All(letter => letter is > ' ' and <= '~'))
            ? ValidateOptionsResult.Fail($"A key of Api:Keys is too short to be secret, or no header can carry it: it needs {ApiOptions.ShortestKey} printable ASCII characters.")
            : ValidateOptionsResult.Success;
    }
}
