using System.Security.Cryptography;
using AlinFunctions.Pipeline.Delivery.Sharing;

namespace AlinFunctions.Pipeline.Tests.Delivery.Sharing;

public sealed class ShareIdTests
{
    [Fact]
    public void It_writes_all_eighty_bits_and_nothing_else()
    {
        ShareId.From(new byte[10]).ToString().ShouldBe("0000000000000000");
        ShareId.From([255, 255, 255, 255, 255, 255, 255, 255, 255, 255]).ToString().ShouldBe("zzzzzzzzzzzzzzzz");

        // Five bits a letter, the highest first: 0x01 0x10 is 00000 00100 01 and so on.
        ShareId.From([0x01, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x1F]).ToString().ShouldBe("04800000000000" + "0z");
    }

    [Fact]
    public void Every_bit_shows()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int bit = 0; bit < 80; bit++)
        {
            byte[] bytes = new byte[10];
            bytes[bit / 8] = (byte)(1 << (bit % 8));
            seen.Add(ShareId.From(bytes).ToString()).ShouldBeTrue();
        }
    }

    [Fact]
    public void What_is_written_is_read_in_either_case_and_with_letters_that_look_like_digits()
    {
        var id = ShareId.From(RandomNumberGenerator.GetBytes(10));

        ShareId.Parse(id.ToString(), null).ShouldBe(id);
        ShareId.Parse(id.ToString().ToUpperInvariant(), null).ShouldBe(id);
        ShareId.Parse("o123456789abcdiL", null).ShouldBe(ShareId.Parse("0123456789abcd11", null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcde")]
    [InlineData("0123456789abcdefg")]
    [InlineData("0123456789abcdeu")]
    [InlineData("0123456789abcd/.")]
    [InlineData("../0123456789abc")]
    public void Anything_else_is_none(string? text) => ShareId.TryParse(text, null, out _).ShouldBeFalse();
}
