namespace AlinFunctions.Pipeline.Consents;

/// <summary>What was agreed, as a job's record and the prepared portrait keep it.</summary>
/// <param name="Id">The consent.</param>
/// <param name="Person">Who is shown.</param>
/// <param name="AgreedBy">Who agreed: the person, or who may for them.</param>
/// <param name="Purpose">For what.</param>
/// <param name="Until">Until when.</param>
public sealed record Agreement(ConsentId Id, string Person, string AgreedBy, string Purpose, DateTimeOffset Until);
