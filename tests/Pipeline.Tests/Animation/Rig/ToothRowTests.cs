using System.Numerics;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.Pipeline.Tests.Animation.Rig;

public sealed class ToothRowTests
{
    [Fact]
    public void Both_sides_of_a_row_are_alike_in_shape()
    {
        for (float x = .5f; x < 27; x += .7f)
        {
            ToothRow.Upper.Look(x, 5).W.ShouldBe(ToothRow.Upper.Look(-x, 5).W, 1e-4f);
        }
    }

    [Fact]
    public void Neighbours_are_parted_by_a_darker_line()
    {
        float middle = ToothRow.Upper.Look(4.2f, 4).X, line = ToothRow.Upper.Look(8.35f, 4).X;

        line.ShouldBeLessThan(.85f * middle);
    }

    [Fact]
    public void Back_teeth_sink_into_the_dark() =>
        ToothRow.Upper.Look(24, 3).X.ShouldBeLessThan(.6f * ToothRow.Upper.Look(4.2f, 3).X);

    [Fact]
    public void Gum_lies_over_the_crowns_and_nothing_past_the_biting_edge()
    {
        ToothRow.Upper.Look(4.2f, 4).Y.ShouldBe(0);
        ToothRow.Upper.Look(4.2f, 13).Y.ShouldBe(1);
        ToothRow.Lower.Look(0, -2).ShouldBe(Vector4.Zero);
    }
}
