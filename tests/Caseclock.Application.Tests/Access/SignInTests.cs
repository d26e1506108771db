using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Access;

public class SignInTests
{
    private const string Authority = AccessStore.Authority;

    [Theory, OnSqlite, OnPostgreSql]
    public void Begin_RightPassword_SignsInAndLeavesNoTokenInTheStore(string engine)
    {
        using var access = new AccessStore(engine);

        var token = access.Begin(email: "  A.Officer@Council.GOV.uk ");

        Assert.Equal(Step.None, access.Of(token)!.Step);
        Assert.Equal("A Officer", access.Of(token)!.Account.By);
        Assert.Equal(0, access.Test.Count($"SELECT count(*) FROM sign_in WHERE token = '{token}'", Authority));
        Assert.Equal(1, access.Test.Count("SELECT count(*) FROM sign_in", Authority));
        Assert.Null(access.Of(token + "0"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Begin_FiveWrongPasswords_LocksForFifteenMinutes(string engine)
    {
        using var access = new AccessStore(engine);
        for (var tries = 0; tries < SignIns.MostFailures; tries++)
        {
            Assert.Null(access.Begin("not the password"));
        }

        Assert.Null(access.Begin());
        access.Wait(SignIns.LockFor - TimeSpan.FromSeconds(1));
        Assert.Null(access.Begin());
        access.Wait(TimeSpan.FromSeconds(1));
        Assert.NotNull(access.Begin());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Begin_FourWrongPasswordsThenTheRightOne_ForgetsThem(string engine)
    {
        using var access = new AccessStore(engine);
        for (var round = 0; round < 2; round++)
        {
            for (var tries = 1; tries < SignIns.MostFailures; tries++)
            {
                Assert.Null(access.Begin("not the password"));
            }

            Assert.NotNull(access.Begin());
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Begin_UnknownOrDisabled_IsRefusedAndKeptWithoutTheName(string engine)
    {
        using var access = new AccessStore(engine);
        access.Accounts.Disable(Authority, access.Account.Id, null);

        Assert.Null(access.Begin());
        Assert.Null(access.Begin(email: "nobody@council.gov.uk"));

        var refused = access.Log.Find(Authority, new ActivityFilter { Act = Act.Refused }, new(0, 10)).Rows;
        Assert.Equal([null, access.Account.Id], refused.Select(done => done.Deed.Account).Order());
        Assert.DoesNotContain(refused, done => done.Deed.ToString().Contains("nobody", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Of_AfterAnHourWithoutUse_HasEnded(string engine)
    {
        using var access = new AccessStore(engine);
        var token = access.Begin();
        access.Wait(TimeSpan.FromMinutes(59));
        Assert.NotNull(access.Of(token));
        access.Wait(TimeSpan.FromMinutes(59));
        Assert.NotNull(access.Of(token));
        access.Wait(TimeSpan.FromMinutes(60));
        Assert.Null(access.Of(token));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Of_TwelveHoursAfterItsBeginning_HasEndedHoweverMuchUsed(string engine)
    {
        using var access = new AccessStore(engine);
        var token = access.Begin();
        for (var half = 1; half < 24; half++)
        {
            access.Wait(TimeSpan.FromMinutes(30));
            Assert.NotNull(access.Of(token));
        }

        access.Wait(TimeSpan.FromMinutes(30));
        Assert.Null(access.Of(token));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Disable_SomebodySignedIn_EndsTheirSessionsAtOnce(string engine)
    {
        using var access = new AccessStore(engine);
        var (first, second) = (access.Begin(), access.Begin());
        access.Accounts.Disable(Authority, access.Account.Id, null);
        Assert.Null(access.Of(first));
        Assert.Null(access.Of(second));

        access.Accounts.Enable(Authority, access.Account.Id, null);
        Assert.Null(access.Of(first));
        Assert.NotNull(access.Of(access.Begin()));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void EndAll_TwoBrowsers_EndsBothAndEndOnlyOne(string engine)
    {
        using var access = new AccessStore(engine);
        var (first, second, third) = (access.Begin(), access.Begin(), access.Begin());
        access.SignIns.End(Authority, access.Of(first)!);
        Assert.Null(access.Of(first));
        Assert.Equal(2, access.SignIns.Sessions(Authority, access.Account.Id).Count);

        access.SignIns.EndAll(Authority, access.Of(second)!);
        Assert.Null(access.Of(second));
        Assert.Null(access.Of(third));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void ChangePassword_RightOldOne_EndsOtherSessionsAndGivesANewToken(string engine)
    {
        using var access = new AccessStore(engine, mustChange: true);
        var (token, other) = (access.Begin(), access.Begin());
        Assert.Equal(Step.Password, access.Of(token)!.Step);

        var change = access.SignIns.ChangePassword(Authority, access.Of(token)!, AccessStore.Password, "four more odd words");

        Assert.Null(change.Problem);
        Assert.Equal(Step.None, access.Of(change.Token)!.Step);
        Assert.Null(access.Of(token));
        Assert.Null(access.Of(other));
        Assert.Null(access.Begin());
        Assert.NotNull(access.Begin("four more odd words"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void ChangePassword_WrongOldOneOrWeakNewOne_SaysWhich(string engine)
    {
        using var access = new AccessStore(engine);
        var signedIn = access.Of(access.Begin())!;

        Assert.Equal("old", access.SignIns.ChangePassword(Authority, signedIn, "wrong wrong wrong", "four more odd words").Problem!.Field);
        Assert.Equal("new", access.SignIns.ChangePassword(Authority, signedIn, AccessStore.Password, "short").Problem!.Field);
        Assert.Equal("new", access.SignIns.ChangePassword(Authority, signedIn, AccessStore.Password, AccessStore.Password).Problem!.Field);
        Assert.NotNull(access.Begin());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void GiveCode_RightCode_SignsInWithAnotherTokenAndIsGoodOnce(string engine)
    {
        using var access = new AccessStore(engine, needsFactor: true);
        var (_, secret, _) = access.WithFactor();
        access.Wait(TimeSpan.FromMinutes(2));
        var token = access.Begin();
        Assert.Equal(Step.Code, access.Of(token)!.Step);

        var @in = access.SignIns.GiveCode(Authority, access.Of(token)!, access.Code(secret));

        Assert.NotEqual(token, @in);
        Assert.Null(access.Of(token));
        Assert.Equal(Step.None, access.Of(@in)!.Step);
        Assert.Null(access.SignIns.GiveCode(Authority, access.Of(access.Begin())!, access.Code(secret)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void GiveCode_CodeOfTheSetUp_IsUsedUp(string engine)
    {
        using var access = new AccessStore(engine);
        var (_, secret, _) = access.WithFactor();
        Assert.Null(access.SignIns.GiveCode(Authority, access.Of(access.Begin())!, access.Code(secret)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void GiveCode_FiveWrongOnes_LocksEvenWithThePasswordGivenBetween(string engine)
    {
        using var access = new AccessStore(engine);
        var (_, secret, _) = access.WithFactor();
        access.Wait(TimeSpan.FromMinutes(2));
        string? last = null;
        for (var tries = 0; tries < SignIns.MostFailures; tries++)
        {
            last = access.Begin();
            Assert.Null(access.SignIns.GiveCode(Authority, access.Of(last)!, "000000"));
        }

        Assert.Null(access.Of(last));
        Assert.Null(access.Begin());
        access.Wait(SignIns.LockFor);
        Assert.NotNull(access.SignIns.GiveCode(Authority, access.Of(access.Begin())!, access.Code(secret)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void GiveRecoveryCode_EachOfThem_IsGoodOnce(string engine)
    {
        using var access = new AccessStore(engine);
        var (_, _, setUp) = access.WithFactor();
        Assert.Equal(10, setUp.RecoveryCodes.Distinct().Count());
        Assert.Equal(0, access.Test.Count($"SELECT count(*) FROM account WHERE recovery LIKE '%{setUp.RecoveryCodes[0]}%'", Authority));

        var token = access.SignIns.GiveRecoveryCode(Authority, access.Of(access.Begin())!, setUp.RecoveryCodes[3].ToUpperInvariant().Replace('-', ' '));

        Assert.Equal(Step.None, access.Of(token)!.Step);
        Assert.Equal(9, access.Now.RecoveryCodes);
        Assert.Null(access.SignIns.GiveRecoveryCode(Authority, access.Of(access.Begin())!, setUp.RecoveryCodes[3]));
        access.SignIns.NewRecoveryCodes(Authority, access.Of(token)!);
        Assert.Equal(10, access.Now.RecoveryCodes);
        Assert.Null(access.SignIns.GiveRecoveryCode(Authority, access.Of(access.Begin())!, setUp.RecoveryCodes[4]));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Step_SecondFactorNeeded_ComesAfterThePasswordAndBeforeAnythingElse(string engine)
    {
        using var access = new AccessStore(engine, needsFactor: true, mustChange: true);
        var token = access.Begin();
        Assert.Equal(Step.Password, access.Of(token)!.Step);
        token = access.SignIns.ChangePassword(Authority, access.Of(token)!, AccessStore.Password, "four more odd words").Token;
        Assert.Equal(Step.SetUp, access.Of(token)!.Step);
        var secret = Totp.NewSecret();
        Assert.Null(access.SignIns.SetUpFactor(Authority, access.Of(token)!, secret, "000000"));

        var setUp = access.SignIns.SetUpFactor(Authority, access.Of(token)!, secret, access.Code(secret))!;

        Assert.Null(access.Of(token));
        Assert.Equal(Step.None, access.Of(setUp.Token)!.Step);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void WithoutTheCode_NothingElseCanBeChanged(string engine)
    {
        using var access = new AccessStore(engine);
        access.WithFactor();
        var half = access.Of(access.Begin())!;
        var secret = Totp.NewSecret();

        Assert.Throws<InvalidOperationException>(() => access.SignIns.ChangePassword(Authority, half, AccessStore.Password, "four more odd words"));
        Assert.Throws<InvalidOperationException>(() => access.SignIns.SetUpFactor(Authority, half, secret, access.Code(secret)));
        Assert.Throws<InvalidOperationException>(() => access.SignIns.NewRecoveryCodes(Authority, half));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public void Session_OfAnotherAuthority_IsNone(string engine)
    {
        using var access = new AccessStore(engine);
        access.Test.Serve("871");
        var token = access.Begin()!;

        Assert.Null(access.SignIns.Of("871", token));
        Assert.Null(access.SignIns.Begin("871", AccessStore.Email, AccessStore.Password, null));
        Assert.Empty(access.Accounts.All("871"));
        Assert.Null(access.Accounts.Find("871", access.Account.Id));
        Assert.False(access.Accounts.Any("871"));
    }
}
