using System.Numerics;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.Pipeline.Tests.Animation.Rig;

public sealed class MeshMotionTests
{
    private static readonly FaceRig Closed = FaceRig.Build(PuppetPortrait.Make());
    private static readonly FaceRig Smiling = FaceRig.Build(PuppetPortrait.Make(.1f));

    [Fact]
    public void A_face_at_rest_is_returned_bit_for_bit()
    {
        Vector2[] moved = Moved(Closed, default);

        moved.ShouldBe(Closed.Points[..FaceLandmarks.MeshCount]);
    }

    [Fact]
    public void The_gap_grows_with_the_jaw()
    {
        float before = MiddleGap(Closed, default);
        for (float jaw = .02f; jaw < .2f; jaw += .02f)
        {
            float gap = MiddleGap(Closed, new FaceMotion { Jaw = jaw });

            gap.ShouldBeGreaterThan(before);
            before = gap;
        }

        MiddleGap(Closed, new FaceMotion { Jaw = .1f }).ShouldBe(.094f, .006f, "a lower lip follows the jaw by .94");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(.05f)]
    [InlineData(.165f)]
    public void Sealed_lips_meet_whatever_the_jaw_does(float jaw)
    {
        FaceMotion motion = new() { Jaw = jaw, UpperLip = .02f, LowerLip = .02f, Round = .4f, Seal = 1 };

        foreach (FaceRig rig in (ReadOnlySpan<FaceRig>)[Closed, Smiling])
        {
            float[] gaps = new float[11];
            rig.Motion.Gaps(Moved(rig, motion), gaps);

            gaps.Max().ShouldBeLessThan(.006f * rig.Frame.Unit);
        }
    }

    [Fact]
    public void A_squint_narrows_the_eye_from_below_and_a_blink_still_closes_it()
    {
        int upper = FaceLandmarks.LeftEye.Upper[4], lower = FaceLandmarks.LeftEye.Lower[4];
        Vector2[] rest = Moved(Closed, default), narrow = Moved(Closed, new FaceMotion { Squint = 1 });
        Vector2[] shut = Moved(Closed, new FaceMotion { Squint = 1, BlinkLeft = 1 });
        float open = rest[lower].Y - rest[upper].Y;

        (narrow[lower].Y - narrow[upper].Y).ShouldBeInRange(.6f * open, .8f * open);
        (rest[lower].Y - narrow[lower].Y).ShouldBeGreaterThan(narrow[upper].Y - rest[upper].Y);
        (shut[lower].Y - shut[upper].Y).ShouldBe(0, .05f * open);
    }

    [Fact]
    public void Brows_knit_towards_each_other_and_grief_lifts_their_inner_ends_alone()
    {
        const int InnerLeft = 107, InnerRight = 336, OuterLeft = 70;
        Vector2[] rest = Moved(Closed, default), knit = Moved(Closed, new FaceMotion { Knit = .03f }), grief = Moved(Closed, new FaceMotion { Grief = .03f });

        knit[InnerLeft].X.ShouldBeGreaterThan(rest[InnerLeft].X + 1);
        knit[InnerRight].X.ShouldBeLessThan(rest[InnerRight].X - 1);
        knit[InnerLeft].Y.ShouldBeGreaterThan(rest[InnerLeft].Y + 1);
        knit[OuterLeft].ShouldBe(rest[OuterLeft]);
        grief[InnerLeft].Y.ShouldBeLessThan(rest[InnerLeft].Y - 2);
        grief[OuterLeft].Y.ShouldBeGreaterThan(rest[OuterLeft].Y);
        knit[FaceLandmarks.Chin].ShouldBe(rest[FaceLandmarks.Chin]);
    }

    [Fact]
    public void Cheeks_rise_without_lips_and_nose()
    {
        Vector2[] rest = Moved(Closed, default), raised = Moved(Closed, new FaceMotion { Cheek = .03f });

        FaceLandmarks.CheekApples.ShouldAllBe(apple => raised[apple.Point].Y < rest[apple.Point].Y - 1);
        FaceLandmarks.LipRing(0).ShouldAllBe(point => raised[point] == rest[point]);
        FaceLandmarks.Nose.ShouldAllBe(point => raised[point] == rest[point]);
    }

