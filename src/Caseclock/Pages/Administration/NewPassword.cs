using Caseclock.Application.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Caseclock.Pages.Administration;

/// <summary>A password made for somebody, shown in the answer to the form that made it and never again.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Password">The password.</param>
internal sealed record NewPassword(Account Account, string Password)
{
    /// <summary>The answer.</summary>
    public static IActionResult Answer(PageModel page, Account account, string password) => new PartialViewResult
    {
        ViewName = "/Pages/Administration/_NewPassword.cshtml",
        ViewData = new ViewDataDictionary<NewPassword>(page.MetadataProvider, new ModelStateDictionary())
        {
            Model = new NewPassword(account, password),
            ["Title"] = "First password",
        },
        TempData = page.TempData,
    };
}
