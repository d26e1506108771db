using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-radios name="outcome" legend="What was decided?" choices="…" /&gt;</c>: one of a few. GOV.UK radios.</summary>
[HtmlTargetElement("govuk-radios", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper : TagHelper
{
    /// <summary>The name it is sent under.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its id; null takes the name.</summary>
    public string? Id { get; set; }

    /// <summary>The question; null when a heading outside asks it.</summary>
    public string? Legend { get; set; }

    /// <summary>Classes of the question, such as <c>govuk-fieldset__legend--l</c>; null for none.</summary>
    public string? LegendClasses { get; set; }

    /// <summary>True when the question is the heading of the page (one question a page).</summary>
    public bool PageHeading { get; set; }

    /// <summary>Help under the question; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary>What is wrong with what was entered; null or empty when nothing is (a page writes null as empty).</summary>
    public string? Error { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The id of something else on the page that describes the field; null for none.</summary>
    public string? DescribedBy { get; set; }

    /// <summary>What can be chosen, in order.</summary>
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>What is chosen; null for nothing yet.</summary>
    public string? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = new FormGroup(Id ?? Name, Hint, Error, DescribedBy);
        var list = new ChoiceList("radio", Name, group.Id, choice => choice.Value == Value, DescribedBy: null);
        output.Become(group.WithLegend(Legend, LegendClasses, PageHeading, role: null, list.Build(Choices).WithRest(output)));
    }
}
