using System.Text;
using System.Text.Json;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Instruments.Seeing;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>What is promised of the face, measured on an encoded video of a script that nothing was tuned on.</summary>
[Collection(nameof(RenderedCollection))]
[Trait("Category", "Long")]
public sealed class FaceNumbersTests(RenderedStack rendered, ITestOutputHelper output)
{
    private const string Script =
        "Before the museum opens, a man with a mop walks past the paintings and greets them by name. He has worked in this place for forty years. Visitors walk by him without "
        + "a thought, but the pictures, he claims, remember everything. Once a boy asked him which one was the best. He put down his bucket, pointed at a small map of "
        + "a river, and smiled. Why that one? Because my home is on it, he said, and nobody but me has ever found it.";

    private static ModelStore Models => new(new ModelStoreOptions { CacheFolder = Repository.Cache });

    [Fact]
    public async Task Lips_meet_and_follow_the_person_stays_and_no_joint_is_seen()
    {
        RenderedClip clip = await Make("face-numbers", new { size = 480, lang = "en", seed = 11 });

        LagCorrelation follows = LipRuler.Follows(LipRuler.Openings(clip.Faces), SpokenOpenings.Of(clip));
        float[] closures = [.. Closures(clip)];
        float[] sorted = [.. (await Likenesses(clip)).Order()];
        (double worstJoint, double usual) = await Joints(clip);
        IReadOnlyList<Blink> blinks = BlinkCounter.Find(BlinkCounter.Openings(clip.Faces), clip.Cut.FramesPerSecond);
        double minutes = clip.Facts.Frames / (60.0 * clip.Cut.FramesPerSecond);
        output.WriteLine($"lips: {follows}");
        output.WriteLine($"p b m: {closures.Count(gap => gap < .02f)} of {closures.Length} below 2 %; widest {closures.Max():f3}; {string.Join(' ', closures.Where(gap => gap >= .02f))}");
        output.WriteLine($"likeness: mean {sorted.Average():f3}, worst twentieth {sorted[sorted.Length / 20]:f3}");
        output.WriteLine($"joints: worst {worstJoint:f3}, 99th percentile of the others {usual:f3}");
        output.WriteLine($"blinks: {blinks.Count / minutes:f1} a minute, {string.Join(' ', blinks.Select(blink => blink.Frames * 1000 / clip.Cut.FramesPerSecond))} ms");

        follows.Best.ShouldBeGreaterThanOrEqualTo(.75);
        Math.Abs(follows.Lag).ShouldBeLessThanOrEqualTo(1);
        closures.Length.ShouldBeGreaterThan(30);
        ((double)closures.Count(gap => gap < .02f) / closures.Length).ShouldBeGreaterThanOrEqualTo(.95);
        sorted.Average().ShouldBeGreaterThanOrEqualTo(.90f);
        sorted[sorted.Length / 20].ShouldBeGreaterThanOrEqualTo(.82f);
        worstJoint.ShouldBeLessThanOrEqualTo(usual);
        (blinks.Count / minutes).ShouldBeInRange(10, 24);
        blinks.ShouldAllBe(blink => blink.Frames * 1000 / clip.Cut.FramesPerSecond <= 400);
    }

    [Fact]
    public async Task The_head_moves_as_smoothly_in_a_pause_as_the_ruler_can_tell()
    {
        const string Pause = "Wait. <break time='4s'/> Now.";
        RenderedClip moving = await Make("face-pause", new { size = 480, lang = "en", seed = 11, blink_rate = 0 }, Pause);
        RenderedClip still = await Make("face-pause-still", new { size = 480, lang = "en", seed = 11, blink_rate = 0, still = true }, Pause);

        double jerk = PauseJerk(moving), floor = PauseJerk(still);
        double travel = moving.Faces.Max(face => face.CentreX / face.EyeDistance) - moving.Faces.Min(face => face.CentreX / face.EyeDistance);
        output.WriteLine($"jerk in the pause {jerk:e2}, of a still head {floor:e2}, ratio {jerk / floor:f2}; the head travels {travel:f3} eye distances");

        jerk.ShouldBeLessThanOrEqualTo(3 * floor);
        travel.ShouldBeGreaterThan(.02);
    }

    [Fact]
    public async Task The_same_seed_draws_the_same_frames_byte_for_byte()
    {
        const string Short = "The same words, twice.";
        RenderedClip one = await Make("face-seed-one", new { size = 160, lang = "en", seed = 5 }, Short);
        RenderedClip two = await Make("face-seed-two", new { size = 160, lang = "en", seed = 5 }, Short);
        RenderedClip other = await Make("face-seed-other", new { size = 160, lang = "en", seed = 6 }, Short);

        string first = await FrameHash(one);
        (await FrameHash(two)).ShouldBe(first);
        (await FrameHash(other)).ShouldNotBe(first);
    }

