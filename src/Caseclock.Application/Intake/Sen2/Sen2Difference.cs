using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>An item that one year's return states differently a second time.</summary>
/// <param name="Item">The item's tag.</param>
/// <param name="Held">What it stated before.</param>
/// <param name="Stated">What it states now; empty when nothing.</param>
internal sealed record Sen2Difference(string Item, string Held, string Stated)
{
    /// <summary>What differs; an item that was not stated before is an addition and does not.</summary>
    public static IReadOnlyList<Sen2Difference> Of(Sen2Group group, object held, object stated)
    {
        var found = new List<Sen2Difference>();
        Compare(group, held, stated, found);
        return found;
    }

    private static void Compare(Sen2Group group, object held, object stated, List<Sen2Difference> found)
    {
        foreach (var item in group.Items)
        {
            if (item.Group is { } inner)
            {
                CompareChildren(item, inner, held, stated, found);
            }
            else if (item.Get(held) is { } before && !Equals(before, item.Get(stated)))
            {
                found.Add(new Sen2Difference(item.Tag, Sen2Value.Write(before), item.Get(stated) is { } now ? Sen2Value.Write(now) : ""));
            }
        }
    }

    private static void CompareChildren(Sen2Item item, Sen2Group inner, object held, object stated, List<Sen2Difference> found)
    {
        var now = item.Children(stated).ToList();
        foreach (var before in item.Children(held))
        {
            var index = item.Repeats ? now.FindIndex(row => Key(inner, row) == Key(inner, before)) : now.Count - 1;
            if (index < 0)
            {
                found.Add(new Sen2Difference(item.Tag, Sen2Json.Write(inner, before), ""));
                continue;
            }

            Compare(inner, before, now[index], found);
            now.RemoveAt(index);
        }
    }

    // What tells one row from another: a placement by where and when it began, a place or need by its rank.
    private static string Key(Sen2Group group, object row) => group == Sen2Form.PlacementDetail
        ? string.Join('|', group.Items.Where(item => item.Tag is "EntryDate" or "URN" or "UKPRN" or Sen2Form.SettingTag).Select(item => item.Get(row)))
        : string.Join('|', group.Items.Where(item => item.Type == Sen2Type.Rank).Select(item => item.Get(row)));
}
