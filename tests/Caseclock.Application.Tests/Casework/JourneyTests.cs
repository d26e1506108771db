using Caseclock.Application.Casework;
using Caseclock.Domain.Chronology;
using Caseclock.Domain.Clocks;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Casework;

/// <summary>Every journey as declared, and every journey gone through to its end on a case that it can be begun on.</summary>
public class JourneyTests
{
    [Fact]
    public void Journeys_AsDeclared_HaveIdsOfTheirOwn() =>
        Assert.Equal(JourneyBook.All.Count, JourneyBook.All.Select(journey => journey.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Journeys_AsDeclared_NameOnlyRulesThatThereAre()
    {
        var rules = RuleBook.All.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);

        Assert.All(JourneyBook.All.SelectMany(journey => journey.Rules), rule => Assert.Contains(rule, rules));
    }

    [Fact]
    public void Rules_ThatAreTheAuthoritysWork_HaveAJourneyThatAnswersThem()
    {
        // What has no entry of its own to stop it: counted from other entries, or nobody's single act.
        string[] without = [.. RuleBook.All.Where(rule => !rule.IsWork || rule.Kind != LimitKind.Deadline || rule.Binds != Binds.Authority || rule.Section == "Children's social care").Select(rule => rule.Id)];

        var missing = RuleBook.All.Select(rule => rule.Id).Except(without).Where(rule => !JourneyBook.For(rule).Any()).ToList();

        Assert.True(missing.SequenceEqual(Worked.RulesWithoutAJourney), string.Join(" ", missing));
    }

    [Fact]
    public void Journeys_Together_WriteEveryKindThatAnOfficerRecords()
    {
        var written = Worked.Begun().SelectMany(begun => begun.Lines()).Select(line => line.Kind).ToHashSet(StringComparer.Ordinal);
        var kinds = Kinds.All.Where(kind => kind.Section is not ("Social care" or "Figures from partners")).Select(kind => kind.Name);

        Assert.Equal(["foi.extended", "foi.received", "foi.responded", "foi.reviewRequested", "foi.reviewed", "return.stated"], kinds.Where(kind => !written.Contains(kind)).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void EveryJourney_AnsweredToItsEnd_IsSavedAndTheStoreIsSound(string engine)
    {
        using var worked = new Worked(engine);
        foreach (var journey in JourneyBook.All)
        {
            var draft = worked.BeginAndAnswer(journey.Id);

            Assert.Empty(worked.Recording.Preview(worked.Authority, draft, "m.officer").Problems);
            Assert.True(worked.Save(draft) is Saving.Done, $"{journey.Id}: {worked.Save(draft)}");
        }

        Assert.True(worked.Test.Store.Verify().Sound);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void AJourney_WithNothingAnswered_SaysWhatIsMissingAndNeverThrows(string id)
    {
        var begun = Worked.Begun().First(begun => begun.Journey.Id == id);

        var problems = begun.Journey.Steps(begun.Now, Answers.None).SelectMany(step => AnswerCheck.Of(step, Answers.None, begun.Now.Today)).ToList();

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.EndsWith(".", problem.Text, StringComparison.Ordinal));
        Assert.NotEmpty(begun.Journey.Entries(begun.Now, Answers.None).Select(line => line.Kind).DefaultIfEmpty("none"));
    }

    public static TheoryData<string> Ids => [.. JourneyBook.All.Select(journey => journey.Id)];
}
