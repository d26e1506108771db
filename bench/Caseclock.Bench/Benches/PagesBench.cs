using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using Caseclock.Application.Access;
using Caseclock.Application.Demo;
using Caseclock.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Bench.Benches;

/// <summary>
/// Fifty people at work on the pages at once: each opens a page about once a second, for half a minute. What counts is the time in the
/// server, as the server itself measures it; the people's own work runs on the same cores.
/// </summary>
internal sealed class PagesBench : IBench
{
    private const int Users = 50;
    private const int PagesEach = 30;
    private const string TokenName = "__RequestVerificationToken";

    private static readonly string[] Narrowed =
        ["/deadlines?when=overdue", "/deadlines?rule=EHC-03", "/deadlines?stage=planInForce&page=3", "/deadlines?tier=law&sort=latest"];

    // Two years of full history keep the filling of the store short; some 10,000 cases.
    private static readonly DemoSize Size = new("pages", 1, 5_900, 2);

    public string Name => "pages";

    public string What => "50 people opening case, deadline, list and search pages over 10,000 cases";

    public Target Target => Target.Pages(0.03, 0.1, 10);

    public string Unit => "page";

    public IReadOnlyList<int> Scales => [1, 3, 10];

    public Measured Run(int scale)
    {
        using var scratch = new Scratch();
        var council = new DemoCouncil(1, Made.Now, Size with { OpenPlans = Size.OpenPlans * scale });
        using var store = scratch.Filled($"pages-{scale}.db", [council]);
        using var times = new ServerTimes();
        Measured? measured = null;
        ServeAsync(store, council, async (address, session) =>
        {
            await BrowseAsync(address, session, council, 1);
            times.Clear();
            measured = await MeasureAsync(() => BrowseAsync(address, session, council, PagesEach));
        }).GetAwaiter().GetResult();
        var work = times.Of("/cases/{**id}", "/deadlines");
        return measured! with { Median = work[work.Count / 2], P95 = work[work.Count * 95 / 100], Note = times.Words() };
    }

    private static async Task ServeAsync(Application.Storage.Store store, DemoCouncil council, Func<Uri, string, Task> browse)
    {
        await using var application = WebHost.Make(
            store,
            store.Authority(council.Code)!,
            Made.Clock,
            null,
            "http://127.0.0.1:0");
        await application.StartAsync();
        await browse(new Uri(application.Urls.First()), SignIn(application.Services, council.Code));
        await application.StopAsync();
    }

    // The fifty are one account: what counts is the work of showing pages to somebody who is signed in.
    private static string SignIn(IServiceProvider services, string authority)
    {
        const string Email = "bench@demo.example";
        var password = Guid.CreateVersion7(Made.Now).ToString();
        services.GetRequiredService<Accounts>().Add(authority, new AccountDetails(Email, "Bench", null, ["manager"], false), password, false, null);
        return services.GetRequiredService<SignIns>().Begin(authority, Email, password, "Bench") ?? throw new InvalidOperationException("The bench could not sign in.");
    }

    private static async Task<Measured> MeasureAsync(Func<Task<long>> work)
    {
        var before = Stopclock.Start();
        return Stopclock.Stop(before, await work());
    }

    private static async Task<long> BrowseAsync(Uri address, string session, DemoCouncil council, int pages)
    {
        var cookies = new CookieContainer();
        cookies.Add(address, new Cookie("caseclock", session));
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Users, AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address };
        var token = await TokenAsync(client);
        await Task.WhenAll(Enumerable.Range(0, Users).Select(user => BrowseAsync(client, token, council, user, pages)));
        return Users * pages;
    }

    private static async Task BrowseAsync(HttpClient client, string token, DemoCouncil council, int user, int pages)
    {
        for (var page = 0; page < pages; page++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds((((user * 37) + (page * 61)) % 1000) + 500), TimeProvider.System);
            using var answer = await OpenAsync(client, token, council, user, page);
            answer.EnsureSuccessStatusCode();
        }
    }

    // Cases half of the time, deadlines a quarter, and the rest what leads to them. Each person asked for is another one.
    private static Task<HttpResponseMessage> OpenAsync(HttpClient client, string token, DemoCouncil council, int user, int page)
    {
        var (name, @case) = SomeChild(council, (user * 7919) + (page * 104_729));
        return ((user + page) % 8) switch
        {
            0 or 2 or 4 or 6 => GetAsync(client, "/cases/" + Uri.EscapeDataString(@case)),
            1 => GetAsync(client, "/deadlines"),
            5 => GetAsync(client, Narrowed[(user + page) / 8 % Narrowed.Length]),
            3 => GetAsync(client, "/cases"),
            _ => SearchAsync(client, token, name),
        };
    }

    // The next child from there on who has a name and a case.
    private static (string Name, string Case) SomeChild(DemoCouncil council, int from)
    {
        for (var index = from; ; index++)
        {
            var entries = council.Person(index % council.Persons);
            var name = entries.Select(entry => entry.Text("surname")).FirstOrDefault(name => name is not null);
            var @case = entries.Select(entry => entry.Case).FirstOrDefault(@case => @case is not null);
            if (name is not null && @case is not null)
            {
                return (name, @case);
            }
        }
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    private static async Task<HttpResponseMessage> SearchAsync(HttpClient client, string token, string text)
    {
        using var form = new FormUrlEncodedContent([new("q", text), new(TokenName, token)]);
        return await client.PostAsync(new Uri("/search", UriKind.Relative), form);
    }

    // What is typed into the search box is posted, with the token of a page that was shown before.
    private static async Task<string> TokenAsync(HttpClient client)
    {
        var page = await client.GetStringAsync(new Uri("/search", UriKind.Relative));
        var from = page.IndexOf("value=\"", page.IndexOf(TokenName, StringComparison.Ordinal), StringComparison.Ordinal) + "value=\"".Length;
        return page[from..page.IndexOf('"', from)];
    }

    /// <summary>Listens to the time that the server says each page took.</summary>
    private sealed class ServerTimes : IDisposable
    {
        private readonly ConcurrentBag<(string Route, double Seconds)> _times = [];
        private readonly MeterListener _listener = new();

        public ServerTimes()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Name: "http.server.request.duration", Meter.Name: "Microsoft.AspNetCore.Hosting" })
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => _times.Add((RouteOf(tags), seconds)));
            _listener.Start();
        }

        public void Clear() => _times.Clear();

        public List<double> Of(params string[] routes) =>
            [.. _times.Where(time => routes.Contains(time.Route)).Select(time => time.Seconds).Order()];

        public string Words() => "server times, median and 95%: " + string.Join(", ", _times.Select(time => time.Route).Distinct().Order(StringComparer.Ordinal).Select(Words));

        public void Dispose() => _listener.Dispose();

        private string Words(string route)
        {
            var times = Of(route);
            return $"{route} {times[times.Count / 2] * 1000:0.0} and {times[times.Count * 95 / 100] * 1000:0.0} ms";
        }

        private static string RouteOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var (name, value) in tags)
            {
                if (name == "http.route")
                {
                    return "/" + value?.ToString()?.TrimStart('/');
                }
            }

            return "none";
        }
    }
}
