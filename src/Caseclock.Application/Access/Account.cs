namespace Caseclock.Application.Access;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Email">The e-mail address that it signs in with, in small letters.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Officer">The name by which the chronology knows them as an officer and as who recorded something; null when they are none.</param>
/// <param name="Roles">The ids of their roles.</param>
/// <param name="MustChange">Whether they must choose a new password before anything else.</param>
/// <param name="NeedsFactor">Whether they must sign in with a second factor.</param>
/// <param name="HasFactor">Whether they have set one up.</param>
/// <param name="RecoveryCodes">How many recovery codes are left.</param>
/// <param name="LockedUntil">Until when sign-in is locked after wrong tries; null when it is not.</param>
/// <param name="DisabledAt">Since when the account is disabled; null while it is not.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record Account(
    string Id,
    string Email,
    string Name,
    string? Officer,
    IReadOnlyList<string> Roles,
    bool MustChange,
    bool NeedsFactor,
    bool HasFactor,
    int RecoveryCodes,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? DisabledAt,
    DateTimeOffset MadeAt)
{
    /// <summary>Whether it is disabled.</summary>
    public bool IsDisabled => DisabledAt is not null;

    /// <summary>What the chronology says of who recorded something: the officer's name, else the account's.</summary>
    public string By => Officer ?? Name;
}

/// <summary>What is asked for when an account is added or changed.</summary>
/// <param name="Email">The e-mail address.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Officer">The name by which the chronology knows them; null or empty for none.</param>
/// <param name="Roles">The ids of their roles; at least one.</param>
/// <param name="NeedsFactor">Whether they must sign in with a second factor.</param>
public sealed record AccountDetails(string Email, string Name, string? Officer, IReadOnlyList<string> Roles, bool NeedsFactor = true);

/// <summary>Something that is wrong with what was asked for.</summary>
/// <param name="Field"><c>email</c>, <c>name</c>, <c>officer</c>, <c>roles</c> or <c>password</c>.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record AccountProblem(string Field, string Reason);

/// <summary>What came of adding or changing an account.</summary>
/// <param name="Account">The account as it now is; null when something was wrong and nothing was changed.</param>
/// <param name="Problems">What was wrong; empty when nothing was.</param>
public sealed record AccountResult(Account? Account, IReadOnlyList<AccountProblem> Problems);
