using System.Globalization;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Consents;

public sealed class ConsentTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly string Ada = new('a', 64);
    private static readonly string Bob = new('b', 64);

    [Theory]
    [InlineData("2026-03-01", "2026-03-02T00:00Z")]
    [InlineData("2026-03-01T13:00:00+00:30", "2026-03-01T12:30Z")]
    [InlineData("2027-12-31T10:00Z", "2027-12-31T10:00Z")]
    [InlineData("9999-12-31", "9999-12-31T23:59:59.9999999Z")]
    public void A_consent_holds_to_the_end_of_its_last_day_or_to_a_moment(string until, string end)
    {
        ConsentRecord consent = Order(until: until).Take(Guid.NewGuid(), Noon);

        consent.Until.ShouldBe(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture));
        (consent.Holds(consent.Until.AddTicks(-1)), consent.Holds(consent.Until)).ShouldBe((true, false));
        ConsentId.TryParse(consent.Id.ToString(), null, out _).ShouldBeTrue();
        consent.Id.ToString().ShouldStartWith("aaaaaaaaaaaaaaaa-");
    }

    [Theory]
    [InlineData("person", "'person' is missing.")]
    [InlineData("agreedBy", "'agreedBy' is missing.")]
    [InlineData("purpose", "'purpose' is missing.")]
    [InlineData("2026-02-28", "'until' is '2026-02-28', which is over.")]
    [InlineData("31.12.2027", "'until' is '31.12.2027'; it is written as 2027-12-31.")]
    [InlineData("beef", "'portrait' is 'beef'; it is the portrait's file, or the 64 hexadecimal digits of its SHA-256.")]
    public void What_is_missing_or_wrong_is_said_in_words(string wrong, string english)
    {
        ConsentOrder order = wrong switch
        {
            "person" => Order() with { Person = " " },
            "agreedBy" => Order() with { AgreedBy = null },
            "purpose" => Order() with { Purpose = "" },
            "beef" => Order() with { Portrait = wrong },
            _ => Order(until: wrong),
        };

        InvalidDropException refused = Should.Throw<InvalidDropException>(() => order.Take(Guid.NewGuid(), Noon));

        (refused.Kind, refused.Sentence.English).ShouldBe((FailureKind.NoConsent, english));
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public void A_job_stands_on_the_consent_that_holds_longest()
    {
        ConsentRecord[] known = [Consent(Ada, 5), Consent(Ada, 9), Consent(Ada, -1), Consent(Ada, 20).Withdrawn(Noon)];

        ConsentRule.Choose(Ada, null, known, required: true, Noon).ShouldBe(known[1].Agreement());
    }

    [Theory]
    [InlineData("none", false, false, null)]
    [InlineData("none", false, true, "Nobody has agreed that this portrait is shown: tell the product who did (POST api/consents), or name the consent as 'consent' in job.json.")]
    [InlineData("none", true, false, "There is no consent 'x'.")]
    [InlineData("other", true, false, "The consent 'x' is for another portrait.")]
    [InlineData("expired", false, false, null)]
    [InlineData("expired", true, false, "The consent to show this portrait ended at 2026-02-28 12:00 UTC.")]
    [InlineData("expired", false, true, "The consent to show this portrait ended at 2026-02-28 12:00 UTC.")]
    [InlineData("withdrawn", false, false, "The consent to show this portrait was withdrawn.")]
    [InlineData("withdrawn", true, true, "The consent to show this portrait was withdrawn.")]
    public void A_job_without_a_consent_that_holds_is_refused_where_one_is_needed(string known, bool named, bool required, string? english)
    {
        ConsentRecord[] consents = known switch
        {
            "other" => [Consent(Bob, 5)],
            "expired" => [Consent(Ada, -1)],
            "withdrawn" => [Consent(Ada, 5).Withdrawn(Noon), Consent(Ada, -1)],
            _ => [],
        };

        Agreement? choose() => ConsentRule.Choose(Ada, named ? "x" : null, consents, required, Noon);

        if (english is null)
        {
            choose().ShouldBeNull();
        }
        else
        {
            Should.Throw<InvalidDropException>(choose).Sentence.English.ShouldBe(english);
        }
    }

    [Fact]
    public void A_withdrawal_says_what_it_does_and_is_one_however_often_it_is_asked_for()
    {
        JobId one = JobId.Parse(new string('1', 20), null);
        JobId two = JobId.Parse(new string('2', 20), null);
        ConsentRecord withdrawn = Consent(Ada, 5).Withdrawn(Noon).WithStopped([one]).WithDeleted([one, two]).Finished(Noon.AddMinutes(1));

        ConsentRecord again = withdrawn.Withdrawn(Noon.AddDays(1)).WithStopped([one]).WithDeleted([two]).Finished(Noon.AddDays(1));

        again.ShouldBeSameAs(withdrawn);
        (withdrawn.Withdrawal!.At, withdrawn.Withdrawal.Finished).ShouldBe((Noon, Noon.AddMinutes(1)));
        withdrawn.Withdrawal.Deleted.ShouldBe([one, two]);
    }

    private static ConsentOrder Order(string until = "2027-12-31") => new(Ada, "Ada", "Ada herself", "tests", until);

    private static ConsentRecord Consent(string portrait, int days) => Order().Take(Guid.NewGuid(), Noon) with { Portrait = portrait, Until = Noon.AddDays(days) };
}
