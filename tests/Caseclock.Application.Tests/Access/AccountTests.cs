using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.Application.Storage;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Access;

public class AccountTests
{
    private const string Authority = AccessStore.Authority;
    private const string Good = "three odd words";

    [Theory, OnSqlite, OnPostgreSql]
    public void Add_WrongDetails_SaysEveryFieldAndAddsNobody(string engine)
    {
        using var access = new AccessStore(engine);

        var result = access.Accounts.Add(Authority, new AccountDetails("not an address", " ", null, ["no-such-role"]), "short", true, null);

        Assert.Equal(["email", "name", "roles", "password"], result.Problems.Select(problem => problem.Field));
        Assert.Single(access.Accounts.All(Authority));
        Assert.Equal("email", Assert.Single(access.Accounts.Add(Authority, new AccountDetails(AccessStore.Email.ToUpperInvariant(), "Another", null, ["duty"]), Good, true, null).Problems).Field);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Change_RolesAndName_IsKeptWithBeforeAndAfter(string engine)
    {
        using var access = new AccessStore(engine);
        var token = access.Begin();
        access.Wait(TimeSpan.FromSeconds(1));

        access.Accounts.Change(Authority, access.Account.Id, new AccountDetails(AccessStore.Email, "A. Manager", null, ["manager", "duty"], false), access.Account.Id);

        Assert.Equal(["manager", "duty"], access.Of(token)!.Account.Roles);
        var done = access.Log.Find(Authority, new ActivityFilter { Act = Act.Configured }, new(0, 1)).Rows[0].Deed;
        Assert.Contains("roles: caseworker → manager, duty", done.Detail, StringComparison.Ordinal);
        Assert.Contains("name: A. Officer → A. Manager", done.Detail, StringComparison.Ordinal);
        Assert.Equal(access.Account.Id, done.Account);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Disable_TheLastAdministrator_IsRefused(string engine)
    {
        using var access = new AccessStore(engine);
        var first = access.Accounts.Add(Authority, new AccountDetails("a@b.uk", "First", null, ["administrator"]), Good, true, null).Account!;
        Assert.NotEmpty(access.Accounts.Disable(Authority, first.Id, null).Problems);
        Assert.NotEmpty(access.Accounts.Change(Authority, first.Id, new AccountDetails("a@b.uk", "First", null, ["manager"]), null).Problems);

        access.Accounts.Add(Authority, new AccountDetails("c@b.uk", "Second", null, ["administrator"]), Good, true, null);
        Assert.True(access.Accounts.Disable(Authority, first.Id, null).Account!.IsDisabled);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Reset_PasswordOrFactor_EndsSessionsAndAsksForANewOne(string engine)
    {
        using var access = new AccessStore(engine, needsFactor: true);
        var (signedIn, _, _) = access.WithFactor();
        access.Accounts.ResetFactor(Authority, access.Account.Id, null);
        Assert.Empty(access.SignIns.Sessions(Authority, signedIn.Account.Id));
        Assert.Equal(Step.SetUp, access.Of(access.Begin())!.Step);

        access.Accounts.ResetPassword(Authority, access.Account.Id, "four more odd words", true, null);
        Assert.Null(access.Begin());
        Assert.Equal(Step.Password, access.Of(access.Begin("four more odd words"))!.Step);
    }

    [Theory]
    [InlineData("short", false)]
    [InlineData("aaaaaaaaaaaaaaaa", false)]
    [InlineData("my Password is 1", false)]
    [InlineData("Caseclock for ever", false)]
    [InlineData("it is a.officer here", false)]
    [InlineData("three odd words", true)]
    public void ProblemOf_Password_TellsWeakFromGood(string password, bool good) =>
        Assert.Equal(good, Passwords.ProblemOf(password, AccessStore.Email) is null);

    [Fact]
    public void Generate_ManyTimes_NeverTheSameAndAlwaysGood()
    {
        var made = Enumerable.Range(0, 200).Select(_ => Passwords.Generate()).ToList();
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, password => Assert.Null(Passwords.ProblemOf(password, AccessStore.Email)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Roles_Changed_FollowTheAuthorityAndTheOthersTheProgram(string engine)
    {
        using var access = new AccessStore(engine);
        access.Test.Serve("871");
        var roles = new Roles(access.Test.Store, access.Test.Clock);
        Assert.Equal(UsualRoles.All, roles.Of(Authority));

        roles.Save(Authority, new Role("analyst", "Analyst", [new(Area.Figures, Level.Read), new(Area.Names, Level.Read), new(Area.Panel, Level.None)]), null);
        roles.Save(Authority, new Role("early-years", "Early years", [new(Area.Cases, Level.Read)]), null);

        Assert.Equal(UsualRoles.All.Count + 1, roles.Of(Authority).Count);
        Assert.Equal("early-years", roles.Of(Authority)[^1].Id);
        var analyst = roles.Find(Authority, "analyst")!;
        Assert.Equal([new(Area.Figures, Level.Read), new(Area.Names, Level.Read)], analyst.Permissions);
        Assert.Equal(Level.None, roles.Find("871", "analyst")!.In(Area.Names));
        Assert.Throws<ArgumentException>(() => roles.Save(Authority, new Role("Not an id", "x", []), null));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Activity_OnceKept_CannotBeChangedOrDeleted(string engine)
    {
        using var access = new AccessStore(engine);
        access.Log.Record(Authority, new Deed(Act.Viewed, access.Account.Id, "/cases", "P1", "C1"));
        foreach (var sql in new[] { "UPDATE activity SET act = 'Changed'", "DELETE FROM activity" })
        {
            Assert.ThrowsAny<System.Data.Common.DbException>(() => access.Test.Execute(sql, Authority));
        }

        Assert.Single(access.Log.Find(Authority, new ActivityFilter { Subject = "P1" }, new(0, 10)).Rows);
        Assert.Single(access.Log.Find(Authority, new ActivityFilter { Subject = "C1", Account = access.Account.Id, From = access.Test.Clock.Now }, new(0, 10)).Rows);
        Assert.Empty(access.Log.Find(Authority, new ActivityFilter { Subject = "C1", Before = access.Test.Clock.Now }, new(0, 10)).Rows);
        Assert.Empty(access.Log.Find("871", new ActivityFilter(), new(0, 10)).Rows);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Backup_AndRestore_KeepsUsersRolesAndActivity(string engine)
    {
        using var access = new AccessStore(engine);
        new Roles(access.Test.Store, access.Test.Clock).Save(Authority, new Role("early-years", "Early years", [new(Area.Cases, Level.Read)]), null);
        access.WithFactor();
        var file = Path.Combine(access.Test.Folder, "backup.zip");
        access.Test.Store.Backup(file);
        using var other = TestStore.Empty(TestStore.Sqlite, access.Test.Clock);
        Store.Restore(other.Address, file, access.Test.Clock);

        Assert.Equal(
            access.Accounts.All(Authority).Select(account => account with { Roles = [] }),
            new Accounts(other.Store, other.Clock).All(Authority).Select(account => account with { Roles = [] }));
        Assert.Equal("Early years", new Roles(other.Store, other.Clock).Find(Authority, "early-years")!.Name);
        Assert.Equal(
            access.Log.Find(Authority, new ActivityFilter(), new(0, 100)).Rows,
            new ActivityLog(other.Store, other.Clock).Find(Authority, new ActivityFilter(), new(0, 100)).Rows);
    }
}
