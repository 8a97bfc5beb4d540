using AlinFunctions.Orchestrator.Calls;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Keeps the job's custom status up to date, which is what people watch while they wait.</summary>
internal sealed class ProgressBoard
{
    private readonly TaskOrchestrationContext _context;
    private readonly JobId _job;
    private readonly bool _shown;
    private RenderProgress _progress;

    /// <summary>Starts counting a job whose segments are not known yet.</summary>
    /// <param name="context">The job's orchestration.</param>
    /// <param name="job">The job.</param>
    /// <param name="shown">Whether a face is animated to what is spoken.</param>
    public ProgressBoard(TaskOrchestrationContext context, JobId job, bool shown)
    {
        _context = context;
        _job = job;
        _shown = shown;
        _progress = new RenderProgress("Speak", 0, 0, 0);
    }

    /// <summary>Says that a job has so many segments, none spoken yet.</summary>
    public void Segmented(int segments) => Show(_progress with { Segments = segments });

    /// <summary>Says that the user's own recording is listened to.</summary>
    public void Hearing() => Show(_progress with { Stage = "Hear" });

    /// <summary>Says that the recording has so many segments, all spoken.</summary>
    public void Heard(int segments) => Speak(_progress with { Segments = segments, Spoken = segments });

    /// <summary>Counts one more segment as spoken.</summary>
    public void Spoken() => Speak(_progress with { Spoken = _progress.Spoken + 1 });

    /// <summary>Counts one more segment as animated.</summary>
    public void Animated() => Show(_progress with { Stage = "Animate", Animated = _progress.Animated + 1 });

    /// <summary>Says that the video is being composed.</summary>
    public void Composing() => Show(_progress with { Stage = "Compose" });

    /// <summary>Says that the video is being published.</summary>
    public void Publishing() => Show(_progress with { Stage = "Publish" });

    // Once all is spoken, the face is what is waited for.
    private void Speak(RenderProgress progress) => Show(_shown && progress.Spoken == progress.Segments ? progress with { Stage = "Animate" } : progress);

    private void Show(RenderProgress progress)
    {
        if (progress.Stage != _progress.Stage)
        {
            // Told beside the job: nobody waits for it.
            _ = _context.NotifyWebhooks(new JobNews(_job, JobMoment.Progress, progress.Stage));
        }

        _progress = progress;
        _context.SetCustomStatus(progress);
    }
}
