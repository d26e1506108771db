using System.CommandLine;
using Caseclock.Application.Storage;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

namespace Caseclock.Commands;

/// <summary><c>caseclock clocks</c>: every clock of a case, of a person or of all, with its verdict.</summary>
internal static class ClocksCommand
{
    private static readonly Option<string?> Case = new("--case") { Description = "The clocks of one case.", HelpName = "ID" };
    private static readonly Option<string?> Person = new("--person") { Description = "The clocks of one person, subject access requests too.", HelpName = "ID" };
    private static readonly Option<bool> All = new("--all") { Description = "The clocks of everybody, finished ones too, and of freedom of information requests." };
    private static readonly Option<DateOnly?> AsAt = Parsers.Day("--as-at", "As it stood at the close of that day (otherwise today).");
    private static readonly Option<DateTimeOffset?> AsKnown = Parsers.Instant("--as-known", "As it was known at that instant (otherwise now).");
    private static readonly Option<bool> Explain = new("--explain") { Description = "Adds the steps that lead to each date." };
    private static readonly Option<string> Format = Formats.Option("json");

    public static Command Make()
    {
        var command = new Command(
            "clocks",
            "Every statutory clock: when it started, when it is due, what came of it and how it stands.");
        command.Options.Add(Case);
        command.Options.Add(Person);
        command.Options.Add(All);
        command.Options.Add(AsAt);
        command.Options.Add(AsKnown);
        command.Options.Add(Explain);
        command.Options.Add(Format);
        command.Validators.Add(result =>
        {
            var asked = (result.GetValue(Case) is null ? 0 : 1) + (result.GetValue(Person) is null ? 0 : 1) + (result.GetValue(All) ? 1 : 0);
            if (asked != 1)
            {
                result.AddError("Say whose clocks: one of --case ID, --person ID or --all.");
            }
        });
        command.Examples(
            "caseclock clocks --case R-2025-0193",
            "caseclock clocks --person P-0042 --as-at 2025-03-31",
            "caseclock clocks --all --format csv > clocks.csv");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        using var store = StoreOptions.Open(parsed);
        var authority = StoreOptions.AuthorityOf(parsed, store);
        var asAt = parsed.GetValue(AsAt) ?? store.Today;
        var knowledge = new Knowledge(asAt, parsed.GetValue(AsKnown));
        if (NothingHeld(parsed, store, authority) is { } missing)
        {
            Console.Error.WriteLine("caseclock: " + missing);
            return CommandLine.Failed;
        }

        var explain = parsed.GetValue(Explain);
        using var output = Formats.Output();
        using var table = TableWriter.Of(parsed.GetValue(Format)!, output, explain ? [.. ClockRows.Columns, "steps"] : ClockRows.Columns);
        foreach (var clock in Clocks(parsed, store, authority, knowledge, asAt))
        {
            var values = ClockRows.Values(clock, asAt);
            table.Row(explain ? [.. values, clock.Steps] : values);
        }

        return CommandLine.Done;
    }

    private static string? NothingHeld(ParseResult parsed, Store store, Authority authority)
    {
        if (parsed.GetValue(Case) is { } caseId && store.PersonOfCase(authority.Code, caseId) is null)
        {
            return $"There is no case {caseId} in authority {authority.Code}.";
        }

        return parsed.GetValue(Person) is { } personId && store.Entries(authority.Code, personId).Count == 0
            ? $"There is no person {personId} in authority {authority.Code}."
            : null;
    }

    private static IEnumerable<Clock> Clocks(ParseResult parsed, Store store, Authority authority, Knowledge knowledge, DateOnly asAt)
    {
        if (parsed.GetValue(Case) is { } caseId)
        {
            var person = store.Person(authority.Code, store.PersonOfCase(authority.Code, caseId)!, knowledge)!;
            return RuleBook.Clocks(person, authority.Policies, asAt).Where(clock => clock.Case == caseId);
        }

        if (parsed.GetValue(Person) is { } personId)
        {
            return RuleBook.Clocks(store.Person(authority.Code, personId, knowledge)!, authority.Policies, asAt);
        }

        return store.Folded(authority.Code, knowledge)
            .SelectMany(person => RuleBook.Clocks(person, authority.Policies, asAt))
            .Concat(RuleBook.Clocks(store.Register(authority.Code, knowledge), authority.Policies));
    }
}
