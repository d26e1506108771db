using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Caseclock.Pages.YourAccount;

/// <summary>Recovery codes, shown in the answer to the form that made them and never again.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Next">Where to go on to; null for the account.</param>
internal sealed record RecoveryCodesAnswer(IReadOnlyList<string> Codes, string? Next)
{
    /// <summary>The answer.</summary>
    public IActionResult Of(PageModel page) => new PartialViewResult
    {
        ViewName = "/Pages/YourAccount/_RecoveryCodes.cshtml",
        ViewData = new ViewDataDictionary<RecoveryCodesAnswer>(page.MetadataProvider, new ModelStateDictionary()) { Model = this, ["Title"] = "Your recovery codes" },
        TempData = page.TempData,
    };
}
