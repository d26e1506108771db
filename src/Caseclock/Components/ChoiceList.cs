using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Caseclock.Components;

/// <summary>The boxes of radios and of checkboxes, which differ in little but their names.</summary>
/// <param name="Type"><c>radio</c> or <c>checkbox</c>.</param>
/// <param name="Name">The name they are sent under.</param>
/// <param name="Id">The id of the first; the others have it with a number.</param>
/// <param name="IsChosen">Whether a choice is chosen.</param>
/// <param name="DescribedBy">Ids of what describes every box; null for none.</param>
internal sealed record ChoiceList(string Type, string Name, string Id, Func<Choice, bool> IsChosen, string? DescribedBy)
{
    private string Block => Type == "radio" ? "govuk-radios" : "govuk-checkboxes";

    public TagBuilder Build(IReadOnlyList<Choice> choices) =>
        Html.Element("div", Block, Items(choices)).With("data-module", Block);

    private IEnumerable<IHtmlContent> Items(IReadOnlyList<Choice> choices)
    {
        // A divider takes a number too, as in the design system, so that ids stay what its documentation says.
        var number = 0;
        foreach (var choice in choices)
        {
            if (choice.Divider is not null)
            {
                number++;
                yield return Html.Element("div", Block + "__divider", Html.Text(choice.Divider));
            }

            number++;
            yield return Item(choice, number == 1 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{number}"));
        }
    }

    private TagBuilder Item(Choice choice, string id)
    {
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        var describedBy = Html.Classes(DescribedBy, hintId);
        var input = Html.Element("input", Block + "__input")
            .With("id", id)
            .With("name", Name)
            .With("type", Type)
            .With("value", choice.Value)
            .With("aria-describedby", describedBy.Length == 0 ? null : describedBy)
            .When(IsChosen(choice), "checked")
            .When(choice.Disabled, "disabled");
        return Html.Element(
            "div",
            Block + "__item",
            input,
            FormGroup.Label(id, choice.Text, Block + "__label", pageHeading: false),
            hintId is null ? null : FormGroup.HintText(hintId, choice.Hint!, Block + "__hint"));
    }
}
