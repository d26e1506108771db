using System.Collections.Immutable;
using Caseclock.Domain.Calendar;

namespace Caseclock.Domain.Clocks;

/// <summary>Works out one clock step by step, so that the explanation is the calculation.</summary>
internal sealed class ClockBuilder(Rule rule, ClockContext context)
{
    private readonly ImmutableArray<Step>.Builder _steps = ImmutableArray.CreateBuilder<Step>(4);
    private List<PolicyChoice>? _policies;
    private Step? _superseded;
    private Step? _cancelled;
    private Step? _passed;
    private string? _subject;
    private string? _letter;
    private string? _title;
    private DateOnly? _started;
    private DateOnly? _due;
    private DateOnly? _stopped;
    private string _done = "";
    private string _exception = "";
    private bool? _actInTime;

    /// <summary>Which of several limits of the rule: a letter for the id, and its own title.</summary>
    public ClockBuilder Limb(string letter, string title)
    {
        _letter = letter;
        _title = title;
        return this;
    }

    public ClockBuilder About(string? subject)
    {
        _subject = subject;
        return this;
    }

    public ClockBuilder Starting(DateOnly? day, string what)
    {
        _started = day;
        if (day is { } on)
        {
            _steps.Add(new Step(what + " {0}.", on));
        }
        else
        {
            _steps.Add(new Step(what + ": the day is not recorded."));
        }

        return this;
    }

    public ClockBuilder Weeks(int weeks) => _started is { } day
        ? Until(Counting.WithinWeeks(day, weeks), new Step("{0} {1} days: {2}.", weeks == 1 ? "1 week is" : $"{weeks} weeks are", 7 * weeks, Counting.WithinWeeks(day, weeks)))
        : this;

    public ClockBuilder Days(int days) => _started is { } day
        ? Until(Counting.WithinDays(day, days), new Step("{0} days after that: {1}.", days, Counting.WithinDays(day, days)))
        : this;

    public ClockBuilder DaysBeginningWith(int days) => _started is { } day
        ? Until(
            Counting.DaysBeginningWith(day, days),
            new Step("{0} days beginning with that day end on {1}.", days, Counting.DaysBeginningWith(day, days)))
        : this;

    public ClockBuilder Months(int months) => _started is { } day
        ? Until(Counting.MonthsAfter(day, months), new Step("{0} after that: {1}.", MonthWords(months), Counting.MonthsAfter(day, months)))
        : this;

    public ClockBuilder WorkingDaysAfter(int days) => _started is { } day
        ? UntilWorkingDay(WorkingDays.England.After(day, days), new Step("{0} working days after that: {1}.", days, WorkingDays.England.After(day, days)))
        : this;

    /// <summary>A due date that no weekend or holiday moves; says so where it falls on one.</summary>
    public ClockBuilder Until(DateOnly due, Step why)
    {
        _steps.Add(why);
        _due = due;
        if (rule.Kind == LimitKind.Deadline && NotAWorkingDay(due) is { } what)
        {
            _steps.Add(new Step("{0} is " + what + ", which does not move it: " + rule.Citation + ".", due));
        }

        return this;
    }

    /// <summary>A due date that is a working day by the way it is counted.</summary>
    public ClockBuilder UntilWorkingDay(DateOnly? due, Step why)
    {
        _steps.Add(why);
        _due = due;
        return this;
    }

    /// <summary>The order, agreement or direction gives a day of its own, which stands in place of the usual one.</summary>
    public ClockBuilder UnlessBy(DateOnly? directed, string whose)
    {
        if (directed is { } day)
        {
            _steps.Add(new Step(whose + " gives {0} instead; that day counts.", day));
            _due = day;
        }

        return this;
    }

    public ClockBuilder Policy(string code, string choice)
    {
        (_policies ??= []).Add(new PolicyChoice(code, choice));
        return this;
    }

    public ClockBuilder Say(Step step)
    {
        _steps.Add(step);
        return this;
    }

    public ClockBuilder DoneOn(DateOnly? day, string what)
    {
        _stopped = day;
        _done = what;
        return this;
    }

    public ClockBuilder SupersededBy(Step? why)
    {
        _superseded = why;
        return this;
    }

