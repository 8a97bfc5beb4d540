using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Batches;

/// <summary>Stops the host at start when an option of batches is out of its range.</summary>
[OptionsValidator]
internal sealed partial class BatchOptionsValidator : IValidateOptions<BatchOptions>;
