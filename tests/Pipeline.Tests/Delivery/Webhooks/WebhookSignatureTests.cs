using System.Text;
using AlinFunctions.Pipeline.Delivery.Webhooks;

namespace AlinFunctions.Pipeline.Tests.Delivery.Webhooks;

public sealed class WebhookSignatureTests
{
    [Fact]
    public void It_is_the_standards_own_example()
    {
        // https://github.com/standard-webhooks/standard-webhooks, the example that its libraries are tested with.
        var secret = WebhookSecret.Parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);
        byte[] body = Encoding.UTF8.GetBytes("{\"test\": 2432232314}");

        WebhookSignature.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body, [secret]).ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    [Fact]
    public void While_a_secret_is_rotated_both_sign()
    {
        WebhookSecret[] secrets = [WebhookSecret.From(new byte[32]), WebhookSecret.From([.. Enumerable.Repeat((byte)7, 32)])];

        string both = WebhookSignature.Sign("msg_1", 1, "{}"u8, secrets);

        both.Split(' ').ShouldBe([WebhookSignature.Sign("msg_1", 1, "{}"u8, secrets[..1]), WebhookSignature.Sign("msg_1", 1, "{}"u8, secrets[1..])]);
    }

    [Theory]
    [InlineData("whsec_")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base64 at all, not at all, not at all")]
    public void What_is_no_secret_is_refused(string text) => WebhookSecret.TryParse(text, null, out _).ShouldBeFalse();

    [Theory]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(23, false)]
    [InlineData(65, false)]
    public void A_secret_has_24_to_64_bytes(int bytes, bool good) =>
        WebhookSecret.TryParse("whsec_" + Convert.ToBase64String(new byte[bytes]), null, out _).ShouldBe(good);
}