    public ClockBuilder CancelledBy(Step? why)
    {
        _cancelled ??= why;
        return this;
    }

    public ClockBuilder PassedBy(DateOnly? laterStep, string what)
    {
        if (laterStep is { } day)
        {
            _passed ??= new Step(what + " on {0}, but this step is not recorded.", day);
        }

        return this;
    }

    /// <summary>A window that the act of <paramref name="act"/> may not cut short, unless <paramref name="answered"/> by then.</summary>
    public ClockBuilder NotBefore(DateOnly? act, string what, DateOnly? answered)
    {
        if (act is not { } acted || acted >= _due)
        {
            return DoneOn(act, what);
        }

        // Its end was not known yet, so the act came before it, however long it will be.
        _actInTime = _due is null ? false : null;

        if (answered <= acted)
        {
            _steps.Add(new Step("The family answered on {0}, so the authority could go on.", answered));
            _actInTime = true;
        }

        return DoneOn(act, what);
    }

    public ClockBuilder Excusing(Func<DateOnly, DateOnly, ExceptionFinding?> find)
    {
        if (_started is { } started && _due is { } due && find(started, due) is { } finding)
        {
            _exception = finding.Holds ? finding.Code : _exception;
            _steps.Add(finding.Why);
        }

        return this;
    }

    /// <summary>The clock; null where the rule was not in force on the day of the trigger.</summary>
    public Clock? Build()
    {
        if (_started < rule.InForceFrom || _started > rule.InForceTo)
        {
            return null;
        }

        if (rule.Exceptions.Count > 0)
        {
            Excusing((started, due) => ExceptionTest.Find(context.Case.Exceptions, rule.Exceptions, started, due));
        }

        var end = EndOf();
        return new Clock(rule)
        {
            Id = rule.Id + _letter,
            Title = _title ?? rule.Title,
            Case = context.Case.Id.Length == 0 ? null : context.Case.Id,
            Person = context.Person.Id.Length == 0 ? null : context.Person.Id,
            Subject = _subject,
            Started = _started,
            Due = _due,
            Stopped = end is ClockEnd.Done or ClockEnd.Superseded ? _stopped : null,
            End = end,
            ActInTime = _actInTime,
            Exception = _exception,
            Policies = _policies ?? (IReadOnlyList<PolicyChoice>)[],
            Reasons = _steps.ToImmutable(),
        };
    }

    private ClockEnd EndOf()
    {
        if (_stopped is { } stopped)
        {
            _steps.Add(new Step(_done + " {0}: {1}.", stopped, InWords(stopped)));
        }

        if (_superseded is { } superseding)
        {
            _steps.Add(superseding);
            return ClockEnd.Superseded;
        }

        if (_stopped is not null)
        {
            return ClockEnd.Done;
        }

        if (_cancelled is { } cancelling)
        {
            _steps.Add(cancelling);
            return ClockEnd.Cancelled;
        }

        if (_passed is { } passing)
        {
            _steps.Add(passing);
            return ClockEnd.NotRecorded;
        }

        return ClockEnd.Open;
    }

    private string InWords(DateOnly stopped)
    {
        if (_actInTime is { } inTime)
        {
            return inTime ? "not before the family had answered" : "before the window ended";
        }

        if (_due is not { } due)
        {
            return "there is no number of days";
        }

        var days = stopped.DayNumber - due.DayNumber;
        return (rule.Kind, days) switch
        {
            (LimitKind.MinimumWindow, < 0) => DayWords(-days) + " before the window ended",
            (LimitKind.MinimumWindow, _) => "not before the window ended",
            (_, <= 0) => "in time",
            _ => DayWords(days) + " late",
        };
    }

    private static string? NotAWorkingDay(DateOnly day) =>
        WorkingDays.England.IsWorkingDay(day) ? null
        : BankHolidays.EnglandAndWales.NameOf(day) is { } name ? $"a bank holiday ({name})"
        : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? "a " + day.DayOfWeek
        : null;

    private static string DayWords(int days) => days == 1 ? "1 day" : $"{days} days";

    private static string MonthWords(int months) => months == 1 ? "1 month" : $"{months} months";
}
