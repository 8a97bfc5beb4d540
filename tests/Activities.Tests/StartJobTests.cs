using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities.Tests;

public sealed class StartJobTests(Emulator emulator)
{
    [Fact]
    public async Task A_job_runs_once_under_its_own_id_however_often_it_is_started()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob();
        await using RunningEngine engine = await RunningEngine.Start();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new StartJob(scene.Store).Run(job, engine.Client, default)));
        await engine.Client.RaiseEventAsync(job.Id.ToString(), StartJob.Cancel, "enough", default);
        OrchestrationMetadata ended = await engine.Client.WaitForInstanceCompletionAsync(job.Id.ToString(), true, TestContext.Current.CancellationToken);

        ended.ReadOutputAs<string>().ShouldBe("ada enough");
    }

    [Fact]
    public async Task A_job_cancelled_before_it_started_is_told_as_soon_as_it_runs()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob();
        await scene.Put(JobPaths.Cancelled(job.Id), Scene.Bytes("cancelled"));
        await using RunningEngine engine = await RunningEngine.Start();

        await new StartJob(scene.Store).Run(job, engine.Client, default);
        OrchestrationMetadata ended = await engine.Client.WaitForInstanceCompletionAsync(job.Id.ToString(), true, TestContext.Current.CancellationToken);

        ended.ReadOutputAs<string>().ShouldBe("ada cancelled");
    }
}
