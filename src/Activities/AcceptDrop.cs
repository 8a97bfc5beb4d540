using System.Net;
using AlinFunctions.Activities.Index;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Scripts.Markup;
using AlinFunctions.Pipeline.Speech;
using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities;

/// <summary>Takes a frozen drop: copies its files as they were, checks them, and makes the job's record before anything is scheduled.</summary>
public sealed class AcceptDrop(ArtifactStore store, DropFolder folder, IOptions<WebhookOptions> webhooks, TimeProvider time, JobTerms? terms = null)
{
    private readonly JobTerms _terms = terms ?? JobTerms.Usual(store, time);
    private readonly JobIndex _index = new(store);

    /// <summary>Takes the drop, unless the folder has changed since it was frozen.</summary>
    /// <returns>The job to be run; null when there is nothing to run: superseded, refused, or finished already.</returns>
    [Function(nameof(AcceptDrop))]
    public async Task<Job?> Run([ActivityTrigger] FrozenDrop drop, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(drop);
        var id = JobId.ForDrop(drop);
        if (await store.Read<JobRecord>(JobPaths.Record(id), cancellation) is { } known)
        {
            return await Enter(known, cancellation);
        }

        FrozenDrop now = await folder.Freeze(drop.Folder, cancellation);
        if (now.Canonical != drop.Canonical)
        {
            return null;
        }

        try
        {
            JobRecord record = await Examine(id, drop, cancellation);
            await store.TryCreate(JobPaths.Record(id), record, cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status == (int)HttpStatusCode.PreconditionFailed || changed.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            // The drop changed while it was copied: it is superseded, and the newer drop speaks for itself.
            return null;
        }

        return await store.Read<JobRecord>(JobPaths.Record(id), cancellation) is { } created ? await Enter(created, cancellation) : null;
    }

    private async Task<Job?> Enter(JobRecord record, CancellationToken cancellation)
    {
        await _index.Enter(record, cancellation);
        if (record.State == JobState.Accepted && await _terms.Confirm(record, cancellation) is { } failure)
        {
            record = await store.Change<JobRecord>(JobPaths.Record(record.Id), old => old.Ended(JobOutcome.Failed(failure), time.GetUtcNow()), cancellation);
            await _index.Close(record, cancellation);
        }

        return record.State == JobState.Accepted ? record.Job : null;
    }

    private async Task<JobRecord> Examine(JobId id, FrozenDrop drop, CancellationToken cancellation)
    {
        var inputs = new List<JobInput>();
        var copier = new DropCopier(store, folder, id, drop.Folder, inputs);
        var record = new JobRecord
        {
            Id = id,
            Folder = drop.Folder,
            State = JobState.Accepted,
            Created = time.GetUtcNow(),
            Options = new JobOptions(),
            Seed = long.Parse(id.ToString()[..8], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture),
            Inputs = inputs,
        };
        record = record with { KeptUntil = _terms.KeptUntil(record.Created) };
        try
        {
            RefuseTwice(drop);
            if (drop.Options is not null)
            {
                byte[] json = await copier.Copy(drop.Options, JobOptionsReader.CheckLength, cancellation);
                record = record with { Options = JobOptionsReader.Read(json, drop.IsPreview) };
                record = record with { Seed = record.Options.Seed ?? record.Seed };
            }

            if (record.Options.Webhook is { } webhook)
            {
                WebhookAddress.Check(webhook, webhooks.Value.AllowLoopback);
            }

            record = record with { Options = record.Options with { Background = BackgroundChoice.Of(drop, record.Options.Background) } };
            DropCheck.RefuseWithoutEffect(drop, record.Options);
            if (record.Options.Voice is not null)
            {
                VoiceMix.Parse(record.Options.Voice);
            }

            var job = new Job(id, drop.Folder, record.Options, record.Seed, Script: null, Portrait: null, PortraitHash: "", Round: 0);
            if (drop.Script is not null)
            {
                byte[] script = await copier.Copy(drop.Script, ScriptText.CheckLength, cancellation);
                var text = ScriptText.FromBytes(script);
                MarkupCheck.Check(text);
                record = record with { Title = record.Options.Title ?? ScriptTitle.Of(text) };
                job = job with { Script = JobPaths.Input(id, drop.Script.Name) };
            }

            if (drop.Lexicon is not null)
            {
                Lexicon.Read(await copier.Copy(drop.Lexicon, Lexicon.CheckLength, cancellation));
                job = job with { Lexicon = JobPaths.Input(id, drop.Lexicon.Name) };
            }

            if (drop.Audio is not null)
            {
                ArtifactPath audio = await copier.Flow(drop.Audio, AudioHeader.CheckLength, AudioHeader.HeadBytes, head => AudioHeader.Read(head), cancellation);
                job = job with { Audio = audio };
            }

            if (!drop.IsSpeechOnly)
            {
                byte[] portrait = await copier.Copy(drop.Portrait!, PortraitHeader.CheckLength, cancellation);
                PortraitHeader.Read(portrait);
                job = job with { Portrait = JobPaths.Input(id, drop.Portrait!.Name), PortraitHash = inputs[^1].Sha256 };
                record = record with { Consent = await _terms.Consent(job, cancellation) };
                job = await DropMedia.Take(job, drop, copier, cancellation);
            }

            return record with { Job = job };
        }
        catch (InvalidDropException refused)
        {
            var failure = new JobFailure(refused.Kind, nameof(AcceptDrop), null, refused.Sentence);
            return record with { State = JobState.Failed, Failure = failure, Finished = record.Created };
        }
    }

    private static void RefuseTwice(FrozenDrop drop)
    {
        if (drop.HasSeveralOptions)
        {
            throw new InvalidDropException(FailureKind.BadOption, new Sentence(
                $"Only one of {FrozenDrop.OptionsName} (a video), {FrozenDrop.PreviewName} (its first seconds) and {FrozenDrop.SpeechName} (only speech) may be dropped.",
                $"{FrozenDrop.OptionsName}（视频）、{FrozenDrop.PreviewName}（开头几秒预览）和 {FrozenDrop.SpeechName}（只有语音）只能投递其中一个。"));
        }

        if (drop.HasSeveralPortraits)
        {
            throw PortraitRefusal.Several();
        }

        if (drop.HasSeveralRecordings)
        {
            throw AudioRefusal.Several();
        }

        if (drop.IsSpeechOnly && drop.Audio is not null)
        {
            throw AudioRefusal.SpeechAlone();
        }
    }
}
