using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Caseclock.Components;

/// <summary><c>&lt;govuk-file-upload name="file" label="File" accept=".pdf" /&gt;</c>: a file of the reader's. GOV.UK file upload, as the browser has it.</summary>
[HtmlTargetElement("govuk-file-upload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUploadTagHelper : TagHelper
{
    /// <summary>The name it is sent under.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its id; null takes the name.</summary>
    public string? Id { get; set; }

    /// <summary>What to choose.</summary>
    public string Label { get; set; } = "";

    /// <summary>Classes of the label, such as <c>govuk-label--l</c>; null for none.</summary>
    public string? LabelClasses { get; set; }

    /// <summary>True when the label is the heading of the page (one question a page).</summary>
    public bool PageHeading { get; set; }

    /// <summary>Help under the label; null for none.</summary>
    public string? Hint { get; set; }

    /// <summary>What is wrong with what was sent; null or empty when nothing is (a page writes null as empty).</summary>
    public string? Error { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>The id of something else on the page that describes the field; null for none.</summary>
    public string? DescribedBy { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = new FormGroup(Id ?? Name, Hint, Error, DescribedBy);
        var input = Html.Element("input", Error is null ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error")
            .With("id", group.Id)
            .With("name", Name)
            .With("type", "file")
            .With("aria-describedby", group.AriaDescribedBy)
            .WithRest(output);
        output.Become(group.WithLabel(Label, LabelClasses, PageHeading, input));
    }
}
