using Caseclock.Application.Access;
using Caseclock.Application.Casework.Lists;
using Caseclock.Application.Demo;
using Caseclock.Application.Storage;

namespace Caseclock.Commands;

/// <summary>The people who may sign in to the demo: one for each role, without a second factor, with a password made afresh each time.</summary>
internal static class DemoUsers
{
    /// <summary>The one who is a caseworker, once they are made.</summary>
    /// <param name="store">The store.</param>
    /// <param name="authority">The invented council.</param>
    /// <param name="clock">Tells now.</param>
    public static Account Caseworker(Store store, string authority, TimeProvider clock) => new Accounts(store, clock).FindByEmail(authority, "caseworker@demo.example")!;

    /// <summary>Makes them where they are not there yet, gives all of them the password, and says how to sign in.</summary>
    /// <param name="store">The store.</param>
    /// <param name="authority">The invented council.</param>
    /// <param name="clock">Tells now.</param>
    /// <returns>The lines for the terminal.</returns>
    public static IReadOnlyList<string> Make(Store store, string authority, TimeProvider clock)
    {
        var accounts = new Accounts(store, clock);
        var password = Passwords.Generate();
        var officer = store.Cases(authority, new CaseFilter { IsOpen = true }, new Page(0, 0)).Counts["officer"].FirstOrDefault(count => count.Value.Length > 0)?.Value;
        var lines = new List<string> { $"Sign in with one of these and the password {password}" };
        foreach (var role in new Roles(store, clock).Of(authority))
        {
            var email = role.Id + "@demo.example";
            if (accounts.FindByEmail(authority, email) is { } held)
            {
                accounts.ResetPassword(authority, held.Id, password, false, null);
            }
            else
            {
                accounts.Add(authority, new AccountDetails(email, "Demo " + role.Name, role.Id == "caseworker" ? officer : null, [role.Id], false), password, false, null);
            }

            lines.Add($"  {email,-40} {role.Name}");
        }

        if (officer is not null)
        {
            new DemoOffice(store, clock).Make(authority, officer);
        }

        Views(store, authority, accounts, clock);
        return lines;
    }

    // Views as a manager would share them, and one that the caseworker keeps.
    private static void Views(Store store, string authority, Accounts accounts, TimeProvider clock)
    {
        var views = new SavedViews(store, clock);
        var manager = accounts.FindByEmail(authority, "manager@demo.example")!.Id;
        var caseworker = accounts.FindByEmail(authority, "caseworker@demo.example")!.Id;
        views.Save(authority, new SavedView("", "", "deadlines", "Late by law", "when=overdue&tier=law&who=authority", manager));
        views.Save(authority, new SavedView("", "", "deadlines", "Advice overdue", "when=overdue&who=body", manager));
        views.Save(authority, new SavedView("", "", "deadlines", "Reviews, next 14 days", "when=next14&rule=reviews&cols=due%2Cchild%2Cschool%2Cofficer%2Cstands", manager));
        views.Save(authority, new SavedView("", "", "cases", "Nobody assigned", "officer=none", manager));
        views.Save(authority, new SavedView("", caseworker, "my-work", "To chase", "do=chase", caseworker));
    }
}
