namespace AlinFunctions.EndToEnd.Tests;

/// <summary>The tests that look at what one running product makes; it starts with the first of them, so that the others run without it.</summary>
[CollectionDefinition(nameof(RenderedCollection))]
public sealed class RenderedCollection : ICollectionFixture<RenderedStack>;
