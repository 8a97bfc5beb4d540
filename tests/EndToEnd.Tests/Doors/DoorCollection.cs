namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>The tests that knock at the doors of one running product.</summary>
[CollectionDefinition(nameof(DoorCollection))]
public sealed class DoorCollection : ICollectionFixture<DoorStack>;
