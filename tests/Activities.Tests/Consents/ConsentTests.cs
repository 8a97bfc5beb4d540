using AlinFunctions.Activities.Consents;
using AlinFunctions.Activities.Index;
using AlinFunctions.Activities.Retention;
using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Tests.Consents;

public sealed class ConsentTests(Emulator emulator)
{
    private static readonly string PngHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Scene.Png));

    [Fact]
    public async Task A_job_stands_on_the_consent_for_its_portrait_and_keeps_it()
    {
        Scene scene = await Scene.Open(emulator);
        ConsentRecord consent = await Agree(scene);
        FrozenDrop drop = await scene.GoodDrop("ada");

        Job job = (await Accept(scene, required: true).Run(drop, default)).ShouldNotBeNull();

        (await scene.Record(drop))!.Consent.ShouldBe(consent.Agreement());
        ArtifactPath beside = ConsentPaths.BesidePortrait(StepDispatcher.PortraitPlace(job), consent.Id);
        (await scene.Store.Read<Agreement>(beside, default)).ShouldBe(consent.Agreement());
    }

    [Fact]
    public async Task A_job_without_consent_is_refused_where_it_is_required_and_speech_alone_needs_none()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.GoodDrop("ada");
        FrozenDrop speech = await scene.Drop("bob", ("script.txt", Scene.Bytes("Hi.")), ("speech.json", Scene.Bytes("{}")));

        (await Accept(scene, required: true).Run(drop, default)).ShouldBeNull();
        (await Accept(scene, required: true).Run(speech, default)).ShouldNotBeNull();

        JobFailure failure = (await scene.Record(drop))!.Failure!;
        (failure.Kind, failure.Sentence.English.StartsWith("Nobody has agreed", StringComparison.Ordinal)).ShouldBe((FailureKind.NoConsent, true));
    }

    [Fact]
    public async Task A_job_that_names_a_consent_that_is_none_is_refused_even_where_none_is_required()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("script.txt", Scene.Bytes("Hi.")), ("portrait.png", Scene.Png), ("job.json", Scene.Bytes("""{"consent":"aaaaaaaaaaaaaaaa-00000000"}""")));

        (await Accept(scene, required: false).Run(drop, default)).ShouldBeNull();

        (await scene.Record(drop))!.Failure!.Sentence.English.ShouldBe("There is no consent 'aaaaaaaaaaaaaaaa-00000000'.");
    }

    [Fact]
    public async Task A_consent_withdrawn_while_the_job_is_taken_stops_it()
    {
        Scene? scene = null;
        ConsentRecord? consent = null;
        var race = new Between(
            request => request.Method == Azure.Core.RequestMethod.Put && request.Uri.Path.EndsWith("/job.json", StringComparison.Ordinal),
            () => Book(scene!).Withdraw(consent!.Id, default));
        scene = await Scene.Open(emulator, race);
        consent = await Agree(scene);
        FrozenDrop drop = await scene.GoodDrop("ada");

        (await Accept(scene, required: true).Run(drop, default)).ShouldBeNull();

        JobRecord record = (await scene.Record(drop))!;
        (record.State, record.Failure!.Sentence.English).ShouldBe((JobState.Failed, "The consent to show this portrait was withdrawn."));
    }

    [Fact]
    public async Task A_withdrawal_stops_what_runs_and_deletes_all_that_shows_the_portrait_and_nothing_else()
    {
        Scene scene = await Scene.Open(emulator);
        await using RunningEngine engine = await RunningEngine.Start();
        ConsentRecord consent = await Agree(scene);
        Job made = await Made(scene, "made", Scene.Png);
        Job running = (await Accept(scene).Run(await scene.GoodDrop("running"), default))!;
        await engine.Client.ScheduleOnce(StartJob.Orchestration, running.Id.ToString(), running, default);
        Job stranded = (await Accept(scene).Run(await scene.GoodDrop("stranded"), default))!;
        Job other = await Made(scene, "other", [.. Scene.Png, 0]);
        var trace = new Trace();

        bool first = await Advance(scene, engine, consent, trace);
        await engine.Client.WaitForInstanceCompletionAsync(running.Id.ToString(), default);
        await new RecordOutcome(scene.Store, scene.Clock).Run(new OutcomeOrder(running.Id, JobOutcome.Cancelled), default);
        bool second = await Advance(scene, engine, consent, trace);
        bool third = await Advance(scene, engine, consent, trace);

        (first, second, third).ShouldBe((false, true, true));
        IReadOnlyList<string> left = await scene.Snapshot(versions: false);
        left.ShouldNotContain(line => line.Contains(made.Id.ToString(), StringComparison.Ordinal) || line.Contains(running.Id.ToString(), StringComparison.Ordinal) || line.Contains(stranded.Id.ToString(), StringComparison.Ordinal));
        left.ShouldContain(line => line.StartsWith($"videos/{other.Id}/video.mp4", StringComparison.Ordinal));
        trace.Forgotten.ShouldBe([made.Id, running.Id, stranded.Id], ignoreOrder: true);
        Withdrawal said = (await Book(scene).Find(consent.Id, default))!.Withdrawal!;
        said.Stopped.ShouldBe([running.Id, stranded.Id], ignoreOrder: true);
        said.Deleted.ShouldBe([made.Id, running.Id, stranded.Id], ignoreOrder: true);
        said.Finished.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_video_that_has_outlived_what_it_was_made_of_is_deleted_too()
    {
        Scene scene = await Scene.Open(emulator);
        await using RunningEngine engine = await RunningEngine.Start();
        ConsentRecord consent = await Agree(scene);
        Job made = await Made(scene, "made", Scene.Png);
        JobRecord record = (await scene.Store.Read<JobRecord>(JobPaths.Record(made.Id), default))!;
        await Eraser(scene).Thin(record, record.KeptUntil!.Value, default);
        (await scene.Snapshot(versions: false)).ShouldContain(line => line.StartsWith($"videos/{made.Id}/", StringComparison.Ordinal));
        var trace = new Trace();

        (await Advance(scene, engine, consent, trace)).ShouldBeTrue();

        (await scene.Snapshot(versions: false)).ShouldNotContain(line => line.Contains(made.Id.ToString(), StringComparison.Ordinal));
        trace.Forgotten.ShouldBe([made.Id]);
    }

    [Fact]
    public async Task The_portrait_goes_wherever_it_was_put_under_whatever_name_and_every_other_picture_stays()
    {
        Scene scene = await Scene.Open(emulator);
        await using RunningEngine engine = await RunningEngine.Start();
        ConsentRecord consent = await Agree(scene);
        string[] copies = ["inbox/team/ada.png", "inbox/team/Portrait.JPG", "inbox/kept/anything.jpeg", "schedules/files/ada.png"];
        string[] others = ["inbox/team/bob.png", "schedules/files/bob.png"];
        await scene.Put("inbox/team/batch.csv", Scene.Bytes("script,portrait\nHi.,ada.png\n"));
        foreach (string path in copies.Concat(others))
        {
            await scene.Put(path, copies.Contains(path) ? Scene.Png : [.. Scene.Png, 0]);
        }

        // The store dates what it holds by its own clock, and the withdrawal must come after it.
        await new ConsentBook(scene.Store, Options.Create(new ConsentOptions()), TimeProvider.System).Withdraw(consent.Id, default);
        bool done = await Advance(scene, engine, consent);
        await scene.Put("inbox/late/ada.png", Scene.Png);
        await scene.Store.Change<ConsentRecord>(ConsentPaths.Record(consent.Id), known => known with { Withdrawal = known.Withdrawal! with { At = known.Withdrawal.At.AddSeconds(-10) } }, default);
        await Advance(scene, engine, consent);

        done.ShouldBeTrue();
        (await scene.Snapshot(versions: false)).Select(line => line.Split(' ')[0]).ShouldBe(
            [.. others, "inbox/team/batch.csv", "inbox/late/ada.png", $"consents/{consent.Id}.json"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_kill_between_any_two_writes_of_a_withdrawal_is_made_good_by_the_next_step()
    {
        for (int writes = 0; ; writes++)
        {
            var cut = new PowerCut(writes);
            Scene scene = await Scene.Open(emulator, cut);
            await using RunningEngine engine = await RunningEngine.Start();
            ConsentRecord consent = (await new ConsentBook(new ArtifactStore(scene.Blobs), Options.Create(new ConsentOptions()), scene.Clock).Take(Order(), default))!;
            Job made = await Made(scene, "made", Scene.Png, new ArtifactStore(scene.Blobs));
            bool through = await cut.Through(() => Advance(scene, engine, consent, new Trace()));

            (await Advance(scene, engine, consent, new Trace())).ShouldBeTrue();

            (await scene.Snapshot(versions: false)).ShouldHaveSingleItem().ShouldStartWith($"consents/{consent.Id}.json");
            (await Book(scene).Find(consent.Id, default))!.Withdrawal!.Deleted.ShouldBe([made.Id]);
            if (through)
            {
                writes.ShouldBeGreaterThan(5);
                return;
            }
        }
    }

    internal static ConsentBook Book(Scene scene, bool required = false) => new(scene.Store, Options.Create(new ConsentOptions { Required = required }), scene.Clock);

    internal static Task<ConsentRecord> Agree(Scene scene) => Book(scene).Take(Order(), default);

    internal static Task<bool> Advance(Scene scene, RunningEngine engine, ConsentRecord consent, params IJobTrace[] traces) => new AdvanceWithdrawal(
        scene.Store, Book(scene), new JobFinder(new JobIndex(scene.Store)), new JobStopper(scene.Store), Eraser(scene, traces), new PortraitCopies(scene.Store), new RecordOutcome(scene.Store, scene.Clock), scene.Clock)
        .Run(consent.Id, engine.Client, default);

    internal static JobEraser Eraser(Scene scene, params IJobTrace[] traces)
    {
        var index = new JobIndex(scene.Store);
        return new JobEraser(scene.Store, scene.Folders, index, new JobFinder(index), traces);
    }

    /// <summary>Leaves a job that has ended with its video.</summary>
    internal static async Task<Job> Made(Scene scene, string folder, byte[] portrait, ArtifactStore? store = null)
    {
        store ??= scene.Store;
        FrozenDrop drop = await scene.Drop(folder, ("script.txt", Scene.Bytes("Hi.")), ("portrait.png", portrait));
        Job job = (await new AcceptDrop(store, scene.Folders, Scene.Webhooks, scene.Clock).Run(drop, default)).ShouldNotBeNull();
        ArtifactPath video = JobPaths.Published(job.Id, "video.mp4");
        await scene.Put(video, [1]);
        await scene.Put(StepDispatcher.PortraitPlace(job).Result, [1]);
        await new RecordOutcome(store, scene.Clock).Run(new OutcomeOrder(job.Id, JobOutcome.Succeeded(new Pipeline.Delivery.PublishedVideo(video, video, video, video, video, 1, null, null))), default);
        return job;
    }

    private static ConsentOrder Order() => new(PngHash, "Ada", "Ada herself", "tests", "2027-12-31");

    private static AcceptDrop Accept(Scene scene, bool required = false) =>
        new(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock, new JobTerms(Book(scene, required), Options.Create(new RetentionOptions())));

    private sealed class Trace : IJobTrace
    {
        public List<JobId> Forgotten { get; } = [];

        public Task Forget(JobRecord record, CancellationToken cancellation)
        {
            Forgotten.Add(record.Id);
            return Task.CompletedTask;
        }
    }
}
