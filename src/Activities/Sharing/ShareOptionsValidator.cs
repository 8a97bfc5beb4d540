using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Sharing;

/// <summary>Stops the host at start when share links would lead nowhere, or be read on their way.</summary>
internal sealed class ShareOptionsValidator : IValidateOptions<ShareOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, ShareOptions options)
    {
        Uri? address = options.BaseAddress;
        bool good = address is null || (address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) && address.PathAndQuery == "/");
        return good
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Share:BaseAddress is the https address of this product, without a path, such as https://videos.example.org/.");
    }
}
