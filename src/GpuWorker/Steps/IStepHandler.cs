using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Does one kind of step: reads its inputs, runs networks or ffmpeg, leaves files.</summary>
/// <typeparam name="TWork">The kind of step.</typeparam>
public interface IStepHandler<in TWork>
    where TWork : StepWork
{
    /// <summary>Does the step.</summary>
    /// <param name="work">What is to be done.</param>
    /// <param name="desk">Where its inputs are read and its files left.</param>
    /// <param name="cancellation">Stops it: the job was cancelled, or the worker drains.</param>
    /// <returns>The paths of what it made.</returns>
    Task<StepOutput> Run(TWork work, StepDesk desk, CancellationToken cancellation);
}