    [Fact]
    public void Lips_never_cross_further_than_they_do_at_rest()
    {
        Vector2[] moved = Moved(Smiling, new FaceMotion { LowerLip = -.2f, Press = 1 });
        float[] gaps = new float[11];

        Smiling.Motion.Gaps(moved, gaps);

        for (int i = 0; i < gaps.Length; i++)
        {
            gaps[i].ShouldBeGreaterThanOrEqualTo(MathF.Min(0, Smiling.Motion.RestGaps[i]) - .001f);
        }
    }

    [Fact]
    public void A_tuck_brings_the_lower_lip_up_to_the_teeth()
    {
        FaceMotion open = new() { Jaw = .024f, UpperLip = .024f };

        float tucked = MiddleGap(Closed, open with { Tuck = .95f }), plain = MiddleGap(Closed, open);

        tucked.ShouldBeInRange(.4f * plain, .6f * plain);
    }

    [Fact]
    public void A_blink_closes_the_eye_by_degrees_and_the_other_eye_stays()
    {
        float open = LidGap(FaceLandmarks.LeftEye, 0), half = LidGap(FaceLandmarks.LeftEye, .5f), shut = LidGap(FaceLandmarks.LeftEye, 1);

        half.ShouldBe(open / 2, .01f * open);
        shut.ShouldBe(0, .001f * open);
        LidGap(FaceLandmarks.RightEye, 1).ShouldBe(LidGap(FaceLandmarks.RightEye, 0));
    }

    [Fact]
    public void The_chin_follows_the_jaw_and_the_nose_and_the_eyes_do_not()
    {
        Vector2[] moved = Moved(Closed, new FaceMotion { Jaw = .1f });

        Vector2 chin = moved[FaceLandmarks.Chin] - Closed.Points[FaceLandmarks.Chin];
        Vector2.Dot(chin, Closed.Frame.Down).ShouldBe(.1f * Closed.Frame.Unit, .01f);
        foreach (int still in FaceLandmarks.Nose.Concat(FaceLandmarks.LeftEye.Contour))
        {
            moved[still].ShouldBe(Closed.Points[still]);
        }
    }

    [Fact]
    public void Skin_follows_the_lips_smoothly()
    {
        Vector2[] jaw = Closed.Basis.Jaw;

        // Down the middle of the chin the motion stays between the lip's and the chin's: no dip and no overshoot.
        foreach (int point in (ReadOnlySpan<int>)[17, 18, 200, 199, 175])
        {
            jaw[point].Y.ShouldBeInRange(.85f, 1.02f);
        }

        jaw[164].Y.ShouldBe(0, .05f, "the skin over the upper lip rests with it");
    }

    [Fact]
    public void A_raised_brow_lifts_the_brow_and_no_eye()
    {
        Vector2[] moved = Moved(Closed, new FaceMotion { Brow = .03f });

        foreach (int brow in FaceLandmarks.Brows)
        {
            Vector2.Dot(moved[brow] - Closed.Points[brow], Closed.Frame.Down).ShouldBe(-.03f * Closed.Frame.Unit, .01f);
        }

        moved[FaceLandmarks.OuterEyeLeft].ShouldBe(Closed.Points[FaceLandmarks.OuterEyeLeft]);
    }

    private static Vector2[] Moved(FaceRig rig, FaceMotion motion)
    {
        Vector2[] moved = new Vector2[FaceLandmarks.MeshCount];
        rig.Motion.Apply(motion, moved);
        return moved;
    }

    private static float MiddleGap(FaceRig rig, FaceMotion motion)
    {
        float[] gaps = new float[11];
        rig.Motion.Gaps(Moved(rig, motion), gaps);
        return gaps[5] / rig.Frame.Unit;
    }

    private static float LidGap(EyeLandmarks eye, float leftBlink)
    {
        Vector2[] moved = Moved(Closed, new FaceMotion { BlinkLeft = leftBlink });
        return (moved[eye.Lower[4]] - moved[eye.Upper[4]]).Length();
    }
}
