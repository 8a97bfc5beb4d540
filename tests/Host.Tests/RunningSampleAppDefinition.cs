namespace AlinFunctions.Host.Tests;

/// <summary>The tests that share one running app.</summary>
[CollectionDefinition(Name)]
public sealed class RunningSampleAppDefinition : ICollectionFixture<RunningSampleApp>
{
    public const string Name = "one running app";
}
