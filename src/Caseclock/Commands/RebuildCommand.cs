using System.CommandLine;

namespace Caseclock.Commands;

/// <summary><c>caseclock rebuild</c>: works the projections out again from the chronology.</summary>
internal static class RebuildCommand
{
    public static Command Make()
    {
        var command = new Command(
            "rebuild",
            "Works out again, from the chronology, everything that lists and search read. Changes no entry.");
        command.Examples(
            "caseclock rebuild");
        command.SetAction(async parsed =>
        {
            using var store = StoreOptions.Open(parsed);
            var codes = StoreOptions.CodeOf(parsed) is { } code ? [code] : store.Authorities().Select(authority => authority.Code).ToArray();
            foreach (var authority in codes)
            {
                var records = await Waiting.ForAsync("Rebuilding " + authority, _ => store.Rebuild(authority));
                Console.WriteLine($"Authority {authority}: {records} records.");
            }

            return CommandLine.Done;
        });
        return command;
    }
}
