using Caseclock.Application.Intake.Sen2;

namespace Caseclock.Bench.Benches;

/// <summary>Reading a SEN2 return that is in memory, every item checked, on one thread.</summary>
internal sealed class Sen2ParseBench : IBench
{
    public string Name => "sen2-parse";

    public string What => "read a SEN2 return of 5,000 persons, every item checked, one thread, warm";

    public Target Target => Target.AtLeast(20_000, "persons");

    public string Unit => "person";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        using var file = new MemoryStream();
        Returned.Write(file, Returned.CityPersons * scale);
        var measured = Stopclock.Warm(() =>
        {
            file.Position = 0;
            using var reader = Sen2Reader.Open(file);
            var persons = reader.Persons().LongCount();
            return reader.Failure is null && reader.ProblemCount == 0
                ? persons
                : throw new InvalidOperationException(reader.Failure ?? reader.Problems[0].Reason);
        });
        return measured with { Note = $"{file.Length / 1e6:0.0} MB of XML" };
    }
}
