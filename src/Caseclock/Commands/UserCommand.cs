using System.CommandLine;
using System.Globalization;
using Caseclock.Application.Access;

namespace Caseclock.Commands;

/// <summary><c>caseclock user</c>: who may sign in. The first administrator is made here; the pages do the rest.</summary>
internal static class UserCommand
{
    private static readonly string[] Columns = ["email", "name", "officer", "roles", "secondFactor", "disabled", "lockedUntil", "made"];

    private static readonly Option<string> Email = new("--email") { Description = "The e-mail address to sign in with.", HelpName = "EMAIL", Required = true };

    public static Command Make()
    {
        var command = new Command("user", "Adds, disables and lists the people who may sign in.");
        command.Subcommands.Add(Add());
        command.Subcommands.Add(Disable());
        command.Subcommands.Add(List());
        return command;
    }

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "What the person is called.", HelpName = "NAME", Required = true };
        var roles = new Option<string[]>("--role")
        {
            Description = $"A role, or several: {string.Join(", ", UsualRoles.All.Select(role => role.Id))}, or one that the authority has made.",
            HelpName = "ROLE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var officer = new Option<string?>("--officer") { Description = "The name by which the chronology knows them as an officer.", HelpName = "NAME" };
        var read = new Option<bool>("--password-stdin") { Description = "Reads the first password from standard input; otherwise one is made and printed." };
        var without = new Option<bool>("--without-second-factor") { Description = "Does not ask for a second factor (an authenticator app)." };
        var command = new Command("add", "Adds a user. The first password must be changed at the first sign-in.");
        command.Options.Add(Email);
        command.Options.Add(name);
        command.Options.Add(roles);
        command.Options.Add(officer);
        command.Options.Add(read);
        command.Options.Add(without);
        command.Examples(
            "caseclock user add --email a.manager@council.gov.uk --name \"A. Manager\" --role manager administrator",
            "caseclock user add --email b.officer@council.gov.uk --name \"B. Officer\" --role caseworker --officer \"B. Officer\"",
            "caseclock user add --email c.reader@council.gov.uk --name \"C. Reader\" --role scrutiny-reader --password-stdin < first-password.txt");
        command.SetAction(parsed =>
        {
            using var store = StoreOptions.Open(parsed);
            var authority = StoreOptions.AuthorityOf(parsed, store);
            var typed = parsed.GetValue(read) ? ReadPassword() : null;
            var password = typed ?? Passwords.Generate();
            var details = new AccountDetails(parsed.GetValue(Email)!, parsed.GetValue(name)!, parsed.GetValue(officer), parsed.GetValue(roles)!, !parsed.GetValue(without));
            var result = new Accounts(store, TimeProvider.System).Add(authority.Code, details, password, true, null);
            if (result.Account is not { } account)
            {
                throw new UsageException(string.Join(" ", result.Problems.Select(problem => problem.Reason)));
            }

            Console.WriteLine($"{account.Email} may sign in to {authority.Name} as {string.Join(", ", account.Roles)}.");
            Console.WriteLine(typed is null ? $"First password, shown only now: {password}" : "The first password is the one that was read.");
            Console.WriteLine("It must be changed at the first sign-in.");
            return CommandLine.Done;
        });
        return command;
    }

    private static Command Disable()
    {
        var command = new Command("disable", "Disables a user: their sessions end at once, wherever they are signed in.");
        command.Options.Add(Email);
        command.Examples("caseclock user disable --email b.officer@council.gov.uk");
        command.SetAction(parsed =>
        {
            using var store = StoreOptions.Open(parsed);
            var authority = StoreOptions.AuthorityOf(parsed, store);
            var accounts = new Accounts(store, TimeProvider.System);
            var email = parsed.GetValue(Email)!;
            var account = accounts.FindByEmail(authority.Code, email) ?? throw new UsageException($"{authority.Name} has no user with the e-mail address {email}.");
            var result = accounts.Disable(authority.Code, account.Id, null);
            if (result.Account is null)
            {
                throw new UsageException(result.Problems[0].Reason);
            }

            Console.WriteLine($"{account.Email} is disabled, and signed out everywhere.");
            return CommandLine.Done;
        });
        return command;
    }

    private static Command List()
    {
        var format = Formats.Option("csv");
        var command = new Command("list", "Lists the users of the authority, by name.");
        command.Options.Add(format);
        command.Examples("caseclock user list", "caseclock user list --format json");
        command.SetAction(parsed =>
        {
            using var store = StoreOptions.Open(parsed);
            var authority = StoreOptions.AuthorityOf(parsed, store);
            using var output = Formats.Output();
            using var table = TableWriter.Of(parsed.GetValue(format)!, output, Columns);
            foreach (var account in new Accounts(store, TimeProvider.System).All(authority.Code))
            {
                table.Row(
                    account.Email,
                    account.Name,
                    account.Officer,
                    account.Roles,
                    account.HasFactor ? "setUp" : account.NeedsFactor ? "needed" : "notNeeded",
                    Instant(account.DisabledAt),
                    Instant(account.LockedUntil > TimeProvider.System.GetUtcNow() ? account.LockedUntil : null),
                    Instant(account.MadeAt));
            }

            return CommandLine.Done;
        });
        return command;
    }

    private static string ReadPassword() =>
        Console.In.ReadLine() is { Length: > 0 } line ? line : throw new UsageException("No password came on standard input. Write it there on one line.");

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
