using Caseclock.Application.Access;
using Caseclock.Application.Activity;
using Caseclock.TestSupport;
using Microsoft.AspNetCore.DataProtection;

namespace Caseclock.Application.Tests.Access;

/// <summary>A store with one user, and what signs them in.</summary>
internal sealed class AccessStore : IDisposable
{
    public const string Authority = "870";
    public const string Email = "a.officer@council.gov.uk";
    public const string Password = "three odd words";

    public AccessStore(string engine, bool needsFactor = false, bool mustChange = false)
    {
        Test = TestStore.With(engine, Authority);
        Accounts = new Accounts(Test.Store, Test.Clock);
        SignIns = new SignIns(Test.Store, Test.Clock, new NoProtection());
        Log = new ActivityLog(Test.Store, Test.Clock);
        Account = Accounts.Add(Authority, new AccountDetails(Email, "A. Officer", "A Officer", ["caseworker"], needsFactor), Password, mustChange, null).Account!;
    }

    public TestStore Test { get; }

    public Accounts Accounts { get; }

    public SignIns SignIns { get; }

    public ActivityLog Log { get; }

    public Account Account { get; }

    public Account Now => Accounts.Find(Authority, Account.Id)!;

    public string? Begin(string password = Password, string email = Email) => SignIns.Begin(Authority, email, password, "A browser");

    public SignedIn? Of(string? token) => token is null ? null : SignIns.Of(Authority, token);

    /// <summary>Signs in and sets up a second factor.</summary>
    public (SignedIn SignedIn, byte[] Secret, FactorSetUp SetUp) WithFactor()
    {
        var secret = Totp.NewSecret();
        var setUp = SignIns.SetUpFactor(Authority, Of(Begin())!, secret, Code(secret))!;
        return (Of(setUp.Token)!, secret, setUp);
    }

    public string Code(byte[] secret) => Totp.Code(secret, Totp.StepAt(Test.Clock.Now));

    public void Wait(TimeSpan time) => Test.Clock.Now += time;

    public void Dispose() => Test.Dispose();

    // What protects is the framework's and tested there; here it must only be there and back.
    private sealed class NoProtection : IDataProtectionProvider, IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => this;

        public byte[] Protect(byte[] plaintext) => [.. plaintext.Reverse()];

        public byte[] Unprotect(byte[] protectedData) => [.. protectedData.Reverse()];
    }
}
