using Caseclock.Application.Documents;
using Caseclock.Application.Letters;
using Caseclock.Application.Storage;
using Caseclock.Application.Tests.Documents;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests.Letters;

/// <summary>A store with two children: one refused an assessment, one with a plan, advice asked for and a school consulted.</summary>
internal sealed class LetterStore : IDisposable
{
    public const string Code = "870";
    public const string Maker = "maker";
    public const string Second = "second";

    private static readonly string[] Lines =
    [
        """{"id":"a1","person":"ann","kind":"person.details","on":"2025-09-01","surname":"O’Neill","forename":"Ann","born":"2016-03-04"}""",
        """{"id":"a2","person":"ann","case":"R-2025-00001","kind":"request.received","on":"2025-10-01"}""",
        """{"id":"a3","person":"ann","case":"R-2025-00001","kind":"officer.assigned","on":"2025-10-02","officer":"B. Officer"}""",
        """{"id":"a4","person":"ann","kind":"person.contact","on":"2025-10-01","contact":"F1","relation":"mother","name":"Ms Ana O’Neill","address":"12 Mill Lane\nSouthbridge\nSB1 2AB"}""",
        """{"id":"a5","person":"ann","kind":"person.contact","on":"2025-10-01","contact":"F2","relation":"father","name":"Mr Ban Ned","letters":false}""",
        """{"id":"a6","person":"ann","kind":"person.contact","on":"2025-10-01","contact":"F3","relation":"carer","name":"Mrs Long Gone","until":"2025-10-31"}""",
        """{"id":"a7","person":"ann","case":"R-2025-00001","kind":"assessment.decided","on":"2025-11-12","outcome":"no"}""",

        """{"id":"b1","person":"ben","kind":"person.details","on":"2025-09-01","surname":"Baker","forename":"Ben","born":"2015-03-04"}""",
        """{"id":"b2","person":"ben","case":"R-2025-00002","kind":"request.received","on":"2025-08-01"}""",
        """{"id":"b3","person":"ben","case":"R-2025-00002","kind":"officer.assigned","on":"2025-08-02","officer":"B. Officer"}""",
        """{"id":"b4","person":"ben","kind":"person.contact","on":"2025-08-01","contact":"F1","relation":"parent","name":"Mr Al Baker"}""",
        """{"id":"b5","person":"ben","kind":"person.contact","on":"2025-08-01","contact":"F2","relation":"parent","name":"Ms Bo Baker"}""",
        """{"id":"b6","person":"ben","case":"R-2025-00002","kind":"assessment.decided","on":"2025-09-05","outcome":"yes"}""",
        """{"id":"b7","person":"ben","case":"R-2025-00002","kind":"advice.requested","on":"2025-09-08","advice":"A1","agency":"health","body":"Southbridge Paediatrics"}""",
        """{"id":"b8","person":"ben","case":"R-2025-00002","kind":"advice.requested","on":"2025-09-08","advice":"A2","agency":"parent"}""",
        """{"id":"b9","person":"ben","case":"R-2025-00002","kind":"draft.served","on":"2025-11-03","how":"email"}""",
        """{"id":"b10","person":"ben","case":"R-2025-00002","kind":"setting.consulted","on":"2025-11-03","setting":"Hillside College"}""",

        """{"id":"c1","person":"cat","case":"R-2025-00003","kind":"request.received","on":"2025-11-01"}""",
    ];

    public LetterStore(string engine)
    {
        Test = TestStore.With(engine, Code);
        Assert.Empty(Test.Store.Append(Code, Line.Entries(Lines)).Refused);
        Authority = Test.Store.Authority(Code)!;
        Templates = new TemplateShelf(Test.Store, Test.Clock);
        Desk = new LetterDesk(Test.Store, Test.Clock, Templates);
        Batches = new LetterBatches(Test.Store, Test.Clock, Desk);
        Shelf = new DocumentShelf(Test.Store, Test.Clock);
        Templates.Keep(Code, LetterFields.All.Where(field => field.IsDetail).ToDictionary(field => field.Name, field => field.Example), null);
    }

    public TestStore Test { get; }

    public Authority Authority { get; }

    public TemplateShelf Templates { get; }

    public LetterDesk Desk { get; }

    public LetterBatches Batches { get; }

    public DocumentShelf Shelf { get; }

    public static LetterOrder Refusal(string reasons = "The school meets the needs from what it has.") => new("R-2025-00001", Letter("refusal-to-assess"))
    {
        ToKey = "family:F1",
        Typed = new Dictionary<string, string> { ["Reasons"] = reasons },
    };

    public static LetterTemplate Letter(string id) => LetterTemplates.Of(id)!;

    public Document AddPlan(string @case, string kind = "planDraft") =>
        Assert.IsType<Adding.Done>(Shelf.Add(Code, new NewDocument(@case, DocumentKind.Of(kind)!, null, "plan.pdf", SampleFiles.Pdf()), Maker)).Document;

    public byte[] ContentOf(Letter letter)
    {
        Assert.Equal(ContentState.Sound, Shelf.TakeOut(Code, Shelf.Find(Code, letter.Document)!, Maker, out var content));
        return content;
    }

    public void Record(params string[] lines) => Assert.Empty(Test.Store.Append(Code, Line.Entries(lines)).Refused);

    public void Dispose() => Test.Dispose();
}
