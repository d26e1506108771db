using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-select name="agency" label="Agency" choices="…" value="…" /&gt;</c>: one of a long list. GOV.UK select.</summary>
[HtmlTargetElement("govuk-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : TagHelper
{
    /// <summary>The name it is sent under.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its id; null takes the name.</summary>
    public string? Id { get; set; }

    /// <summary>What to enter.</summary>
    public string Label { get; set; } = "";

    /// <summary>Classes of the label, such as <c>govuk-label--l</c>; null for none.</summary>
    public string? LabelClasses { get; set; }

    /// <summary>True when the label is the heading of the page (one question a page).</summary>
    public bool PageHeading { get; set; }

    /// <summary>Help under the label; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary>What is wrong with what was entered; null or empty when nothing is (a page writes null as empty).</summary>
    public string? Error { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The id of something else on the page that describes the field; null for none.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>What can be chosen, in order.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>What is chosen; null for the first.</summary>
    public string? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = new FormGroup(Id ?? Name, Hint, Error, DescribedBy);
        var select = Html.Element("select", Error is null ? "govuk-select" : "govuk-select govuk-select--error", Choices.Select(Option))
            .With("id", group.Id)
            .With("name", Name)
            .With("aria-describedby", group.AriaDescribedBy)
            .WithRest(output);
        output.Become(group.WithLabel(Label, LabelClasses, PageHeading, select));
    }

    private TagBuilder Option(Choice choice) => Html.Element("option", null, Html.Text(choice.Text))
        .With("value", choice.Value)
        .When(choice.Value == Value, "selected")
        .When(choice.Disabled, "disabled");
}
