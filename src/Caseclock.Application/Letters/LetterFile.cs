using DocumentFormat.OpenXml.Packaging;

namespace Caseclock.Application.Letters;

/// <summary>Makes a letter from a template's file.</summary>
internal static class LetterFile
{
    /// <summary>The names of the fields that a template's file asks for, each once.</summary>
    /// <param name="template">The file, checked.</param>
    public static IReadOnlyList<string> FieldsOf(byte[] template)
    {
        using var stream = Copied(template);
        using var document = WordprocessingDocument.Open(stream, true, new OpenSettings { AutoSave = false });
        var roots = MergeFields.Roots(document).ToList();
        roots.ForEach(MergeFields.MakePlain);
        return [.. roots.SelectMany(MergeFields.NamesIn).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The letter.</summary>
    /// <param name="template">The template's file, checked.</param>
    /// <param name="values">The values by the name of the field; empty where a field may be empty and is.</param>
    /// <param name="title">What the file says it is: the kind of letter and the case's number, never a name.</param>
    public static byte[] Make(byte[] template, IReadOnlyDictionary<string, string> values, string title)
    {
        using var stream = Copied(template);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            document.PackageProperties.Title = title;
            document.PackageProperties.Creator = "Caseclock";
            document.PackageProperties.LastModifiedBy = null;
            foreach (var root in MergeFields.Roots(document).ToList())
            {
                MergeFields.MakePlain(root);
                MergeFields.Fill(root, values);
            }
        }

        return TemplateFile.Steady(stream.ToArray());
    }

    private static MemoryStream Copied(byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(content);
        stream.Position = 0;
        return stream;
    }
}
