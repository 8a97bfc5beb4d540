using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;
using AlinFunctions.Pipeline.Speech;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Tests.Animation;

/// <summary>The sample portrait drawn, and its face found again on the drawn pixels.</summary>
public sealed class PuppetReadBackTests : IAsyncLifetime
{
    private FaceDetector _detector = null!;
    private FaceMesher _mesher = null!;
    private PuppetRenderer _renderer = null!;

    public async ValueTask InitializeAsync()
    {
        ModelStore store = TestCache.Store();
        SessionFactory sessions = new(Options.Create(new InferenceOptions()));
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        _detector = new FaceDetector(sessions, await store.Get(ModelId.FaceDetector, cancellation));
        _mesher = new FaceMesher(sessions, await store.Get(ModelId.AttentionMesh, cancellation));
        Photo photo = await new PhotoDecoder(TimeProvider.System).Decode(await File.ReadAllBytesAsync(TestCache.Sample("grace_hopper.jpg"), cancellation), cancellation);
        FaceMesh face = new FaceFinder(_detector, _mesher).Find(photo, cancellation)[0];
        FrameFit fit = FrameFit.To(photo.Width, photo.Height, face, new PortraitRequest(ShortSide: 720));
        Photo frame = LanczosScale.Fit(photo, fit);
        byte[] everything = new byte[frame.Width * frame.Height];
        Array.Fill(everything, byte.MaxValue);
        _renderer = new PuppetRenderer(FaceRig.Build(new PreparedPortrait
        {
            Width = frame.Width,
            Height = frame.Height,
            Image = frame.Pixels,
            Plate = frame.Pixels,
            Matte = everything,
            Mesh = face.Moved(fit.Left, fit.Top, fit.Scale).Points,
            Blur = 1.5f,
        }));
    }

    public ValueTask DisposeAsync()
    {
        _detector?.Dispose();
        _mesher?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_face_in_the_drawn_frame_does_what_it_was_told()
    {
        float[] rest = Seen(default);

        MeshMeasures.LipGap(Seen(new FaceMotion { Seal = 1, Press = .8f })).ShouldBeLessThan(.012f);
        MeshMeasures.LipGap(Seen(new FaceMotion { Jaw = .1f, UpperLip = .02f, LowerLip = .02f, Seal = 1 })).ShouldBeLessThan(.012f);

        // In every mood p, b and m stay under 2 % of the eye distance.
        foreach (SpeechStyle style in Enum.GetValues<SpeechStyle>())
        {
            Mood mood = Moods.Of(style);
            FaceMotion closed = new() { Jaw = .04f, Smile = (float)mood.Smile, Spread = (float)mood.Spread, Cheek = (float)mood.Cheek, Knit = (float)mood.Knit, Seal = 1, Press = .8f };
            MeshMeasures.LipGap(Seen(closed)).ShouldBeLessThan(.02f, style.ToString());
        }

        float small = MeshMeasures.LipGap(Seen(new FaceMotion { Jaw = .06f, UpperLip = .02f, LowerLip = .015f }));
        float wide = MeshMeasures.LipGap(Seen(new FaceMotion { Jaw = .165f, UpperLip = .022f, LowerLip = .012f }));
        small.ShouldBeGreaterThan(.05f);
        wide.ShouldBeGreaterThan(small + .06f);

        float[] round = Seen(new FaceMotion { Jaw = .068f, Spread = -.022f, Round = .8f });
        MeshMeasures.MouthWidth(round).ShouldBeLessThan(.85f * MeshMeasures.MouthWidth(rest));

        float[] shut = Seen(new FaceMotion { BlinkLeft = 1, BlinkRight = 1 });
        foreach (bool left in (ReadOnlySpan<bool>)[true, false])
        {
            MeshMeasures.EyeOpening(shut, left).ShouldBeLessThan(.5f * MeshMeasures.EyeOpening(rest, left));
        }

        float straight = MeshMeasures.Yaw(rest);
        (MeshMeasures.Yaw(Seen(new FaceMotion { Yaw = 8 })) - straight).ShouldBeInRange(.6f * 8, 1.4f * 8);
        (MeshMeasures.Yaw(Seen(new FaceMotion { Yaw = -8 })) - straight).ShouldBeInRange(-1.4f * 8, -.6f * 8);
    }

    private float[] Seen(FaceMotion motion)
    {
        byte[] picture = new byte[4 * _renderer.Frame.Width * _renderer.Frame.Height];
        _renderer.RenderBgra(motion, picture);
        return new FaceFinder(_detector, _mesher).Find(new Photo(_renderer.Frame.Width, _renderer.Frame.Height, picture), TestContext.Current.CancellationToken)[0].Points;
    }
}
