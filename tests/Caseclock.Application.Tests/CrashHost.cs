using System.Globalization;
using Caseclock.Application.Documents;
using Caseclock.Application.Intake;
using Caseclock.Application.Storage;
using Caseclock.TestSupport;

namespace Caseclock.Application.Tests;

/// <summary>A small program that works on a store until it is killed. The crash tests start it.</summary>
public static class CrashHost
{
    public static int Main(string[] args)
    {
        var clock = new FakeClock(2025, 11, 25);
        using var store = Store.OpenOrCreate(StoreAddress.Parse(args[1]), clock);
        switch (args[0])
        {
            case "load":
                new ChronologyLoad(store, clock).Load([args[2]], new LoadOptions { Progress = new Told(progress => Say(progress.Done)) });
                return 0;
            case "append":
                for (var number = 0; ; number++)
                {
                    store.Append("870", Line.Entries($$"""{"id":"a{{number}}","kind":"request.received","on":"2025-01-06","person":"P{{number % 50}}","case":"C{{number % 50}}"}"""));
                    Say(number);
                }

            case "document":
                var shelf = new DocumentShelf(Store.Open(StoreAddress.Parse(args[1]).WithDocuments(args[2]), clock), clock);
                for (var number = 0; ; number++)
                {
                    var content = System.Text.Encoding.ASCII.GetBytes($"Advice number {number}\n" + new string('x', 200_000 + number));
                    shelf.Add("870", new NewDocument("C1", DocumentKind.All[2], "Advice", "advice.txt", content) { Id = "d" + number.ToString(CultureInfo.InvariantCulture) }, null);
                    Say(number);
                }

            default:
                return 2;
        }
    }

    // What stands on the output is acknowledged: it must be there whatever happens next.
    private static void Say(long number)
    {
        Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
        Console.Out.Flush();
    }

    private sealed class Told(Action<LoadProgress> told) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => told(value);
    }
}
