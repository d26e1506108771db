using System.Diagnostics;
using Caseclock.Application.Demo;
using Caseclock.Domain.Cases;
using Caseclock.Domain.Clocks;

var council = DemoCouncil.All(1, TimeProvider.System.GetUtcNow(), DemoSize.City).First();
var watch = Stopwatch.StartNew();
var entries = council.People().ToList();
Console.WriteLine($"generate {watch.ElapsedMilliseconds} ms, {entries.Count} people, {entries.Sum(e => e.Count)} entries");
for (var round = 0; round < 3; round++)
{
    watch.Restart();
    var people = entries.ConvertAll(e => Fold.Person(e[0].Person!, e));
    Console.WriteLine($"fold {watch.ElapsedMilliseconds} ms");
    watch.Restart();
    var clocks = people.Sum(p => RuleBook.Clocks(p, Policies.Recommended, council.Today).Count);
    Console.WriteLine($"clocks {watch.ElapsedMilliseconds} ms, {clocks}");
    foreach (var section in Enum.GetValues<RuleSection>())
    {
        watch.Restart();
        var n = people.Sum(p => RuleBook.Clocks(p, Policies.Recommended, council.Today, section).Count);
        Console.WriteLine($"  {section} {watch.ElapsedMilliseconds} ms, {n}");
    }
}
