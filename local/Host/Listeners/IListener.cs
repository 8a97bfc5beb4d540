namespace AlinFunctions.Host.Listeners;

/// <summary>Something that waits for a trigger and calls a function.</summary>
internal interface IListener
{
    /// <summary>Waits and calls until asked to stop, then returns once its calls have ended.</summary>
    /// <param name="stop">How the host stops: at first nothing new is taken, later running calls are cancelled.</param>
    Task Run(StopSignals stop);
}
