using Caseclock.Pages.Lists;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Caseclock.Infrastructure;

/// <summary>Every list that is to be had as CSV is to be had as an Excel workbook, at the same address with the other ending.</summary>
internal sealed class ExcelRoutes : IPageRouteModelConvention
{
    private const string Csv = ".csv";

    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors.Where(selector => selector.AttributeRouteModel?.Template?.EndsWith(Csv, StringComparison.Ordinal) == true).ToList())
        {
            model.Selectors.Add(new SelectorModel(selector)
            {
                AttributeRouteModel = new AttributeRouteModel(selector.AttributeRouteModel!)
                {
                    Template = selector.AttributeRouteModel!.Template![..^Csv.Length] + ListFile.Excel,
                },
            });
        }
    }
}
