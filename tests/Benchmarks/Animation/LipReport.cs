using System.Globalization;
using System.Numerics;
using System.Text;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Instruments.Seeing;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.Benchmarks.Animation;

/// <summary>Sets how far a portrait's mouth is opened beside how far the face mesh sees it opened.</summary>
internal static class LipReport
{
    private static readonly string[] Sounds = ["p", "s", "t", "i", "ɪ", "ə", "ɛ", "ʌ", "æ", "a", "o", "u", "f", "w", "ɹ", "k"];

    /// <summary>Measures one picture: each sound's opening in percent of the eye distance, drawn and seen, at speech's usual reach.</summary>
    public static async Task<string> Of(string picture, string cache, int shortSide, CancellationToken cancellation)
    {
        PreparedPortrait prepared = await PreparedPicture.Of(picture, cache, shortSide, cancellation);
        FaceRig rig = FaceRig.Build(prepared);
        PortraitFit fit = new(rig.Shape);
        PuppetRenderer renderer = new(rig);
        var models = new ModelStore(new ModelStoreOptions { CacheFolder = cache });
        using FaceWatcher watcher = await FaceWatcher.Open(models, cancellation);
        using IdentityRuler identity = await IdentityRuler.Open(models, cancellation);
        float[]? self = null;
        byte[] bgra = new byte[4 * prepared.Width * prepared.Height];
        Vector2[] mesh = new Vector2[FaceLandmarks.MeshCount];
        FaceMesh? before = null;
        List<(string Sound, float Drawn, float Seen, float Like)> rows = [];
        foreach (string sound in Sounds.Prepend(""))
        {
            FaceMotion motion = sound.Length > 0 ? SoundPose.Of(fit, sound, .8) : default;
            rig.Motion.Apply(motion, mesh);
            float drawn = (mesh[13] - mesh[14]).Length() / rig.Frame.Unit;
            renderer.RenderBgra(motion, bgra);
            Photo frame = new(prepared.Width, prepared.Height, bgra);
            before = watcher.Follow(frame, before, cancellation);
            float[] person = identity.Embed(frame, before, cancellation);
            self ??= person;
            rows.Add((sound, 100 * drawn, 100 * MeshMeasures.LipGap(before.Points), IdentityRuler.Likeness(self, person)));
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Path.GetFileName(picture)} eyes {rig.Frame.Unit:f0}px slope {Slope(rows):f2} correlation {LagCorrelation.Of([.. rows.Select(r => r.Seen)], [.. rows.Select(r => r.Drawn)], 0).Best:f3}:");
        foreach ((string sound, float drawn, float seen, float like) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $" {(sound.Length > 0 ? sound : "-")} {drawn:f1}>{seen:f1} {like:f2}");
        }

        return text.ToString();
    }

    private static float Slope(List<(string Sound, float Drawn, float Seen, float Like)> rows)
    {
        float drawn = rows.Average(row => row.Drawn), seen = rows.Average(row => row.Seen);
        return rows.Sum(row => (row.Drawn - drawn) * (row.Seen - seen)) / rows.Sum(row => (row.Drawn - drawn) * (row.Drawn - drawn));
    }
}
