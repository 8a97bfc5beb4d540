namespace AlinFunctions.EndToEnd.Tests.Faults;

/// <summary>The tests that disturb one running product.</summary>
[CollectionDefinition(nameof(FaultCollection))]
public sealed class FaultCollection : ICollectionFixture<DisturbedStack>;
