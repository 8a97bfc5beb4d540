using System.Collections.Concurrent;
using AlinFunctions.Durable;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using Microsoft.DurableTask.Converters;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>Activities that do as a test says, and write down what they were asked.</summary>
internal sealed class ScriptedProduct
{
    private readonly ConcurrentDictionary<StepId, StepWork> _works = new();
    private readonly ConcurrentDictionary<string, int> _looks = new(StringComparer.Ordinal);

    /// <summary>Gets the samples of each segment: their number is the number of segments.</summary>
    public IReadOnlyList<int> Samples { get; init; } = [24_500, 31_007, 12_001];

    /// <summary>Gets how long an orchestration waits for an event before it looks.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets or sets what a look at a step finds; null means that it is done.</summary>
    public Func<StepRun, StepReading?> Worker { get; set; } = _ => null;

    /// <summary>Gets or sets what happens in an activity before its work.</summary>
    public Action<string> Before { get; set; } = _ => { };

    /// <summary>Gets what was asked and what came of it, in order.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Gets the works that were dispatched, in order.</summary>
    public ConcurrentQueue<StepWork> Works { get; } = new();

    /// <summary>Gets the rounds in which the script was segmented.</summary>
    public ConcurrentQueue<int> Rounds { get; } = new();

    /// <summary>Gets what was told to whoever wants to know.</summary>
    public ConcurrentQueue<JobNews> News { get; } = new();

    public CutList? Cut { get; private set; }

    public JobOutcome? Recorded { get; private set; }

    public JobFailure? Refusal { get; init; }

    /// <summary>Gets the dispatches of one step, such as "Vocode 1".</summary>
    public int Attempts(string step) => Log.Count(line => line.StartsWith($"> {step} #", StringComparison.Ordinal));

    public DurableCatalog AddTo(DurableCatalog catalog)
    {
        Step<PreparePortraitStep>(catalog, nameof(Activities.PreparePortrait));
        Step<SynthesizeSpeechStep>(catalog, nameof(Activities.SynthesizeSpeech));
        Step<HearAudioStep>(catalog, nameof(Activities.HearAudio));
        Step<WatchReferenceStep>(catalog, nameof(Activities.WatchReference));
        Step<VocodeStep>(catalog, nameof(Activities.Vocode));
        Step<AnimateSegmentStep>(catalog, nameof(Activities.AnimateSegment));
        Step<ComposeVideoStep>(catalog, nameof(Activities.ComposeVideo));
        Step<JoinSpeechStep>(catalog, nameof(Activities.JoinSpeech));
        Activity<StepTicket>(catalog, nameof(Activities.ReadStepResult), Look);
        Activity<Job>(catalog, nameof(Activities.SegmentScript), Segment);
        Activity<CutListOrder>(catalog, nameof(Activities.WriteCutList), order =>
        {
            Cut = order.Cut;
            return JobPaths.CutList(order.Job);
        });
        Activity<PublishOrder>(catalog, nameof(Activities.PublishVideo), order => new PublishedVideo(
            order.Video.Video, order.Video.Poster, order.Video.WebVtt, order.Video.Srt, JobPaths.Record(order.Job.Id), order.Video.DurationSeconds, null, null));
        Activity<SpeechOrder>(catalog, nameof(Activities.PublishSpeech), order => new PublishedSpeech(
            order.Speech.Sound, order.Speech.WebVtt, order.Speech.Srt, order.Speech.Timings, JobPaths.Record(order.Job.Id), order.Speech.DurationSeconds));
        Activity<PublishedVideo>(catalog, nameof(Activities.CreateShareLink), video => video with { Link = new Uri("https://example.org/v") });
        Activity<PublishedSpeech>(catalog, nameof(Activities.CreateSpeechLink), speech => speech with { Link = new Uri("https://example.org/v") });
        Activity<JobNews>(catalog, nameof(Activities.NotifyWebhooks), news =>
        {
            News.Enqueue(news);
            return null;
        });
        Activity<OutcomeOrder>(catalog, nameof(Activities.RecordOutcome), order => Recorded ??= order.Outcome);
        return catalog;
    }

    private SegmentedScript Segment(Job job)
    {
        Rounds.Enqueue(job.Round);
        return new SegmentedScript(JobPaths.Script(job.Id), Refusal is null ? Samples.Count : 0, "en", "af_heart", Refusal);
    }

    private void Step<TWork>(DurableCatalog catalog, string name)
        where TWork : StepWork => Activity<StepOrder<TWork>>(catalog, name, order =>
    {
        var step = StepId.For(order.Work.Verb, order.Work.SegmentIndex, "scripted");
        _works[step] = order.Work;
        Works.Enqueue(order.Work);
        Log.Enqueue($"> {new StepRun(order.Work.Verb, order.Work.SegmentIndex, order.Attempt, 0)}");
        return new StepTicket(step, PlaceOf(step), order.Attempt, default, LookEvery, TimeSpan.FromMinutes(2));
    });

    private StepReading Look(StepTicket ticket)
    {
        StepWork work = _works[ticket.Step];
        var run = new StepRun(work.Verb, work.SegmentIndex, ticket.Attempt, 0);
        run = run with { Look = _looks.AddOrUpdate(run.ToString(), 1, (_, looks) => looks + 1) };
        StepReading reading = Worker(run) ?? new StepReading(StepState.Done, Made(ticket.Step, work), null);
        Log.Enqueue($"{reading.State} {run}");
        return reading;
    }

    private StepOutput Made(StepId step, StepWork work)
    {
        ArtifactPath File(string name) => PlaceOf(step).File(1, name);
        return work switch
        {
            PreparePortraitStep => new PortraitReady(File("portrait"), 720, 960),
            SynthesizeSpeechStep => new SpeechReady(File("features"), File("track")),
            VocodeStep vocode => new WaveReady(File("wave"), vocode.Track, 24_000, Samples[vocode.Segment]),
            HearAudioStep hear => new AudioHeard(hear.Language ?? "en", [.. Samples.Select((samples, i) => new WaveReady(File($"{i}.wav"), File($"{i}.json"), 24_000, samples))]),
            AnimateSegmentStep animate => new ClipReady(File("clip"), animate.FrameCount),
            WatchReferenceStep => new ReferenceWatched(File("motion")),
            JoinSpeechStep => new JoinedSpeech(File("sound"), File("vtt"), File("srt"), File("timings"), Samples.Sum() / 24_000.0),
            _ => new VideoReady(File("video"), File("poster"), File("vtt"), File("srt"), Samples.Sum() / 24_000.0),
        };
    }

    private static StepPlace PlaceOf(StepId step) => new(ArtifactPath.Parse($"jobs/scripted/steps/{step}", null));

    private void Activity<TInput>(DurableCatalog catalog, string name, Func<TInput, object?> act) => catalog.AddActivity(name, (_, json, _) =>
    {
        Before(name);
        return Task.FromResult(JsonDataConverter.Default.Serialize(act(JsonDataConverter.Default.Deserialize<TInput>(json)!)));
    });
}
