using System.Net;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Delivery.Webhooks;

public sealed class AddressRulesTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("168.63.129.15")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450:4001::1")]
    public void The_open_internet_is_public(string address) => AddressRules.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    public void Everything_inside_is_not(string address) => AddressRules.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("https://example.org/hook")]
    [InlineData("https://8.8.8.8:8443/hook?key=1")]
    [InlineData("https://bücher.example/hook")]
    public void An_address_outside_is_taken(string text) => Should.NotThrow(() => WebhookAddress.Check(WebhookAddress.Read(text), allowLoopback: false));

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("https://localhost/")]
    [InlineData("https://api.localhost./")]
    [InlineData("https://metadata.google.internal/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://168.63.129.16/")]
    public void An_address_inside_is_refused_in_both_languages(string text)
    {
        Sentence sentence = Should.Throw<InvalidDropException>(() => WebhookAddress.Check(WebhookAddress.Read(text), allowLoopback: false)).Sentence;

        sentence.English.ShouldNotBeEmpty();
        sentence.Chinese.ShouldContain("webhook");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.org/hook")]
    [InlineData("ftp://example.org/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:word@example.org/")]
    [InlineData("https://example.org/#part")]
    public void What_is_no_webhooks_address_is_refused(string? text) => Should.Throw<InvalidDropException>(() => WebhookAddress.Read(text));

    [Theory]
    [InlineData("http://127.0.0.1:8080/hook", true)]
    [InlineData("http://localhost:8080/hook", true)]
    [InlineData("http://10.0.0.1/hook", false)]
    [InlineData("https://10.0.0.1/hook", false)]
    [InlineData("http://example.org/hook", false)]
    public void A_laptop_may_allow_itself_and_nothing_else(string text, bool allowed)
    {
        void Check() => WebhookAddress.Check(WebhookAddress.Read(text), allowLoopback: true);

        if (allowed)
        {
            Should.NotThrow(Check);
        }
        else
        {
            Should.Throw<InvalidDropException>(Check);
        }
    }
}
