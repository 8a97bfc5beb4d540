using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Retention;

/// <summary>Stops the host at start when things would be kept for no time at all.</summary>
[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
