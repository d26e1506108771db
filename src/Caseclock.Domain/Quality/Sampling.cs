using System.Text;

namespace Caseclock.Domain.Quality;

/// <summary>
/// Draws a sample by chance that anybody can draw again: the seed is kept, and the same seed, size and population give the same sample,
/// in whatever order the population comes. Each stratum has its share of the sample, to within one.
/// </summary>
public static class Sampling
{
    /// <summary>Draws a sample.</summary>
    /// <param name="population">The ids, each once, with the stratum of each; one stratum for all gives a plain random sample.</param>
    /// <param name="size">How many are wanted, from 0; a population that is smaller is taken whole.</param>
    /// <param name="seed">What the chance is made from.</param>
    /// <returns>The ids, by stratum and then in the order drawn.</returns>
    public static IReadOnlyList<string> Draw(IReadOnlyCollection<(string Id, string Stratum)> population, int size, long seed)
    {
        var strata = population.GroupBy(item => item.Stratum, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var shares = Shares([.. strata.Select(group => group.Count())], Math.Min(size, population.Count));
        return
        [
            .. strata.Zip(shares).SelectMany(part => part.First
                .Select(item => item.Id)
                .OrderBy(id => Lot(id, seed))
                .ThenBy(id => id, StringComparer.Ordinal)
                .Take(part.Second)),
        ];
    }

    // By the largest remainder; among equal ones the earlier stratum.
    private static int[] Shares(int[] counts, int size)
    {
        var all = counts.Sum();
        if (all == 0)
        {
            return counts;
        }

        var shares = Array.ConvertAll(counts, count => (int)((long)count * size / all));
        var left = size - shares.Sum();
        foreach (var index in Enumerable.Range(0, counts.Length).OrderByDescending(index => (long)counts[index] * size % all).Take(left))
        {
            shares[index]++;
        }

        return shares;
    }

    // A number for each id and seed that looks drawn by lot: FNV-1a of the id, stirred with the seed by SplitMix64.
    private static ulong Lot(string id, long seed)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in Encoding.UTF8.GetBytes(id))
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return Stir(unchecked(hash + Stir((ulong)seed)));
    }

    private static ulong Stir(ulong number) => unchecked(Last(Middle(number + 0x9E3779B97F4A7C15UL)));

    private static ulong Middle(ulong number) => unchecked((number ^ (number >> 30)) * 0xBF58476D1CE4E5B9UL);

    private static ulong Last(ulong number)
    {
        var mixed = unchecked((number ^ (number >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}
