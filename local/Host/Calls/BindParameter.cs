namespace AlinFunctions.Host.Calls;

/// <summary>Gives one parameter its value for one call.</summary>
/// <param name="call">The call.</param>
internal delegate ValueTask<object?> BindParameter(Call call);
