using System.Text;
using System.Xml;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Returns.Sen2;

/// <summary>
/// Writes a SEN2 return (XML), person by person, in the order and with the items of its collection year. Absent values are left out;
/// days are CCYY-MM-DD, yes and no are 1 and 0.
/// </summary>
public sealed class Sen2Writer : IDisposable
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    };

    private readonly XmlWriter _xml;
    private readonly int _year;

    /// <summary>Begins a return and writes its header.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="header">The header, which must say the collection year.</param>
    /// <exception cref="ArgumentException">The header does not say the year.</exception>
    public Sen2Writer(Stream stream, Sen2Header header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _year = header.Year ?? throw new ArgumentException("The header must say the collection year.", nameof(header));
        _xml = XmlWriter.Create(stream, Settings);
        _xml.WriteStartDocument();
        _xml.WriteStartElement("Message");
        WriteGroup(Sen2Form.Header, header);
        _xml.WriteStartElement("Persons");
    }

    /// <summary>Writes one person.</summary>
    /// <param name="person">The person.</param>
    public void Write(Sen2Person person) => WriteGroup(Sen2Form.Person, person);

    /// <summary>Ends the return.</summary>
    public void Dispose()
    {
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private void WriteGroup(Sen2Group group, object record)
    {
        _xml.WriteStartElement(group.Tag);
        foreach (var item in group.Items)
        {
            if (item.IsIn(_year))
            {
                WriteItem(item, record);
            }
        }

        _xml.WriteEndElement();
    }

    private void WriteItem(Sen2Item item, object record)
    {
        if (item.Group is not { } inner)
        {
            if (item.Get(record) is { } value)
            {
                _xml.WriteElementString(item.Tag, Writable(Sen2Value.Write(value)));
            }

            return;
        }

        foreach (var child in item.Children(record))
        {
            WriteGroup(inner, child);
        }
    }

    // XML has no way to carry most control characters or half of a surrogate pair.
    private static string Writable(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0)
        {
            return text;
        }

        var writable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
            {
                writable.Append(rune.ToString());
            }
        }

        return writable.ToString();
    }
}
