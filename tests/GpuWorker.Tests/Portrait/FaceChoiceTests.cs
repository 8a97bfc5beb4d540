using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

public sealed class FaceChoiceTests
{
    private const int Width = 1000, Height = 600;

    [Fact]
    public void The_largest_face_is_chosen()
    {
        FaceMesh small = DrawnMesh.At(200, 300, 80), large = DrawnMesh.At(700, 300, 120);

        FaceChoice.Choose([small, large], null, Width, Height).ShouldBe(large);
    }

    [Fact]
    public void A_number_counts_from_the_left()
    {
        FaceMesh left = DrawnMesh.At(200, 300, 100), right = DrawnMesh.At(700, 300, 100);

        FaceChoice.Choose([left, right], 1, Width, Height).ShouldBe(left);
        FaceChoice.Choose([left, right], 2, Width, Height).ShouldBe(right);
    }

    [Fact]
    public void Two_faces_of_about_one_size_want_a_choice()
    {
        // 100 and 103 differ by 5.7 percent in area, 100 and 106 by 11.
        Refusal(null, DrawnMesh.At(200, 300, 100), DrawnMesh.At(700, 300, 103)).Sentence.English.ShouldContain("2 faces and the two largest differ by only 6 percent");
        FaceChoice.Choose([DrawnMesh.At(200, 300, 100), DrawnMesh.At(700, 300, 106)], null, Width, Height).CentreX.ShouldBe(700, .5);
    }

    [Fact]
    public void No_face_is_refused() => Refusal(null).Kind.ShouldBe(FailureKind.BadFace);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_number_beyond_the_faces_is_refused(int number)
    {
        InvalidDropException refusal = Refusal(number, DrawnMesh.At(200, 300, 100), DrawnMesh.At(700, 300, 100));

        refusal.Kind.ShouldBe(FailureKind.BadOption);
        refusal.Sentence.English.ShouldContain($"asks for face {number}, and the portrait has 2");
        refusal.Sentence.Chinese.ShouldContain("共有 2 张");
    }

    [Fact]
    public void Eyes_closer_than_forty_pixels_are_refused_with_what_was_measured()
    {
        Refusal(null, DrawnMesh.At(500, 300, 38)).Sentence.English.ShouldContain("38 pixels apart; at least 40");
        FaceChoice.Choose([DrawnMesh.At(500, 300, 41)], null, Width, Height).EyeDistance.ShouldBe(41, .01);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(-50)]
    public void A_profile_is_refused_whichever_side_it_shows(float yaw)
    {
        Refusal(null, DrawnMesh.At(500, 300, 100, yaw)).Sentence.English.ShouldContain("turned 50 degrees aside");
    }

    [Fact]
    public void A_face_that_leaves_the_picture_is_refused()
    {
        Refusal(null, DrawnMesh.At(30, 300, 100)).Sentence.English.ShouldContain("cut off");
    }

    private static InvalidDropException Refusal(int? number, params FaceMesh[] faces) =>
        Should.Throw<InvalidDropException>(() => FaceChoice.Choose(faces, number, Width, Height));
}
