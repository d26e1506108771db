using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>The calendar of the invented council, worked out once: working days, school days, and when offices are open.</summary>
internal sealed class DemoDays
{
    private const int YearsBack = 30;
    private const int YearsAhead = 30;

    private readonly DateOnly _first;
    private readonly DateOnly[] _workingBefore;
    private readonly DateOnly[] _workingAfter;
    private readonly DateOnly[] _schoolBefore;
    private readonly long[] _midnight;

    public DemoDays(DateTimeOffset now, int years)
    {
        Now = now.ToUniversalTime();
        Today = UkTime.DateOf(now);
        GoLive = LatestFirstOfApril(Today.AddYears(-years));
        _first = Today.AddYears(-YearsBack);
        var count = Today.AddYears(YearsAhead).DayNumber - _first.DayNumber;
        _workingBefore = new DateOnly[count];
        _workingAfter = new DateOnly[count];
        _schoolBefore = new DateOnly[count];
        _midnight = new long[count];
        Fill();
    }

    public DateTimeOffset Now { get; }

    public DateOnly Today { get; }

    /// <summary>The day the council began to use the system: a 1 April. What came before was carried over in one load.</summary>
    public DateOnly GoLive { get; }

    /// <summary>The day itself when it is a working day, else the one before.</summary>
    public DateOnly WorkingBefore(DateOnly day) => _workingBefore[day.DayNumber - _first.DayNumber];

    /// <summary>The day itself when it is a working day, else the next.</summary>
    public DateOnly WorkingAfter(DateOnly day) => _workingAfter[day.DayNumber - _first.DayNumber];

    /// <summary>The day itself when schools are open, else the last one before.</summary>
    public DateOnly SchoolBefore(DateOnly day) => _schoolBefore[day.DayNumber - _first.DayNumber];

    /// <summary>That many working days after a working day.</summary>
    public DateOnly Plus(DateOnly day, int workingDays)
    {
        while (workingDays-- > 0)
        {
            day = WorkingAfter(day.AddDays(1));
        }

        return day;
    }

    /// <summary>An instant on a day in London.</summary>
    public DateTimeOffset At(DateOnly day, int secondOfDay) =>
        new(_midnight[day.DayNumber - _first.DayNumber] + (secondOfDay * TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>Years from a day until today; negative when it lies ahead.</summary>
    public double YearsAgo(DateOnly day) => (Today.DayNumber - day.DayNumber) / 365.25;

    private static DateOnly LatestFirstOfApril(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1, 4, 1);

    private void Fill()
    {
        for (var index = 0; index < _midnight.Length; index++)
        {
            var day = _first.AddDays(index);
            var working = WorkingDays.England.IsWorkingDay(day);
            var earlier = Math.Max(index - 1, 0);
            _midnight[index] = UkTime.StartOfDayUtc(day).UtcTicks;
            _workingBefore[index] = working ? day : _workingBefore[earlier];
            _schoolBefore[index] = working && !IsSchoolHoliday(day) ? day : _schoolBefore[earlier];
        }

        var next = _first.AddDays(_midnight.Length - 1);
        for (var index = _midnight.Length - 1; index >= 0; index--)
        {
            next = _workingBefore[index] == _first.AddDays(index) ? _workingBefore[index] : next;
            _workingAfter[index] = next;
        }
    }

    // School holidays move from year to year; the same days every year are near enough here.
    private static bool IsSchoolHoliday(DateOnly day) => (day.Month * 100) + day.Day is
        (>= 722 and <= 903) or (>= 1219 or <= 104) or (>= 1024 and <= 1031) or (>= 212 and <= 220) or (>= 402 and <= 416) or (>= 525 and <= 531);
}