    private async Task<RenderedClip> Make(string name, object options, string script = Script)
    {
        JobId id = await new Drops(rendered.Stack).Drop(
            name,
            ("job.json", JsonSerializer.SerializeToUtf8Bytes(options)),
            ("script.txt", Encoding.UTF8.GetBytes(script)),
            ("portrait.jpg", await File.ReadAllBytesAsync(Repository.Portrait)));
        return await RenderedClip.Watch(rendered.Stack, id, name, "en", script);
    }

    private static async Task<string> FrameHash(RenderedClip clip) => Encoding.UTF8.GetString(
        await MediaTool.Run("ffmpeg", ["-nostdin", "-loglevel", "error", "-i", clip.File, "-map", "0:v:0", "-f", "hash", "-hash", "sha256", "-"], CancellationToken.None));

    /// <summary>The least opening within each p, b and m of the script, eye distances.</summary>
    private static IEnumerable<float> Closures(RenderedClip clip)
    {
        float[] gaps = LipRuler.Openings(clip.Faces);
        double start = 0;
        foreach (SpeechTrack track in clip.Tracks)
        {
            foreach (TimedPhoneme phoneme in track.Phonemes.Where(phoneme => phoneme.Symbol.Any("pbm".Contains)))
            {
                int first = (int)Math.Floor((start + phoneme.Start) * clip.Cut.FramesPerSecond), last = (int)Math.Ceiling((start + phoneme.End) * clip.Cut.FramesPerSecond);
                yield return gaps[Math.Clamp(first, 0, gaps.Length - 1)..Math.Clamp(last + 1, 1, gaps.Length)].Min();
            }

            start += (double)track.SampleCount / track.SampleRate;
        }
    }

    private static async Task<float[]> Likenesses(RenderedClip clip)
    {
        using FaceWatcher watcher = await FaceWatcher.Open(Models);
        using IdentityRuler ruler = await IdentityRuler.Open(Models);
        Photo portrait = await new PhotoDecoder(TimeProvider.System).Decode(await File.ReadAllBytesAsync(Repository.Portrait), CancellationToken.None);
        return await ruler.Likenesses(ruler.Embed(portrait, watcher.Look(portrait)), clip.File, clip.Faces, every: 3);
    }

    /// <summary>The largest mean difference between the two frames at a segment's joint, and the 99th percentile of all others.</summary>
    private static async Task<(double Worst, double Usual)> Joints(RenderedClip clip)
    {
        HashSet<int> joints = [.. clip.Cut.Segments.Skip(1).Select(segment => clip.Cut.Segments.TakeWhile(before => before != segment).Sum(before => before.FrameCount))];
        List<double> others = [];
        double worst = 0;
        byte[]? before = null;
        int number = 0;
        await foreach (Photo frame in VideoFrames.Read(clip.File))
        {
            if (before is not null)
            {
                double difference = before.Zip(frame.Pixels, (a, b) => (double)Math.Abs(a - b)).Average();
                if (joints.Contains(number))
                {
                    worst = Math.Max(worst, difference);
                }
                else
                {
                    others.Add(difference);
                }
            }

            before = [.. frame.Pixels];
            number++;
        }

        return (worst, others.Order().ElementAt((int)(.99 * others.Count)));
    }

    /// <summary>The mean size of the third difference of the mesh from frame to frame over the middle of the pause, eye distances.</summary>
    private static double PauseJerk(RenderedClip clip)
    {
        int from = (int)((clip.Tracks[0].Phonemes.First(phoneme => phoneme.End - phoneme.Start > 1).Start + 1) * clip.Cut.FramesPerSecond);
        FaceMesh[] pause = [.. clip.Faces.Skip(from).Take(2 * clip.Cut.FramesPerSecond)];
        double sum = 0;
        for (int n = 3; n < pause.Length; n++)
        {
            for (int at = 0; at < 468; at++)
            {
                double x = Third(pause, n, 3 * at), y = Third(pause, n, (3 * at) + 1);
                sum += Math.Sqrt((x * x) + (y * y)) / 468;
            }
        }

        return sum / (pause.Length - 3) / pause[0].EyeDistance;
    }

    private static double Third(FaceMesh[] meshes, int n, int at) => meshes[n].Points[at] - (3 * meshes[n - 1].Points[at]) + (3 * meshes[n - 2].Points[at]) - meshes[n - 3].Points[at];
}
