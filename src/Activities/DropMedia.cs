using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities;

/// <summary>Takes what a drop may hold beside script, recording and portrait: logo, music, background, and films for pose and blinks.</summary>
internal static class DropMedia
{
    /// <summary>Copies the files into the job and checks what their first bytes say.</summary>
    /// <exception cref="InvalidDropException">One is not what it should be, or there are two of a kind.</exception>
    public static async Task<Job> Take(Job job, FrozenDrop drop, DropCopier copier, CancellationToken cancellation)
    {
        if (One(drop.Logos, LogoRefusal.Several) is { } logo)
        {
            LogoHeader.Read(await copier.Copy(logo, LogoHeader.CheckLength, cancellation));
            job = job with { Logo = JobPaths.Input(job.Id, logo.Name) };
        }

        if (One(drop.Music, MusicRefusal.Several) is { } music)
        {
            job = job with { Music = await copier.Flow(music, MusicHeader.CheckLength, AudioHeader.HeadBytes, head => MusicHeader.Read(head), cancellation) };
        }

        if (drop.Background is { } background)
        {
            job = job with { Background = await Behind(background, job, copier, cancellation) };
        }

        if (job.Options.Still && drop.PoseVideos.Any())
        {
            throw ReferenceRefusal.Still();
        }

        return job with
        {
            PoseVideo = await Film(drop.PoseVideos, ReferenceUse.Pose, copier, cancellation),
            BlinkVideo = await Film(drop.BlinkVideos, ReferenceUse.Blink, copier, cancellation),
        };
    }

    private static async Task<ArtifactPath> Behind(DropFile file, Job job, DropCopier copier, CancellationToken cancellation)
    {
        if (FrozenDrop.IsBackgroundFilm(file.Name))
        {
            return await copier.Flow(file, BackgroundFilm.CheckLength, BackgroundFilm.HeadBytes, head => BackgroundFilm.Demuxer(head), cancellation);
        }

        PortraitHeader.Read(await copier.Copy(file, bytes => PortraitHeader.CheckLength(bytes, PictureRole.Background), cancellation), PictureRole.Background);
        return JobPaths.Input(job.Id, file.Name);
    }

    private static async Task<ArtifactPath?> Film(IEnumerable<DropFile> files, ReferenceUse use, DropCopier copier, CancellationToken cancellation) =>
        One(files, () => ReferenceRefusal.Several(use)) is { } film
            ? await copier.Flow(film, bytes => CheckLength(use, bytes), FilmHeader.HeadBytes, head => CheckHead(use, head), cancellation)
            : null;

    private static void CheckLength(ReferenceUse use, long bytes)
    {
        if (bytes > FilmHeader.MostBytes)
        {
            throw ReferenceRefusal.TooManyBytes(use, bytes, FilmHeader.MostBytes);
        }
    }

    private static void CheckHead(ReferenceUse use, byte[] head)
    {
        if (FilmHeader.KindOf(head) is null)
        {
            throw ReferenceRefusal.NotAFilm(use);
        }
    }

    private static DropFile? One(IEnumerable<DropFile> files, Func<InvalidDropException> several)
    {
        DropFile[] all = [.. files];
        return all.Length > 1 ? throw several() : all.FirstOrDefault();
    }
}
