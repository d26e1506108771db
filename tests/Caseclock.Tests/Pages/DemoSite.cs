using Caseclock.Application.Access;
using Caseclock.Application.Demo;
using Caseclock.Application.Storage;
using Caseclock.Domain.Clocks;
using Caseclock.Infrastructure;
using Caseclock.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Caseclock.Tests.Pages;

/// <summary>The whole program over a small invented council and a few hand-made cases, served on a free port of this machine.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    /// <summary>A case whose child's name is an attack, with a corrected and a withdrawn entry.</summary>
    public const string HostileCase = "R-HOSTILE";

    /// <summary>A case of another authority in the same store.</summary>
    public const string ForeignCase = "R-FOREIGN";

    /// <summary>The password of every user.</summary>
    public const string Password = "three odd words";

    private const string Foreign = "991";
    private readonly Dictionary<string, string> _tokens = [];
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"caseclock-pages-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}.db");
    private WebApplication? _application;
    private Store? _store;

    /// <summary>The clock of the site: Tuesday 25 November 2025, 09:14.</summary>
    public FakeClock Clock { get; } = new(new DateTimeOffset(2025, 11, 25, 9, 14, 0, TimeSpan.Zero));

    public DateOnly Today => Domain.Calendar.UkTime.Today(Clock);

    public Authority Authority { get; private set; } = null!;

    public Store Store => _store!;

    public Uri Address => new(_application!.Urls.First());

    /// <summary>What the program itself works with.</summary>
    public IServiceProvider Services => _application!.Services;

    /// <summary>The token of somebody signed in who has one role: what their cookie holds.</summary>
    public string TokenOf(string role)
    {
        lock (_tokens)
        {
            if (!_tokens.TryGetValue(role, out var token))
            {
                token = Services.GetRequiredService<SignIns>().Begin(Authority.Code, EmailOf(role), Password, "Tests")!;
                _tokens[role] = token;
            }

            return token;
        }
    }

    /// <summary>The e-mail address of the user who has one role.</summary>
    public static string EmailOf(string role) => role + "@demo.example";

    /// <summary>The account of the user who has one role.</summary>
    public Account AccountOf(string role) => Services.GetRequiredService<Accounts>().FindByEmail(Authority.Code, EmailOf(role))!;

    /// <summary>Adds a user.</summary>
    public Account Add(string email, string role, bool mustChange = false, bool needsFactor = false) => Services.GetRequiredService<Accounts>()
        .Add(Authority.Code, new AccountDetails(email, "Demo " + role, null, [role], needsFactor), Password, mustChange, null).Account!;

    public async Task InitializeAsync()
    {
        var council = new DemoCouncil(7, Clock.Now, DemoSize.Small);
        _store = Store.OpenOrCreate(StoreAddress.Parse("sqlite:" + _file), Clock);
        Authority = new Authority(council.Code, council.Name, "#7b2d5b", Policies.Recommended);
        _store.Save(Authority);
        _store.KeepSchools(council.Code, council.SchoolRegister);
        _store.Save(new Authority(Foreign, "Elsewhere Council", null, Policies.Recommended));
        Append(council.Code, [.. council.Register(), .. council.People().SelectMany(person => person), .. Line.Entries(Hostile)]);
        Append(Foreign, Line.Entries(
            """{"person":"F-1","kind":"person.details","on":"2025-10-01","surname":"Elsewhere","forename":"Only","recorded":"2025-10-01T09:00:00Z"}""",
            $$"""{"person":"F-1","case":"{{ForeignCase}}","kind":"request.received","on":"2025-10-01","recorded":"2025-10-01T09:00:00Z"}"""));
        _store.Tidy();
        _application = WebHost.Make(_store, Authority, Clock, "This council is invented. No child here is real.", "http://127.0.0.1:0");
        await _application.StartAsync();
        Parallel.ForEach(UsualRoles.All, role => Add(EmailOf(role.Id), role.Id));
        new DemoOffice(_store, Clock).Make(council.Code, council.Officers[0]);
    }

    public async Task DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }

        _store?.Dispose();
        if (_store is not null && Directory.Exists(_store.Address.Documents))
        {
            Directory.Delete(_store.Address.Documents, recursive: true);
        }

        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
        {
            File.Delete(file);
        }
    }

    private static readonly string[] Hostile =
    [
        """{"id":"h1","person":"H-1","kind":"person.details","on":"2025-09-01","surname":"<script>alert(1)</script>","forename":"\"><img src=x onerror=alert(2)>","born":"2018-03-04","recorded":"2025-09-01T09:00:00Z"}""",
        $$"""{"id":"h2","person":"H-1","case":"{{HostileCase}}","kind":"request.received","on":"2025-09-01","source":"1","note":"=cmd|' /C calc'!A0 <b>note</b>","by":"<i>clerk</i>","recorded":"2025-09-01T09:00:00Z"}""",
        $$"""{"id":"h3","person":"H-1","case":"{{HostileCase}}","kind":"officer.assigned","on":"2025-09-02","officer":"\" onmouseover=\"alert(3)","recorded":"2025-09-02T09:00:00Z"}""",
        $$"""{"id":"h4","person":"H-1","case":"{{HostileCase}}","kind":"assessment.decided","on":"2025-10-06","outcome":"yes","by":"m.officer","recorded":"2025-10-06T09:00:00Z"}""",
        $$"""{"id":"h5","person":"H-1","case":"{{HostileCase}}","kind":"assessment.decided","on":"2025-10-20","outcome":"yes","by":"a.manager","note":"The letter went out later","corrects":"h4","recorded":"2025-10-21T09:00:00Z"}""",
        $$"""{"id":"h6","person":"H-1","case":"{{HostileCase}}","kind":"draft.served","on":"2025-11-03","recorded":"2025-11-03T09:00:00Z"}""",
        $$"""{"id":"h7","person":"H-1","case":"{{HostileCase}}","kind":"entry.withdrawn","on":"2025-11-04","note":"It was another child’s","corrects":"h6","by":"a.manager","recorded":"2025-11-04T09:00:00Z"}""",
    ];

    private void Append(string authority, List<Domain.Chronology.Entry> entries)
    {
        var result = _store!.Append(authority, entries);
        Assert.Empty(result.Refused);
    }
}
