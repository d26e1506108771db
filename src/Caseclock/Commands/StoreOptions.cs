using System.CommandLine;
using Caseclock.Application.Storage;

namespace Caseclock.Commands;

/// <summary>Which store and which authority a command works on.</summary>
internal static class StoreOptions
{
    private const string DefaultStore = "sqlite:data/caseclock.db";

    public static readonly Option<string?> Address = new("--store")
    {
        Description = $"The store: sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE (or CASECLOCK_STORE; otherwise {DefaultStore}).",
        HelpName = "ADDRESS",
        Recursive = true,
    };

    public static readonly Option<string?> AuthorityCode = new("--authority")
    {
        Description = "The authority's code (or CASECLOCK_AUTHORITY; not needed where the store serves only one).",
        HelpName = "CODE",
        Recursive = true,
    };

    public static readonly Option<string?> Documents = new("--documents")
    {
        Description = "The folder with the content of documents (or CASECLOCK_DOCUMENTS; otherwise beside the SQLite file, data/documents for a server).",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The store's address: asked for, from the environment, or the usual one; with the folder of its documents.</summary>
    public static StoreAddress AddressOf(ParseResult parsed, string fallback = DefaultStore)
    {
        var text = parsed.GetValue(Address) ?? FromEnvironment("CASECLOCK_STORE") ?? fallback;
        try
        {
            var address = StoreAddress.Parse(text);
            return (parsed.GetValue(Documents) ?? FromEnvironment("CASECLOCK_DOCUMENTS")) is { Length: > 0 } folder ? address.WithDocuments(folder) : address;
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    /// <summary>The authority's code as asked for; null when it was not said.</summary>
    public static string? CodeOf(ParseResult parsed) => parsed.GetValue(AuthorityCode) ?? FromEnvironment("CASECLOCK_AUTHORITY");

    /// <summary>Opens a store that is there.</summary>
    public static Store Open(ParseResult parsed) => Store.Open(AddressOf(parsed), TimeProvider.System);

    /// <summary>The authority asked for, else the only one there is.</summary>
    /// <exception cref="UsageException">It is not served, or it must be said which.</exception>
    public static Authority AuthorityOf(ParseResult parsed, Store store)
    {
        var all = store.Authorities();
        var code = CodeOf(parsed);
        var codes = string.Join(", ", all.Select(authority => authority.Code));
        return (code, all.Count) switch
        {
            (_, 0) => throw new UsageException("The store holds nothing yet. Load something first: \"caseclock load --help\"."),
            (null, 1) => all[0],
            (null, _) => throw new UsageException($"The store serves several authorities. Say which with --authority: {codes}."),
            _ => all.FirstOrDefault(authority => authority.Code == code)
                ?? throw new UsageException($"The store does not serve authority {code}. It serves: {codes}."),
        };
    }

    private static string? FromEnvironment(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
