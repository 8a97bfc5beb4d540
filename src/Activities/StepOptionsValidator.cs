using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities;

/// <summary>Stops the host at start when a step option is out of its range.</summary>
[OptionsValidator]
internal sealed partial class StepOptionsValidator : IValidateOptions<StepOptions>;
