using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Delivery.Sharing;

public sealed class ShareRecordTests
{
    private static readonly ShareRecord Share = Shares.Video;

    [Fact]
    public void It_is_open_until_its_last_moment_and_closed_from_then_on()
    {
        Share.StateAt(Share.Created).ShouldBe(ShareState.Open);
        Share.StateAt(Share.Expires.AddTicks(-1)).ShouldBe(ShareState.Open);
        Share.StateAt(Share.Expires).ShouldBe(ShareState.Expired);
    }

    [Fact]
    public void One_that_was_taken_back_stays_so() =>
        (Share with { Revoked = Share.Created }).StateAt(Share.Expires).ShouldBe(ShareState.Revoked);

    [Fact]
    public void The_store_serves_it_for_its_length_and_ten_minutes_and_never_past_its_end()
    {
        Share.LeaseAt(Share.Created).ShouldBe(TimeSpan.FromSeconds(600 + 83));
        Share.LeaseAt(Share.Expires.AddSeconds(-5)).ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(0, null, "days")]
    [InlineData(366, null, "days")]
    [InlineData(7, "", "title")]
    [InlineData(7, "a\u202Eb", "title")]
    [InlineData(7, "a\nb", "title")]
    public void An_order_out_of_its_range_is_refused_by_name(int days, string? title, string named)
    {
        Sentence sentence = Should.Throw<InvalidDropException>(() => new ShareOrder(days, Title: title).Checked()).Sentence;

        sentence.English.ShouldContain(named);
        sentence.Chinese.ShouldContain(named);
    }

    [Fact]
    public void A_title_too_long_is_refused_and_not_cut() =>
        Should.Throw<InvalidDropException>(() => new ShareOrder(Title: new string('x', 201)).Checked()).Sentence.English.ShouldContain("201");

    [Fact]
    public void Every_line_of_the_audit_has_the_same_length_and_is_read_back()
    {
        ShareEntry[] entries = [.. Enum.GetValues<ShareEvent>().Select((kind, i) => new ShareEntry(Share.Created.AddMilliseconds(i * 137), kind))];

        byte[][] lines = [.. entries.Select(entry => entry.ToLine())];

        lines.ShouldAllBe(line => line.Length == ShareEntry.LineBytes && line.Last() == '\n');
        ShareEntry.FromLines(System.Text.Encoding.ASCII.GetString([.. lines.SelectMany(line => line)])).ShouldBe(entries);
    }
}
