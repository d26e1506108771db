using System.Text;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Chronology;

namespace Caseclock.Domain.Tests.Cases;

public class StagesTests
{
    private static readonly EntryContext Context = new(new DateOnly(2025, 11, 25), new DateTimeOffset(2025, 11, 25, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Stage.RequestReceived, "01-06 request.received")]
    [InlineData(Stage.DecidingWhetherToAssess, "01-06 request.received; 01-07 officer.assigned")]
    [InlineData(Stage.GatheringAdvice, "01-06 request.received; 02-10 assessment.decided outcome=yes")]
    [InlineData(Stage.GatheringAdvice, "01-06 request.received; 02-10 assessment.decided outcome=yes; 02-11 advice.requested advice=ep; 02-11 advice.requested advice=h; 03-01 advice.received advice=h")]
    [InlineData(Stage.Drafting, "01-06 request.received; 02-10 assessment.decided outcome=yes; 02-11 advice.requested advice=ep; 03-01 advice.received advice=ep")]
    [InlineData(Stage.Finalising, "01-06 request.received; 02-10 assessment.decided outcome=yes; 04-01 draft.served")]
    [InlineData(Stage.PlanInForce, "01-06 request.received; 05-20 plan.issued")]
    [InlineData(Stage.RefusedToAssess, "01-06 request.received; 02-10 assessment.decided outcome=no")]
    [InlineData(Stage.GatheringAdvice, "01-06 request.received; 02-10 assessment.decided outcome=no; 03-01 assessment.decided outcome=yes")]
    [InlineData(Stage.GatheringAdvice, "01-06 request.received; 02-10 assessment.decided outcome=no; 03-01 appeal.registered appeal=1; 06-01 appeal.decided appeal=1 outcome=upheld order=assess")]
    [InlineData(Stage.RefusedToAssess, "01-06 request.received; 02-10 assessment.decided outcome=no; 03-01 appeal.registered appeal=1; 06-01 appeal.decided appeal=1 outcome=dismissed")]
    [InlineData(Stage.GatheringAdvice, "01-06 request.received; 02-10 assessment.decided outcome=no; 03-01 appeal.registered appeal=1 about=assess; 04-01 appeal.notOpposed appeal=1")]
    [InlineData(Stage.GatheringAdvice, "01-06 request.received; 02-10 assessment.decided outcome=no; 03-01 mediation.requested mediation=1; 04-01 mediation.agreed mediation=1 to=assess")]
    [InlineData(Stage.RefusedToIssue, "01-06 request.received; 02-10 assessment.decided outcome=yes; 04-20 plan.refused")]
    [InlineData(Stage.Drafting, "01-06 request.received; 02-10 assessment.decided outcome=yes; 04-20 plan.refused; 05-01 appeal.registered appeal=1; 08-01 appeal.decided appeal=1 outcome=upheld order=make")]
    [InlineData(Stage.Finalising, "01-06 request.received; 02-10 assessment.decided outcome=yes; 04-20 plan.refused; 05-01 draft.served")]
    [InlineData(Stage.Withdrawn, "01-06 request.received; 02-01 request.withdrawn")]
    [InlineData(Stage.DecidingAfterReview, "01-06 plan.issued; 06-01 review.met")]
    [InlineData(Stage.PlanInForce, "01-06 plan.issued; 06-01 review.met; 06-20 review.decided outcome=maintain")]
    [InlineData(Stage.Amending, "01-06 plan.issued; 06-01 review.met; 06-20 review.decided outcome=amend")]
    [InlineData(Stage.Amending, "01-06 plan.issued; 06-01 amendment.proposed")]
    [InlineData(Stage.PlanInForce, "01-06 plan.issued; 06-01 review.met; 06-20 review.decided outcome=amend; 07-20 plan.amended")]
    [InlineData(Stage.PlanInForce, "01-06 plan.issued; 06-01 amendment.proposed; 06-20 amendment.declined")]
    [InlineData(Stage.PlanInForce, "03-01 plan.transferredIn")]
    [InlineData(Stage.Ceased, "01-06 plan.issued; 06-01 plan.ceased")]
    [InlineData(Stage.TransferredOut, "01-06 plan.issued; 06-01 plan.transferredOut")]
    [InlineData(Stage.TransferredOut, "01-06 request.received; 06-01 plan.transferredOut")]
    [InlineData(Stage.Died, "01-06 plan.issued; 06-01 person.died")]
    [InlineData(Stage.Died, "01-06 request.received; 06-01 person.died")]
    [InlineData(Stage.SocialCareEpisode, "01-06 referral.received")]
    [InlineData(Stage.SocialCareEpisode, "01-06 referral.received; 02-06 plan.started plan=childInNeed")]
    [InlineData(Stage.SocialCareEnded, "01-06 referral.received; 02-06 plan.started plan=childInNeed; 05-06 plan.ended plan=childInNeed")]
    [InlineData(Stage.SocialCareEpisode, "02-06 plan.started plan=childInNeed; 05-06 plan.ended plan=childInNeed; 06-06 referral.received")]
    [InlineData(Stage.SocialCareEpisode, "02-06 lookedAfter.started; 02-07 plan.started plan=lookedAfter; 05-06 lookedAfter.ended")]
    [InlineData(Stage.SocialCareEnded, "01-06 referral.received; 01-07 earlyHelp.referred")]
    [InlineData(Stage.SocialCareEpisode, "01-06 referral.received; 01-07 earlyHelp.referred; 01-08 socialAssessment.started")]
    [InlineData(Stage.NotRecorded, "01-06 officer.assigned")]
    public void Of_WhatIsRecorded_GivesTheStage(Stage stage, string entries)
    {
        var person = Fold.Person("P", entries.Split("; ").Select(Entry));
        Assert.Equal(stage, Stages.Of(Assert.Single(person.Cases), person.Died));
    }

    [Fact]
    public void Words_EveryStage_HasItsOwn()
    {
        var words = Enum.GetValues<Stage>().Select(stage => stage.Words()).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(Enum.GetValues<Stage>(), stage => _ = stage.IsOpen());
    }

    [Theory]
    [InlineData("2025-07-01", "6")]
    [InlineData("2025-09-01", "7")]
    [InlineData("2024-07-01", "4")]
    public void NcYearOn_RecordedLater_HoldsFromItsDayOn(string day, string year)
    {
        var person = Fold.Person("P", [Read("""{"kind":"person.details","on":"2025-06-01","person":"P","born":"2015-02-03","ncYear":"6"}""")]);
        Assert.Equal(year, person.NcYearOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Code);
    }

    private static Entry Entry(string text)
    {
        var words = text.Split(' ');
        var fields = words.Skip(2).Select(field => field.Split('=')).Select(pair => $",\"{pair[0]}\":\"{pair[1]}\"");
        return Read($"{{\"kind\":\"{words[1]}\",\"on\":\"2025-{words[0]}\",\"person\":\"P\",\"case\":\"C\"{string.Concat(fields)}}}");
    }

    private static Entry Read(string line) => EntryReader.Read(Encoding.UTF8.GetBytes(line), Context).Entry!;
}
