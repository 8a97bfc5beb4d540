using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Stops the worker at start when an option is out of its range.</summary>
[OptionsValidator]
internal sealed partial class WorkerOptionsValidator : IValidateOptions<WorkerOptions>;
