using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Inference;

/// <summary>Stops the host when the options are out of their ranges.</summary>
[OptionsValidator]
internal sealed partial class InferenceOptionsValidator : IValidateOptions<InferenceOptions>;
