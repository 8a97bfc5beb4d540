using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities.Tests.Steps;

public sealed class StepDispatcherTests(Emulator emulator)
{
    [Fact]
    public async Task A_step_that_is_not_done_is_queued_with_where_and_what()
    {
        Scene scene = await Scene.Open(emulator);
        StepOrder<VocodeStep> order = await Order(scene);

        StepTicket ticket = await scene.Dispatcher.Dispatch(order, default);

        StepMessage message = (await scene.Queued()).ShouldHaveSingleItem();
        message.ShouldBe(new StepMessage(order.Job.Id, ticket.Step, 1, ticket.Place, order.Work));
        ticket.Place.Folder.ShouldBe(JobPaths.Steps(order.Job.Id).Below(ticket.Step.ToString()));
        (ticket.LookEvery, ticket.Silence).ShouldBe((Scene.Patience.LookEvery, Scene.Patience.Silence));
    }

    [Fact]
    public async Task A_step_that_is_done_is_not_queued_again()
    {
        Scene scene = await Scene.Open(emulator);
        StepOrder<VocodeStep> order = await Order(scene);
        StepTicket ticket = await Done(scene, order);

        StepTicket again = await scene.Dispatcher.Dispatch(order with { Attempt = 2 }, default);

        (await scene.Queued()).ShouldBeEmpty();
        again.Place.ShouldBe(ticket.Place);
    }

    [Fact]
    public async Task A_result_whose_files_are_lost_is_no_result()
    {
        Scene scene = await Scene.Open(emulator);
        StepOrder<VocodeStep> order = await Order(scene);
        StepTicket ticket = await Done(scene, order);
        await scene.Delete(ticket.Place.File(1, "wave.wav"));

        await scene.Dispatcher.Dispatch(order, default);

        (await scene.Queued()).ShouldHaveSingleItem();
        (await scene.Store.Blob(ticket.Place.Result).ExistsAsync(TestContext.Current.CancellationToken)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_step_that_was_refused_is_done_and_is_not_tried_again()
    {
        Scene scene = await Scene.Open(emulator);
        StepOrder<VocodeStep> order = await Order(scene);
        StepTicket ticket = await scene.Dispatcher.Dispatch(order, default);
        await scene.Queued();
        var failure = new StepFailure(FailureKind.BadScript, new Sentence("No.", "不。"), null);
        await scene.PutJson(ticket.Place.Result, new StepResult(ticket.Step, "Vocode", 0, 1, "w", default, default, null, failure));

        await scene.Dispatcher.Dispatch(order, default);

        (await scene.Queued()).ShouldBeEmpty();
        (await new ReadStepResult(scene.Store, scene.Queues).Run(ticket, default)).ShouldBe(new StepReading(StepState.Failed, null, failure));
    }

    [Fact]
    public async Task An_attempt_begun_anew_forgets_how_it_failed_before()
    {
        Scene scene = await Scene.Open(emulator);
        StepOrder<VocodeStep> order = await Order(scene);
        StepTicket ticket = await scene.Dispatcher.Dispatch(order, default);
        await new StepGrave(scene.Store, scene.Clock).Bury(ticket.Step, "Vocode", 0, 1, ticket.Place, default);

        await scene.Dispatcher.Dispatch(order, default);

        (await new ReadStepResult(scene.Store, scene.Queues).Run(ticket, default)).State.ShouldBe(StepState.Working);
    }

    [Fact]
    public async Task Patience_doubles_with_each_attempt_up_to_a_limit()
    {
        Scene scene = await Scene.Open(emulator);
        StepOrder<VocodeStep> order = await Order(scene);

        var silences = new List<double>();
        foreach (int attempt in (int[])[1, 2, 3, 6, 7, 60])
        {
            silences.Add((await scene.Dispatcher.Dispatch(order with { Attempt = attempt }, default)).Silence.TotalMinutes);
        }

        silences.ShouldBe([2, 4, 8, 64, 64, 64]);
    }

    [Fact]
    public async Task What_a_step_is_made_from_names_it()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob();
        var step = new SynthesizeSpeechStep(JobPaths.Script(job.Id), 0, "af_heart", 1);
        SynthesizeSpeechStep[] all = [step, step with { Speed = 1.1 }, step with { Voice = "am_adam" }, step with { Segment = 1 }, step];

        var ids = new List<StepId>();
        foreach (SynthesizeSpeechStep work in all)
        {
            ids.Add((await scene.Dispatcher.Dispatch(new StepOrder<SynthesizeSpeechStep>(job, 1, work), default)).Step);
        }

        ids.Distinct().Count().ShouldBe(4);
        ids[4].ShouldBe(ids[0]);
    }

    [Fact]
    public async Task Jobs_with_the_same_portrait_and_options_share_what_is_made_of_it()
    {
        Scene scene = await Scene.Open(emulator);
        Job ada = (await new AcceptDrop(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock).Run(await scene.GoodDrop("ada"), default))!;
        Job bob = (await new AcceptDrop(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock).Run(await scene.GoodDrop("bob", "Other words."), default))!;

        StepTicket first = await Portrait(scene, ada);
        StepTicket second = await Portrait(scene, bob);
        StepTicket larger = await Portrait(scene, bob with { Options = bob.Options with { Size = 1080 } });
        StepTicket otherFace = await Portrait(scene, bob with { Options = bob.Options with { Face = 2 } });
        StepTicket otherPerson = await Portrait(scene, bob with { PortraitHash = "00" });

        bob.Id.ShouldNotBe(ada.Id);
        first.Place.Folder.Container.ShouldBe(StoreNames.Portraits);
        second.Place.ShouldBe(first.Place);
        StepDispatcher.PortraitPlace(ada).ShouldBe(first.Place);
        new[] { first, larger, otherFace, otherPerson }.Select(ticket => ticket.Step).Distinct().Count().ShouldBe(4);
    }

    private static Task<StepTicket> Portrait(Scene scene, Job job) =>
        scene.Dispatcher.Dispatch(new StepOrder<PreparePortraitStep>(job, 1, new PreparePortraitStep(job.Portrait!.Value, job.Options.Size, job.Options.Face)), default);

    private static async Task<StepOrder<VocodeStep>> Order(Scene scene)
    {
        Job job = await scene.AcceptedJob();
        return new StepOrder<VocodeStep>(job, 1, new VocodeStep(0, job.Script!.Value, job.Script!.Value));
    }

    private static async Task<StepTicket> Done(Scene scene, StepOrder<VocodeStep> order)
    {
        StepTicket ticket = await scene.Dispatcher.Dispatch(order, default);
        await scene.Queued();
        var wave = new WaveReady(ticket.Place.File(1, "wave.wav"), order.Job.Script!.Value, 24_000, 100);
        await scene.Put(wave.Wave, [1]);
        await scene.PutJson(ticket.Place.Result, new StepResult(ticket.Step, "Vocode", 0, 1, "w", default, default, wave, null));
        return ticket;
    }
}
