using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Tests.Access;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Casework;

/// <summary>What people keep about their lists: when they looked, their views, their calendar.</summary>
public class ListKeepingTests
{
    private const string Me = "user-1";

    [Theory, OnSqlite, OnPostgreSql]
    public void Look_TheFirstTime_HasNoNews(string engine)
    {
        using var worked = new Worked(engine);
        var looks = new Looks(worked.Test.Store, worked.Test.Clock);

        Assert.Null(looks.Look(Worked.Code, Me, "m.officer", "ben", "B"));
        Assert.Empty(looks.Changed(Worked.Code, Me, "m.officer"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Look_AfterOthersRecorded_TellsTheirEntriesOnThatCaseAloneAndKeepsThemForTheVisit(string engine)
    {
        using var worked = new Worked(engine);
        var looks = new Looks(worked.Test.Store, worked.Test.Clock);
        var before = worked.Test.Clock.Now;
        looks.Look(Worked.Code, Me, "m.officer", "ben", "B");
        looks.Look(Worked.Code, Me, "m.officer", "ann", "A");
        worked.Test.Clock.Now += TimeSpan.FromDays(1);
        Add(worked, "n1", "ben", ",\"case\":\"B\"", "k.colleague");
        Add(worked, "n2", "ben", "", null);
        Add(worked, "n3", "ben", ",\"case\":\"B\"", "m.officer");
        Add(worked, "n4", "ben", ",\"case\":\"B2\"", "k.colleague");

        Assert.Equal(new Dictionary<string, int> { ["B"] = 2 }, looks.Changed(Worked.Code, Me, "m.officer"));
        Assert.Empty(looks.Changed(Worked.Code, Me, "m.officer", ["A"]));
        var news = looks.Look(Worked.Code, Me, "m.officer", "ben", "B")!;
        Assert.Equal(["n1", "n2"], news.Entries.Order());
        Assert.Equal(before, news.Since);
        Assert.Empty(looks.Changed(Worked.Code, Me, "m.officer"));

        worked.Test.Clock.Now += TimeSpan.FromMinutes(20);
        Assert.Equal(["n1", "n2"], looks.Look(Worked.Code, Me, "m.officer", "ben", "B")!.Entries.Order());
        worked.Test.Clock.Now += TimeSpan.FromMinutes(40);
        Assert.Empty(looks.Look(Worked.Code, Me, "m.officer", "ben", "B")!.Entries);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void View_OfOnesOwn_IsNobodyElsesAndASharedOneEverybodys(string engine)
    {
        using var worked = new Worked(engine);
        var views = new SavedViews(worked.Test.Store, worked.Test.Clock);
        var mine = views.Save(Worked.Code, new SavedView("", Me, "deadlines", "Late law", "when=overdue&tier=law&cols=due%2Cchild", Me));
        var all = views.Save(Worked.Code, new SavedView("", "", "deadlines", "Reviews", "rule=reviews", Me));

        Assert.Equal([all.Id, mine.Id], views.Of(Worked.Code, Me, "deadlines").Select(view => view.Id));
        Assert.Equal([all.Id], views.Of(Worked.Code, "user-2", "deadlines").Select(view => view.Id));
        Assert.Empty(views.Of(Worked.Code, Me, "cases"));
        Assert.Null(views.Find(Worked.Code, "user-2", mine.Id));
        Assert.Equal("when=overdue&tier=law&cols=due%2Cchild", views.Find(Worked.Code, Me, mine.Id)!.Query);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void View_SavedAgainByName_IsReplacedAndAsDefaultOpensTheListUntilItGoes(string engine)
    {
        using var worked = new Worked(engine);
        var views = new SavedViews(worked.Test.Store, worked.Test.Clock);
        var first = views.Save(Worked.Code, new SavedView("", Me, "cases", "Mine", "officer=x", Me));
        var again = views.Save(Worked.Code, new SavedView("", Me, "cases", "Mine", "officer=y", Me));
        Assert.Equal(first.Id, again.Id);
        Assert.Equal("officer=y", Assert.Single(views.Of(Worked.Code, Me, "cases")).Query);

        Assert.Null(views.Default(Worked.Code, Me, "cases"));
        views.OpenWith(Worked.Code, Me, "cases", first.Id);
        Assert.Equal(first.Id, views.Default(Worked.Code, Me, "cases")!.Id);
        Assert.Null(views.Default(Worked.Code, "user-2", "cases"));
        views.Remove(Worked.Code, first.Id);
        Assert.Null(views.Default(Worked.Code, Me, "cases"));
        Assert.Empty(views.Of(Worked.Code, Me, "cases"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Feed_OpensWithItsSecretUntilItIsRenewedRevokedOrTheAccountDisabled(string engine)
    {
        using var access = new AccessStore(engine);
        var feeds = new CalendarFeeds(access.Test.Store, access.Accounts, access.Test.Clock);
        Assert.Null(feeds.Of(AccessStore.Authority, access.Account.Id));
        var old = feeds.Renew(AccessStore.Authority, access.Account.Id);
        Assert.Equal(64, old.Length);
        Assert.Equal(access.Account.Id, feeds.Open(AccessStore.Authority, old)?.Id);
        Assert.NotNull(feeds.Of(AccessStore.Authority, access.Account.Id)!.LastRead);
        Assert.Equal(0, access.Test.Count($"SELECT count(*) FROM calendar_feed WHERE secret = '{old}'", AccessStore.Authority));

        var secret = feeds.Renew(AccessStore.Authority, access.Account.Id);
        Assert.Null(feeds.Open(AccessStore.Authority, old));
        access.Accounts.Disable(AccessStore.Authority, access.Account.Id, null);
        Assert.Null(feeds.Open(AccessStore.Authority, secret));
        access.Accounts.Enable(AccessStore.Authority, access.Account.Id, null);
        Assert.NotNull(feeds.Open(AccessStore.Authority, secret));
        feeds.Revoke(AccessStore.Authority, access.Account.Id);
        Assert.Null(feeds.Open(AccessStore.Authority, secret));
        Assert.Null(feeds.Open(AccessStore.Authority, ""));
    }

    private static void Add(Worked worked, string id, string person, string @case, string? by) => Assert.Empty(worked.Test.Store.Append(
        Worked.Code,
        Line.Entries($$"""{"id":"{{id}}","person":"{{person}}"{{@case}},"kind":"note.added","on":"2025-11-20"{{(by is null ? "" : $",\"by\":\"{by}\"")}}}""")).Refused);
}
