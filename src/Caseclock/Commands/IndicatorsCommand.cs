using System.CommandLine;
using System.Globalization;
using Caseclock.Domain.Calendar;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Indicators;

namespace Caseclock.Commands;

/// <summary><c>caseclock indicators</c>: figures, each with numerator, denominator and value, and the children behind them.</summary>
internal static class IndicatorsCommand
{
    private static readonly Option<string[]> Id = new("--id")
    {
        Description = "Which indicator (docs/indicators); may be given again. Otherwise all.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<DateOnly?> From = Parsers.Day("--from", "The first day.");
    private static readonly Option<DateOnly?> To = Parsers.Day("--to", "The last day.");
    private static readonly Option<string> Every = new("--every")
    {
        Description = "Cuts the days into months, quarters or years from the first day on (otherwise whole: one period).",
        HelpName = "month|quarter|year|whole",
        DefaultValueFactory = _ => "whole",
    };

    private static readonly Option<DateTimeOffset?> AsKnown = Parsers.Instant("--as-known", "As it was known at that instant (otherwise now).");
    private static readonly Option<string[]> By = new("--by")
    {
        Description = "Also by these groups: " + string.Join(", ", Groupings.All.Select(grouping => grouping.Id)) + ".",
        HelpName = "GROUPING",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Children = new("--children") { Description = "Lists the cases behind each figure instead." };
    private static readonly Option<string> Format = Formats.Option("csv");

    public static Command Make()
    {
        var command = new Command("indicators", "Figures with numerator, denominator and value, for any days, as known at any instant, with the cases behind them.");
        From.Required = true;
        To.Required = true;
        Every.AcceptOnlyFromAmong("month", "quarter", "year", "whole");
        command.Options.Add(Id);
        command.Options.Add(From);
        command.Options.Add(To);
        command.Options.Add(Every);
        command.Options.Add(AsKnown);
        command.Options.Add(By);
        command.Options.Add(Children);
        command.Options.Add(Format);
        command.Validators.Add(result =>
        {
            if (result.GetValue(From) > result.GetValue(To))
            {
                result.AddError("--from lies after --to.");
            }
        });
        command.Examples(
            "caseclock indicators --id plan-20w --from 2025-04-01 --to 2026-03-31 --every month",
            "caseclock indicators --id plans-open --from 2026-01-15 --to 2026-01-15 --by need --by age",
            "caseclock indicators --id review-decision-4w --from 2025-01-01 --to 2025-12-31 --children");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var request = Request(parsed);
        using var store = StoreOptions.Open(parsed);
        var authority = StoreOptions.AuthorityOf(parsed, store);
        request = request with { Policies = authority.Policies };
        var knowledge = new Knowledge(AsKnown: parsed.GetValue(AsKnown));
        var register = store.Register(authority.Code, knowledge);
        var people = store.Folded(authority.Code, knowledge);
        if (parsed.GetValue(Children))
        {
            var everyone = await Waiting.ForAsync("Reading", _ => people.TakeWhile(_ => !cancellation.IsCancellationRequested).ToList());
            cancellation.ThrowIfCancellationRequested();
            return WriteChildren(parsed, everyone, register, request);
        }

        var figures = await Waiting.ForAsync("Counting", _ => Figures.Compute(people.TakeWhile(_ => !cancellation.IsCancellationRequested), register, request));
        cancellation.ThrowIfCancellationRequested();
        using var output = Formats.Output();
        using var table = TableWriter.Of(
            parsed.GetValue(Format)!,
            output,
            ["indicator", "from", "to", "group", "numerator", "denominator", "value"]);
        foreach (var figure in figures)
        {
            table.Row(figure.Indicator.Id, Day(figure.Period.From), Day(figure.Period.To), figure.Group.Name, figure.Numerator, figure.Denominator, figure.Value);
        }

        return CommandLine.Done;
    }

    private static FigureRequest Request(ParseResult parsed)
    {
        var indicators = (parsed.GetValue(Id) ?? []).Select(id => Catalogue.All.FirstOrDefault(indicator => indicator.Id == id)
            ?? throw new UsageException($"There is no indicator \"{id}\". The indicators are listed in docs/indicators."));
        var groupings = (parsed.GetValue(By) ?? []).Select(id => Groupings.All.FirstOrDefault(grouping => grouping.Id == id)
            ?? throw new UsageException($"There is no grouping \"{id}\". Use: {string.Join(", ", Groupings.All.Select(grouping => grouping.Id))}."));
        var asked = indicators.ToList();
        var every = Enum.Parse<PeriodLength>(parsed.GetValue(Every)!, ignoreCase: true);
        return new FigureRequest(
            asked.Count == 0 ? Catalogue.All : asked,
            Periods.Cut(parsed.GetValue(From)!.Value, parsed.GetValue(To)!.Value, every))
        {
            By = [.. groupings],
        };
    }

    private static int WriteChildren(ParseResult parsed, List<Person> people, Register register, FigureRequest request)
    {
        using var output = Formats.Output();
        using var table = TableWriter.Of(
            parsed.GetValue(Format)!,
            output,
            ["indicator", "from", "to", "group", "person", "case", "day", "numerator", "denominator", "reason"]);
        foreach (var figure in Figures.Compute(people, register, request))
        {
            foreach (var child in Figures.Children(people, register, request, figure.Indicator, figure.Period, figure.Group))
            {
                table.Row(
                    figure.Indicator.Id,
                    Day(figure.Period.From),
                    Day(figure.Period.To),
                    figure.Group.Name,
                    child.Person,
                    child.Case,
                    Day(child.Day),
                    child.Numerator,
                    child.Denominator,
                    child.Reason);
            }
        }

        return CommandLine.Done;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
