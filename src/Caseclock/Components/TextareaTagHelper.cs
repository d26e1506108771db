using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-textarea name="reason" label="Reason for the delay" /&gt;</c>: several lines of text. GOV.UK textarea.</summary>
[HtmlTargetElement("govuk-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : TagHelper
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

    /// <summary>What has been entered; null for nothing.</summary>
    public string? Value { get; set; }

    /// <summary>How many lines it shows.</summary>
    public int Rows { get; set; } = 5;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = new FormGroup(Id ?? Name, Hint, Error, DescribedBy);
        var area = Html.Element("textarea", Error is null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error", Html.Text(Value))
            .With("id", group.Id)
            .With("name", Name)
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", group.AriaDescribedBy)
            .WithRest(output);
        output.Become(group.WithLabel(Label, LabelClasses, PageHeading, area));
    }
}
