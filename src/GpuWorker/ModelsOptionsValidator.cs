using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker;

/// <summary>Stops the worker at start when it has nowhere to keep its weights.</summary>
[OptionsValidator]
internal sealed partial class ModelsOptionsValidator : IValidateOptions<ModelsOptions>;
