using Caseclock.Domain.Quality;
using Caseclock.Domain.Tests.Calendar;
using FsCheck.Fluent;

namespace Caseclock.Domain.Tests.Quality;

public class QualityTests
{
    // Three questions of weights 1, 2 and 3, the last critical: 12 points in all.
    private static readonly QuestionSet Three = new("t", new(2025, 1, 1), [new("a", "A?", 1, false), new("b", "B?", 2, false), new("c", "C?", 3, true)], 90, 70, 50);

    [Theory]
    [InlineData("FFF", "outstanding", 12, 12)]
    [InlineData("PFF", "outstanding", 11, 12)]
    [InlineData("NFF", "good", 10, 12)]
    [InlineData("FFP", "good", 9, 12)]
    [InlineData("PPP", "requiresImprovement", 6, 12)]
    [InlineData("NPP", "inadequate", 5, 12)]
    [InlineData("-FF", "outstanding", 10, 10)]
    [InlineData("FF-", "outstanding", 6, 6)]
    public void Grade_OfAnswers_GoesByTheShareOfPoints(string answers, string grade, int points, int outOf) =>
        Assert.Equal(new AuditGrade(grade, points, outOf, false), Grading.Of(Three, Answers(answers)));

    [Fact]
    public void Grade_WithACriticalQuestionNotMet_IsNoBetterThanRequiresImprovement()
    {
        var light = Three with { Questions = [new("a", "A?", 9, false), new("b", "B?", 1, false), new("c", "C?", 1, true)] };

        Assert.Equal(new AuditGrade("requiresImprovement", 20, 22, true), Grading.Of(light, Answers("FFN")));
        Assert.Equal(new AuditGrade("inadequate", 0, 22, false), Grading.Of(light, Answers("NNN")));
    }

    [Fact]
    public void Grade_WithAQuestionOpenOrNoneThatApplies_IsNone()
    {
        Assert.Null(Grading.Of(Three, Answers("FF")));
        Assert.Null(Grading.Of(Three, Answers("---")));
    }

    [Fact]
    public void UsualSet_Always_CanGiveEveryGrade()
    {
        Assert.Equal(QuestionSet.Usual.Questions.Count, QuestionSet.Usual.Questions.DistinctBy(question => question.Id).Count());
        Assert.Equal("outstanding", Grading.Of(QuestionSet.Usual, All(AuditAnswer.Fully))!.Grade);
        Assert.Equal("requiresImprovement", Grading.Of(QuestionSet.Usual, All(AuditAnswer.Partly))!.Grade);
        Assert.Equal("inadequate", Grading.Of(QuestionSet.Usual, All(AuditAnswer.NotAtAll))!.Grade);

        static Dictionary<string, AuditAnswer> All(AuditAnswer answer) => QuestionSet.Usual.Questions.ToDictionary(question => question.Id, _ => answer);
    }

    /// <summary>A better answer never makes a grade worse, and points are never out of their bounds.</summary>
    [Fact]
    public void Grade_OfABetterAnswer_IsNeverWorse() => Property.Holds(
        Gen.Choose(0, 59_048).SelectMany(_ => Gen.Choose(0, 9), (drawn, place) => (Drawn: drawn, Place: place)),
        drawn =>
        {
            var answers = QuestionSet.Usual.Questions.Select((question, index) => (question.Id, Answer: (AuditAnswer)(drawn.Drawn / (int)Math.Pow(3, index) % 3))).ToDictionary(pair => pair.Id, pair => pair.Answer);
            var before = Grading.Of(QuestionSet.Usual, answers)!;
            var id = QuestionSet.Usual.Questions[drawn.Place].Id;
            answers[id] = answers[id] == AuditAnswer.NotAtAll ? AuditAnswer.Partly : AuditAnswer.Fully;
            var after = Grading.Of(QuestionSet.Usual, answers)!;
            return Place(after) <= Place(before) && before.Points >= 0 && before.Points <= before.OutOf && before.Percent is >= 0 and <= 100;
        });

    /// <summary>Of any population: as many as wanted, each once, every stratum its share to within one, and the same again from any order.</summary>
    [Fact]
    public void Sample_OfAnyPopulation_IsFairAndCanBeDrawnAgain() => Property.Holds(
        Gen.Choose(0, 300).SelectMany(_ => Gen.Choose(0, 60), (count, size) => (count, size)).SelectMany(_ => Gen.Choose(1, 1_000_000), (pair, seed) => (pair.count, pair.size, Seed: (long)seed)),
        drawn =>
        {
            var population = Enumerable.Range(0, drawn.count).Select(number => (Id: $"R-{number}", Stratum: "s" + (number * number % 7))).ToList();
            var sample = Sampling.Draw(population, drawn.size, drawn.Seed);
            var again = Sampling.Draw([.. population.AsEnumerable().Reverse()], drawn.size, drawn.Seed);
            var size = Math.Min(drawn.size, drawn.count);
            var fair = population.GroupBy(item => item.Stratum).All(group =>
            {
                var got = sample.Count(id => group.Any(item => item.Id == id));
                return Math.Abs((got * (double)drawn.count) - (group.Count() * (double)size)) < drawn.count;
            });
            return sample.Count == size && sample.Distinct().Count() == size && sample.SequenceEqual(again) && fair;
        });

    [Fact]
    public void Sample_OfAnotherSeed_IsAnother()
    {
        var population = Enumerable.Range(0, 100).Select(number => ($"R-{number}", "all")).ToList();

        Assert.Equal(["R-92", "R-60", "R-8"], Sampling.Draw(population, 3, 7));
        Assert.NotEqual(Sampling.Draw(population, 20, 1).Order(), Sampling.Draw(population, 20, 2).Order());
        Assert.InRange(Enumerable.Range(1, 200).Average(seed => Sampling.Draw(population, 1, seed).Average(id => int.Parse(id[2..], System.Globalization.CultureInfo.InvariantCulture))), 40, 60);
    }

    private static int Place(AuditGrade graded) => Grading.Grades.ToList().IndexOf(graded.Grade);

    private static Dictionary<string, AuditAnswer> Answers(string letters) => letters.Zip("abc").ToDictionary(
        pair => pair.Second.ToString(),
        pair => pair.First switch { 'F' => AuditAnswer.Fully, 'P' => AuditAnswer.Partly, 'N' => AuditAnswer.NotAtAll, _ => AuditAnswer.NotApplicable });
}
