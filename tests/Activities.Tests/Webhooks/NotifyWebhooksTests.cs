using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities.Tests.Webhooks;

public sealed class NotifyWebhooksTests(Emulator emulator)
{
    private static readonly Uri Own = new("https://own.example.org/hook");

    [Fact]
    public async Task Whoever_wants_to_know_is_told_once_however_often_it_is_asked()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob(options: new JobOptions { Webhook = Own });
        WebhookEndpoint all = await scene.Endpoints.Register(new Uri("https://a.example.org/"), [], null, default);
        await scene.Endpoints.Register(new Uri("https://b.example.org/"), [WebhookEvent.JobFailed], null, default);
        WebhookEndpoint paused = await scene.Endpoints.Register(new Uri("https://c.example.org/"), [], null, default);
        await scene.Endpoints.Change(paused.Id, known => known with { State = EndpointState.Paused }, default);
        await using RunningEngine engine = await RunningEngine.Start();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Notify(scene, job, JobMoment.Accepted, engine)));

        (await Instances(engine)).Count.ShouldBe(2);
        WebhookDelivery told = (await scene.Deliveries.Of(all.Id, null, 10, default)).Items.ShouldHaveSingleItem();
        (told.Event, told.Job, told.State).ShouldBe((WebhookEvent.JobAccepted, job.Id, DeliveryState.Pending));
        (await scene.Deliveries.Of(EndpointId.ForAddress(Own), null, 10, default)).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_end_is_told_as_the_record_has_it()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob();
        WebhookEndpoint endpoint = await scene.Endpoints.Register(new Uri("https://a.example.org/"), [], null, default);
        await using RunningEngine engine = await RunningEngine.Start();
        await Notify(scene, job, JobMoment.Ended, engine);
        (await Instances(engine)).ShouldBeEmpty();

        await new RecordOutcome(scene.Store, scene.Clock).Run(new OutcomeOrder(job.Id, JobOutcome.Cancelled), default);
        await Notify(scene, job, JobMoment.Ended, engine);

        WebhookDelivery told = (await scene.Deliveries.Of(endpoint.Id, null, 10, default)).Items.ShouldHaveSingleItem();
        told.Event.ShouldBe(WebhookEvent.JobCancelled);
        (await scene.Deliveries.Body(told.Id, default)).ToString().ShouldContain("\"type\":\"job.cancelled\"");
    }

    [Fact]
    public async Task An_address_that_is_registered_as_well_is_told_once()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob(options: new JobOptions { Webhook = Own });
        await scene.Endpoints.Register(Own, [], null, default);
        await using RunningEngine engine = await RunningEngine.Start();

        await Notify(scene, job, JobMoment.Accepted, engine);

        (await Instances(engine)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_job_brings_along_is_signed_with_the_default_secret()
    {
        Scene scene = await Scene.Open(emulator);

        WebhookEndpoint brought = await scene.Endpoints.OfAddress(Own, default);
        WebhookEndpoint @default = (await scene.Endpoints.Find(EndpointId.Default, default))!;

        (await scene.Endpoints.Secrets(brought, default)).ShouldBe([@default.Secret!]);
        WebhookEndpoint rotated = await scene.Endpoints.Rotate(EndpointId.Default, default);
        (await scene.Endpoints.Secrets(brought, default)).ShouldBe([rotated.Secret!, @default.Secret!]);
    }

    [Fact]
    public async Task A_list_of_messages_has_pages_the_newest_first()
    {
        Scene scene = await Scene.Open(emulator);
        WebhookEndpoint endpoint = await scene.Endpoints.Register(new Uri("https://a.example.org/"), [], null, default);
        var made = new List<DeliveryId>();
        for (int i = 0; i < 5; i++)
        {
            made.Add((await Senders.Turn(scene, endpoint)).Delivery);
        }

        DeliveryPage first = await scene.Deliveries.Of(endpoint.Id, null, 3, default);
        DeliveryPage second = await scene.Deliveries.Of(endpoint.Id, first.Next, 3, default);

        first.Items.Concat(second.Items).Select(delivery => delivery.Id).ShouldBe(Enumerable.Reverse(made));
        first.Items.Count.ShouldBe(3);
        second.Next.ShouldBeNull();
    }

    private static Task Notify(Scene scene, Job job, JobMoment moment, RunningEngine engine) => Senders.Notifier(scene).Run(new JobNews(job.Id, moment), engine.Client, default);

    private static async Task<List<string>> Instances(RunningEngine engine)
    {
        List<string> found = [];
        await foreach (OrchestrationMetadata instance in engine.Client.GetAllInstancesAsync(new OrchestrationQuery()))
        {
            found.Add(instance.InstanceId);
        }

        return found;
    }
}
