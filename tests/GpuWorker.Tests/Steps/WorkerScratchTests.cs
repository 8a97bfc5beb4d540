using AlinFunctions.GpuWorker.Steps;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Tests.Steps;

public sealed class WorkerScratchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("alin-scratch-").FullName;

    [Fact]
    public void A_worker_that_starts_removes_what_a_killed_one_left()
    {
        string left = Directory.CreateDirectory(Path.Combine(_root, "killed")).FullName;
        File.WriteAllText(Path.Combine(left, "clip.mp4"), "half a clip");
        File.WriteAllText(Path.Combine(_root, "killed.lock"), "");

        using WorkerScratch scratch = Open();

        Directory.Exists(left).ShouldBeFalse();
        File.Exists(Path.Combine(_root, "killed.lock")).ShouldBeFalse();
    }

    [Fact]
    public void A_worker_leaves_the_folder_of_one_that_works_alone()
    {
        using WorkerScratch working = Open();
        File.WriteAllText(Path.Combine(working.Folder, "clip.mp4"), "a clip under way");

        using WorkerScratch starting = Open();

        File.Exists(Path.Combine(working.Folder, "clip.mp4")).ShouldBeTrue();
        starting.Folder.ShouldNotBe(working.Folder);
    }

    [Fact]
    public void A_worker_that_ends_leaves_nothing()
    {
        WorkerScratch scratch = Open();
        File.WriteAllText(Path.Combine(scratch.Folder, "clip.mp4"), "a clip");

        scratch.Dispose();

        Directory.GetFileSystemEntries(_root).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private WorkerScratch Open() => new(Options.Create(new WorkerOptions { Scratch = _root }));
}
