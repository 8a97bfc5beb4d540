using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

/// <summary>The real networks on one real photo. Places were read off the picture by eye; tolerances are what an eye allows.</summary>
public sealed class PortraitMakerTests(PortraitBench bench) : IClassFixture<PortraitBench>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_portrait_is_prepared_at_the_size_that_is_asked_for()
    {
        PreparedPortrait portrait = await Prepare(await File.ReadAllBytesAsync(PortraitBench.Hopper, Cancellation));

        (portrait.Width, portrait.Height).ShouldBe((360, 360));
        MeshMeasures.EyeDistance(portrait.Mesh).ShouldBe(118 * 360f / 512, 3);
        MeshMeasures.LipGap(portrait.Mesh).ShouldBeLessThan(.02f);
        MathF.Abs(MeshMeasures.Yaw(portrait.Mesh)).ShouldBeLessThan(5);
        Near(portrait.Mesh, 468, 222, 172);
        Near(portrait.Mesh, 473, 305, 170);
        Near(portrait.Mesh, 13, 267, 263);
        portrait.Blur.ShouldBeInRange(.6f, 1.2f);
    }

    [Fact]
    public async Task The_matte_holds_the_person_and_not_the_flag_or_the_sky()
    {
        PreparedPortrait portrait = await Prepare(await File.ReadAllBytesAsync(PortraitBench.Hopper, Cancellation));
        byte Matte(int x, int y) => portrait.Matte[(y * 360 / 512 * 360) + (x * 360 / 512)];

        Matte(260, 220).ShouldBe((byte)255);
        Matte(260, 60).ShouldBe((byte)255);
        Matte(260, 450).ShouldBe((byte)255);
        Matte(60, 120).ShouldBe((byte)0);
        Matte(450, 120).ShouldBe((byte)0);
    }

    [Fact]
    public async Task A_close_frame_tells_the_person_by_the_whole_photo()
    {
        byte[] file = await File.ReadAllBytesAsync(PortraitBench.Hopper, Cancellation);
        PreparedPortrait all = await Prepare(file);
        PreparedPortrait close = await bench.Maker.Prepare(file, new PortraitRequest(null, 360, new PictureOptions { Preprocess = Preprocess.Crop }), Cancellation);
        float scale = MeshMeasures.EyeDistance(all.Mesh) / MeshMeasures.EyeDistance(close.Mesh);
        System.Numerics.Vector3 here = MeshMeasures.Point(close.Mesh, 1), there = MeshMeasures.Point(all.Mesh, 1);
        double apart = 0;
        for (int at = 0; at < close.Matte.Length; at++)
        {
            int x = (int)(there.X + (((at % close.Width) - here.X) * scale)), y = (int)(there.Y + (((at / close.Width) - here.Y) * scale));
            apart += Math.Abs(close.Matte[at] - all.Matte[(Math.Clamp(y, 0, all.Height - 1) * all.Width) + Math.Clamp(x, 0, all.Width - 1)]) / 255.0 / close.Matte.Length;
        }

        apart.ShouldBeLessThan(.02);
    }

    [Fact]
    public async Task The_plate_is_the_photo_where_nobody_is_and_nobody_where_the_head_was()
    {
        PreparedPortrait portrait = await Prepare(await File.ReadAllBytesAsync(PortraitBench.Hopper, Cancellation));
        int sky = ((100 * 360) + 330) * 4, cheek = ((190 * 360) + 235) * 4;

        Math.Abs(portrait.Plate[sky] - portrait.Image[sky]).ShouldBeLessThanOrEqualTo(1);
        (portrait.Plate[cheek] - portrait.Plate[cheek + 2]).ShouldBeGreaterThan(portrait.Image[cheek] - portrait.Image[cheek + 2] + 40, "the sky is bluer than a cheek");
    }

    [Fact]
    public async Task The_same_bytes_give_the_same_portrait()
    {
        byte[] file = await File.ReadAllBytesAsync(PortraitBench.Hopper, Cancellation);

        PreparedPortrait one = await Prepare(file), other = await Prepare(file);

        other.Mesh.ShouldBe(one.Mesh);
        other.Matte.ShouldBe(one.Matte);
        other.Plate.ShouldBe(one.Plate);
    }

    [Fact]
    public async Task A_portrait_survives_being_kept()
    {
        PreparedPortrait portrait = await Prepare(await File.ReadAllBytesAsync(PortraitBench.Hopper, Cancellation));
        using MemoryStream kept = new();

        PreparedPortraitFile.Write(portrait, kept);
        kept.Position = 0;
        PreparedPortrait read = PreparedPortraitFile.Read(kept);

        (read.Width, read.Height, read.Blur).ShouldBe((portrait.Width, portrait.Height, portrait.Blur));
        read.Image.ShouldBe(portrait.Image);
        read.Plate.ShouldBe(portrait.Plate);
        read.Matte.ShouldBe(portrait.Matte);
        read.Mesh.ShouldBe(portrait.Mesh);
    }

    [Fact]
    public async Task Two_equal_faces_are_found_from_left_to_right_and_want_a_choice()
    {
        byte[] twins = await PortraitBench.Remade("split[a][b];[a][b]hstack", "png");
        Photo photo = await bench.Decoder.Decode(twins, Cancellation);

        IReadOnlyList<FaceMesh> faces = bench.Finder.Find(photo, Cancellation);

        faces.Count.ShouldBe(2);
        (faces[1].CentreX - faces[0].CentreX).ShouldBe(512, 5);
        (await Should.ThrowAsync<InvalidDropException>(() => Prepare(twins))).Sentence.English.ShouldContain("2 faces");
        PreparedPortrait second = await bench.Maker.Prepare(twins, new PortraitRequest(2, 360), Cancellation);
        MeshMeasures.Point(second.Mesh, 1).X.ShouldBeGreaterThan(360);
    }

    [Fact]
    public async Task A_face_is_found_tilted_by_forty_degrees_and_small_in_a_large_picture()
    {
        Photo tilted = await bench.Decoder.Decode(await PortraitBench.Remade("rotate=PI*40/180:ow=724:oh=724", "mjpeg"), Cancellation);
        Photo lost = await bench.Decoder.Decode(await PortraitBench.Remade("scale=200:200,pad=4000:3000:3300:2500", "mjpeg"), Cancellation);

        MeshMeasures.Roll(bench.Finder.Find(tilted, Cancellation).Single().Points).ShouldBe(38, 4);
        FaceMesh small = bench.Finder.Find(lost, Cancellation).Single();
        (small.CentreX, small.CentreY).ShouldSatisfyAllConditions(at => at.CentreX.ShouldBe(3404, 12), at => at.CentreY.ShouldBe(2584, 12));
    }

    [Fact]
    public async Task A_picture_without_a_face_is_refused()
    {
        byte[] cloth = await PortraitBench.Remade("crop=128:128:0:380,scale=512:512", "png");

        (await Should.ThrowAsync<InvalidDropException>(() => Prepare(cloth))).Kind.ShouldBe(FailureKind.BadFace);
    }

    [Theory]
    [InlineData("scale=160:160", @"^The eyes in the portrait are 3\d pixels apart; at least 40 are needed\.$", "双眼相距")]
    [InlineData("crop=200:512:60:0,scale=400:1024", @"^The face in the portrait is cut off by the picture's edge: \d\d percent of its outline lies outside\.$", "被图片边缘截断")]
    [InlineData("drawbox=205:225:125:105:0x88aacc:fill", @"^The mouth of the face in the portrait is covered: only \d+ percent of the skin around it is seen, and 45 are needed\.$", "嘴被遮挡")]
    public async Task A_face_that_cannot_be_animated_is_refused_with_what_was_measured(string filter, string english, string chinese)
    {
        byte[] file = await PortraitBench.Remade(filter, "png");

        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(() => Prepare(file));

        refused.Kind.ShouldBe(FailureKind.BadFace);
        refused.Sentence.English.ShouldMatch(english);
        refused.Sentence.Chinese.ShouldContain(chinese);
    }

    [Theory]
    [InlineData("hue=s=0")]
    [InlineData("eq=contrast=.5:brightness=-.3")]
    [InlineData("noise=alls=40:allf=t:all_seed=1")]
    [InlineData("edgedetect=mode=colormix:high=0.1,hue=s=0")]
    public async Task A_grey_a_dark_a_grainy_and_a_drawn_portrait_are_taken(string filter) => (await Prepare(await PortraitBench.Remade(filter, "png"))).Width.ShouldBe(360);

    [Fact]
    public async Task A_face_that_is_not_there_is_refused_with_how_many_are()
    {
        byte[] one = await File.ReadAllBytesAsync(PortraitBench.Hopper, Cancellation);

        (await Should.ThrowAsync<InvalidDropException>(() => bench.Maker.Prepare(one, new PortraitRequest(3, 360), Cancellation)))
            .Sentence.English.ShouldBe("The option face asks for face 3, and the portrait has 1, counted from the left beginning with 1.");
    }

    private Task<PreparedPortrait> Prepare(byte[] file) => bench.Maker.Prepare(file, new PortraitRequest(ShortSide: 360), Cancellation);

    /// <summary>The place is given in pixels of the 512-pixel original.</summary>
    private static void Near(float[] mesh, int point, float x, float y)
    {
        System.Numerics.Vector3 place = MeshMeasures.Point(mesh, point) * 512 / 360;
        MathF.Abs(place.X - x).ShouldBeLessThan(6, $"point {point} lies at {place}");
        MathF.Abs(place.Y - y).ShouldBeLessThan(6, $"point {point} lies at {place}");
    }
}
