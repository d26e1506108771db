using Caseclock.Domain.Cases;

namespace Caseclock.Domain.Indicators;

/// <summary>
/// The days on which a plan is the person's plan: open, and no plan of theirs begun later is open too (indicators.md R6).
/// </summary>
/// <param name="Case">The plan's case.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day no more; <see cref="DateOnly.MaxValue"/> while it lasts.</param>
internal readonly record struct PlanSpan(Case Case, DateOnly From, DateOnly Until)
{
    /// <summary>The day the plan began, which may be before this span.</summary>
    public DateOnly Began => Case.PlanBegan!.Value;

    /// <summary>The first day of the span on which the plan has been open for 12 months or more.</summary>
    public DateOnly TwelveMonthsOpen => Days.Later(From, Began.AddMonths(12));
}

/// <summary>Finds a person's plan spans.</summary>
internal static class PlanSpans
{
    public static void Of(Person person, List<PlanSpan> spans)
    {
        spans.Clear();
        foreach (var @case in person.Cases)
        {
            if (@case.PlanBegan is { } began && @case.PlanEnded != began)
            {
                spans.Add(new PlanSpan(@case, began, @case.PlanEnded ?? DateOnly.MaxValue));
            }
        }

        if (spans.Count > 1)
        {
            Disentangle(spans);
        }
    }

    // The plan begun latest counts while it is open; what is left of the others is cut out around it.
    private static void Disentangle(List<PlanSpan> spans)
    {
        spans.Sort(static (one, other) =>
        {
            var latestFirst = other.From.CompareTo(one.From);
            return latestFirst != 0 ? latestFirst : string.CompareOrdinal(other.Case.Id, one.Case.Id);
        });
        var free = new List<PlanSpan>(spans.Count);
        foreach (var span in spans)
        {
            AddWhereFree(span, free);
        }

        spans.Clear();
        spans.AddRange(free);
    }

    private static void AddWhereFree(PlanSpan span, List<PlanSpan> taken)
    {
        var from = span.From;
        foreach (var other in taken.OrderBy(other => other.From).ToList())
        {
            if (other.Until <= from || other.From >= span.Until)
            {
                continue;
            }

            if (from < other.From)
            {
                taken.Add(span with { From = from, Until = other.From });
            }

            from = Days.Later(from, other.Until);
        }

        if (from < span.Until)
        {
            taken.Add(span with { From = from });
        }
    }
}
