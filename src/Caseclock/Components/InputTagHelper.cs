using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-input name="upn" label="UPN" value="…" error="…" /&gt;</c>: one line of text. GOV.UK text input.</summary>
[HtmlTargetElement("govuk-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : TagHelper
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

    /// <summary>The kind of input, such as <c>text</c>, <c>search</c>, <c>email</c> or <c>password</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>How many characters it should look fit for: 2, 3, 4, 5, 10, 20 or 30; null for the full width.</summary>
    public int? Width { get; set; }

    /// <summary>What stands before the field, such as “£”; null for nothing.</summary>
    public string? Prefix { get; set; }

    /// <summary>What stands after the field, such as “days”; null for nothing.</summary>
    public string? Suffix { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = new FormGroup(Id ?? Name, Hint, Error, DescribedBy);
        var width = Width is null ? null : string.Create(CultureInfo.InvariantCulture, $"govuk-input--width-{Width}");
        var input = Html.Element("input", Html.Classes("govuk-input", width, Error is null ? null : "govuk-input--error"))
            .With("id", group.Id)
            .With("name", Name)
            .With("type", Type)
            .With("value", Value)
            .With("aria-describedby", group.AriaDescribedBy)
            .WithRest(output);
        var field = Prefix is null && Suffix is null ? input : Html.Element("div", "govuk-input__wrapper", Affix("prefix", Prefix), input, Affix("suffix", Suffix));
        output.Become(group.WithLabel(Label, LabelClasses, PageHeading, field));
    }

    private static TagBuilder? Affix(string side, string? text) =>
        text is null ? null : Html.Element("div", "govuk-input__" + side, Html.Text(text)).With("aria-hidden", "true");
}
