using Caseclock.Domain.Calendar;

namespace Caseclock.Application.Demo;

/// <summary>Reasons recorded why a late plan could not come in time: some are the regulations', some are not.</summary>
internal static class Exceptions
{
    public static void Tell(Story story, DateOnly asked)
    {
        if (!story.Life.IsLate || story.Life.Overturned != Overturn.Never)
        {
            return;
        }

        if (story.Random.Chance(story.Rates.ValidException))
        {
            Valid(story, asked);
        }
        else if (story.Random.Chance(story.Rates.InvalidException))
        {
            Invalid(story, asked);
        }
    }

    // The school was asked for advice in the time from a week before the summer holiday to a week before its end; else the family was
    // away for four weeks or more, or had exceptional circumstances.
    private static void Valid(Story story, DateOnly asked)
    {
        var closed = new DateOnly(asked.Year, 7, 23);
        var reopened = new DateOnly(asked.Year, 9, 3);
        if (asked >= closed.AddDays(-7) && asked <= reopened.AddDays(-7))
        {
            Record(story, asked, "X-SCH", closed, reopened, asked, "The school was closed when its advice was asked for");
        }
        else if (story.Random.Chance(0.4))
        {
            var from = story.Later(asked, 5, 25);
            Record(story, from, "X-ABS", from, from.AddDays(story.Random.Int(28, 60)), null, "The family was abroad");
        }
        else
        {
            var from = story.Later(asked, 2, 40);
            Record(story, from, "X-EPC", from, from.AddDays(story.Random.Int(20, 60)), null, "A bereavement in the family");
        }
    }

    private static void Invalid(Story story, DateOnly asked)
    {
        var from = story.Later(asked, 5, 30);
        if (story.Random.Chance(0.5))
        {
            Record(story, from, "X-ABS", from, from.AddDays(story.Random.Int(8, 20)), null, "The family was on holiday");
        }
        else
        {
            var closed = new DateOnly(AcademicYear.Of(asked).StartYear, 12, 20);
            Record(story, from, "X-SCH", closed, closed.AddDays(16), asked, "The school was closed over Christmas");
        }
    }

    private static void Record(Story story, DateOnly on, string code, DateOnly from, DateOnly to, DateOnly? asked, string reason) =>
        story.Journal.Add(
            "exception.recorded",
            story.Days.WorkingAfter(on),
            ("exception", code),
            ("from", from),
            ("to", to),
            ("adviceRequested", asked),
            ("impractical", true),
            ("reason", reason),
            ("agreedBy", "team.manager"));
}
