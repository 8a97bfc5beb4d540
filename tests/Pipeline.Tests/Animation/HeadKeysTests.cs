using System.Text.Json;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class HeadKeysTests
{
    [Theory]
    [InlineData("0@0, 10@2.5, -5@6", "0@0, 10@2.5, -5@6")]
    [InlineData("0,10,-5", "0@0, 10@2, -5@4")]
    [InlineData(" 3.5 ", "3.5@0")]
    [InlineData("-4@1.5", "-4@1.5")]
    public void A_list_of_angles_is_read(string text, string canonical)
    {
        HeadKeys keys = HeadKeys.Parse(text, null);

        keys.ToString().ShouldBe(canonical);
        HeadKeys.Parse(canonical, null).ShouldBe(keys);
        JsonSerializer.Deserialize<HeadKeys>(JsonSerializer.Serialize(keys)).ShouldBe(keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("left")]
    [InlineData("1,,2")]
    [InlineData("1@")]
    [InlineData("1@2@3")]
    [InlineData("1@2, 3")]
    [InlineData("1, 3@2")]
    [InlineData("1@2, 3@2")]
    [InlineData("1@-1")]
    [InlineData("NaN")]
    [InlineData("1e9999")]
    public void What_is_no_such_list_is_not_read(string text) => HeadKeys.TryParse(text, null, out _).ShouldBeFalse();

    [Fact]
    public void More_keys_than_a_message_holds_are_not_read() =>
        HeadKeys.TryParse(string.Join(',', Enumerable.Repeat("1", HeadKeys.Most + 1)), null, out _).ShouldBeFalse();

    [Fact]
    public void The_head_reaches_every_key_rests_there_and_holds_at_both_ends()
    {
        HeadKeys keys = HeadKeys.Parse("2@1, 10@3, -5@6", null);

        keys.At(0).ShouldBe(2);
        keys.At(1).ShouldBe(2);
        keys.At(2).ShouldBe(6, 1e-9);
        keys.At(3).ShouldBe(10, 1e-9);
        keys.At(6).ShouldBe(-5, 1e-9);
        keys.At(100).ShouldBe(-5, 1e-9);
        Math.Abs(keys.At(3.01) - keys.At(2.99)).ShouldBeLessThan(0.01);
        keys.Widest.ShouldBe(10);
    }

    [Theory]
    [InlineData("0.00005@0, 10@2")]
    [InlineData("0, 1.2e-16, 5")]
    public void Numbers_of_any_size_are_read_as_they_are_written(string text)
    {
        var keys = HeadKeys.Parse(text, null);

        HeadKeys.Parse(keys.ToString(), null).ShouldBe(keys);
    }
}
