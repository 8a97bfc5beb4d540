using AlinFunctions.Pipeline.Delivery.Sharing;

namespace AlinFunctions.Activities.Sharing;

/// <summary>Remembers which link a job was published with, so that publishing it twice makes no second one.</summary>
/// <param name="Id">The link.</param>
public sealed record UsualShare(ShareId Id);
