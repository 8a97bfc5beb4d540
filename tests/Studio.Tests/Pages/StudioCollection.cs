namespace AlinFunctions.Studio.Tests.Pages;

/// <summary>The tests that look at pages of one running product; it starts with the first of them.</summary>
[CollectionDefinition(nameof(StudioCollection))]
public sealed class StudioCollection : ICollectionFixture<RunningStudio>;
