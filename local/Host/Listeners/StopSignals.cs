namespace AlinFunctions.Host.Listeners;

/// <summary>The two steps of stopping.</summary>
/// <param name="TakeNoMore">Nothing new is taken once this is cancelled.</param>
/// <param name="EndCalls">Running calls are asked to end once this is cancelled.</param>
/// <param name="GiveUp">Calls that have not ended are left behind once this is cancelled.</param>
internal sealed record StopSignals(CancellationToken TakeNoMore, CancellationToken EndCalls, CancellationToken GiveUp);
