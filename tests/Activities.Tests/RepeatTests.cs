namespace AlinFunctions.Activities.Tests;

/// <summary>The engine may run any activity again after it has done its work: the store must not show it.</summary>
public sealed class RepeatTests(Emulator emulator)
{
    public static TheoryData<string> Names => [.. Rehearsals.All.Keys];

    [Fact]
    public void Every_activity_is_rehearsed() => Rehearsals.All.Keys.ShouldBe(Rehearsals.Names, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_activity_run_twice_leaves_the_same_store(string name)
    {
        Scene scene = await Scene.Open(emulator);
        await using RehearsedActivity activity = await Rehearsals.All[name](scene);

        await activity.Run();
        IReadOnlyList<string> once = await scene.Snapshot(versions: !activity.Rewrites);
        await activity.Run();
        IReadOnlyList<string> twice = await scene.Snapshot(versions: !activity.Rewrites);

        once.ShouldNotBeEmpty();
        twice.ShouldBe(once);
    }
}
