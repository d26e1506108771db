using Caseclock.Application.Intake.Sen2;
using Caseclock.Domain.Cases;

namespace Caseclock.Application.Tests.Intake.Sen2;

/// <summary>Returns that are not in the repository: those of the folder that <c>CASECLOCK_REFERENCE</c> names.</summary>
public class ReferenceReturnTests
{
    [ReferenceFact]
    public void Read_EveryReturnOfTheReference_IsReadAndMappedWithoutProblems()
    {
        var files = Directory.GetFiles(ReferenceFactAttribute.Folder!, "*.xml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            using var reader = Sen2Reader.Open(stream);
            Assert.Null(reader.Failure);
            foreach (var person in reader.Persons())
            {
                var id = new HeldPeople([]).Match(person).Id!;
                var context = Sample.Context(reader.Year);
                var mapped = Sen2Entries.Of(person, new HeldPerson(id, []), context);
                Assert.Empty(mapped.Problems);
                Assert.Equal(person.Requests.Count, Fold.Person(id, mapped.Entries).Cases.Length);
                Assert.Empty(Sen2Entries.Of(person, new HeldPerson(id, mapped.Entries), context).Entries);
            }

            Assert.Null(reader.Failure);
            Assert.Empty(reader.Problems);
            Assert.Empty(reader.Unknown);
        }
    }
}

/// <summary>A test that needs the reference returns and is skipped, visibly, where they are not given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceFactAttribute : FactAttribute
{
    public ReferenceFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "Set CASECLOCK_REFERENCE to a folder with SEN2 returns to run this test.";
        }
    }

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("CASECLOCK_REFERENCE");
}
