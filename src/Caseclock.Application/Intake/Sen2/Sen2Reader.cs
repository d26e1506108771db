using System.Buffers;
using System.Text;
using System.Xml;
using Caseclock.Domain.Returns.Sen2;

namespace Caseclock.Application.Intake.Sen2;

/// <summary>
/// Reads a SEN2 person-level return (XML), person by person, in any order of elements and either case of tags. Nothing outside the file
/// is ever fetched, no entity is expanded, and memory does not grow with the file. What cannot be read is reported and the rest is read.
/// </summary>
/// <remarks>Not safe for use from two threads at once.</remarks>
public sealed class Sen2Reader : IDisposable
{
    private const string Root = "Message";
    private const int DeepestElement = 32;
    private const long LongestFile = 2_000_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        MaxCharactersInDocument = LongestFile,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    private readonly Stream _stream;
    private readonly Sen2Findings _findings = new();
    private readonly char[] _text = ArrayPool<char>.Shared.Rent(4096);
    private GuardedStream _guard;
    private XmlReader _xml;
    private IXmlLineInfo _place;
    private int _personLine;
    private int _year;
    private bool _headerRead;
    private bool _insidePersons;

    // Authorities' files also come in the old Windows code pages, which .NET knows only when asked.
    static Sen2Reader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private Sen2Reader(Stream stream)
    {
        _stream = stream;
        (_guard, _xml, _place) = Begin(stream);
    }

    /// <summary>Opens a return and reads its header.</summary>
    /// <param name="stream">The file, at its beginning. It must be seekable and stays open.</param>
    /// <returns>The reader. When the file is not a return that can be read, <see cref="Failure"/> says why and there are no persons.</returns>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    public static Sen2Reader Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            throw new ArgumentException("The stream must be seekable: a header may stand after the persons.", nameof(stream));
        }

        var start = stream.Position;
        var reader = new Sen2Reader(stream);
        reader.Guarded(() => reader.FindHeader(start));
        return reader;
    }

    /// <summary>The header; empty when there is none.</summary>
    public Sen2Header Header { get; } = new();

    /// <summary>The collection year; 0 when the file does not say it.</summary>
    public int Year => _year;

    /// <summary>
    /// Why the file cannot be read as a return, or where it breaks off, in one line; null when nothing of the kind was met so far. The
    /// persons given before it are whole.
    /// </summary>
    public string? Failure { get; private set; }

    /// <summary>What could not be read so far: at most the first 10,000 of <see cref="ProblemCount"/>.</summary>
    public IReadOnlyList<Sen2Problem> Problems => _findings.Problems;

    /// <summary>How many problems were met so far.</summary>
    public int ProblemCount => _findings.ProblemCount;

    /// <summary>How many of them left something out.</summary>
    public int LostCount => _findings.LostCount;

    /// <summary>Elements and attributes met so far that the return of that year does not have.</summary>
    public IReadOnlyCollection<Sen2Unknown> Unknown => _findings.Unknown;

    /// <summary>The persons, one by one as the file is read. They can be gone through once.</summary>
    public IEnumerable<Sen2Person> Persons()
    {
        while (Next() is { } person)
        {
            yield return person;
        }
    }

    /// <summary>The next person; null at the end, or when the file breaks off (see <see cref="Failure"/>).</summary>
    public Sen2Person? Next()
    {
        Sen2Person? person = null;
        if (Failure is null)
        {
            Guarded(() => person = ReadNext());
        }

        return Failure is null ? person : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.Dispose();
        ArrayPool<char>.Shared.Return(_text);
    }

    private static (GuardedStream Guard, XmlReader Xml, IXmlLineInfo Place) Begin(Stream stream)
    {
        var guard = new GuardedStream(stream);
        var xml = XmlReader.Create(guard, Settings);
        return (guard, xml, (IXmlLineInfo)xml);
    }

    private bool Step()
    {
        _guard.BeginStep();
        return _xml.Read();
    }

    private void Guarded(Action read)
    {
        try
        {
            read();
        }
        catch (XmlException exception)
        {
            Failure = $"Line {Math.Max(exception.LineNumber, _place.LineNumber)}: this is not well-formed XML. {Short(exception.Message)}";
        }
        catch (Exception exception) when (exception is DecoderFallbackException or NotSupportedException or ArgumentException)
        {
            Failure = $"Line {_place.LineNumber}: the file is not in the encoding that it declares. {Short(exception.Message)}";
        }
    }

    private static string Short(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        return line.Length <= 200 ? line : line[..200] + "…";
    }

    // The header says the year, and the year says which codes hold: it is needed before the first person, wherever it stands.
    private void FindHeader(long start)
    {
        if (!EnterRoot())
        {
            return;
        }

        var personsFirst = false;
        while (NextChildOfRoot())
        {
            if (Is("Header"))
            {
                ReadGroup(Sen2Form.Header, Header);
                _headerRead = true;
                break;
            }

            personsFirst |= Is("Persons");
            SkipElement();
        }

        CheckHeader();
        if (personsFirst && Failure is null)
        {
            _xml.Dispose();
            _stream.Position = start;
            (_guard, _xml, _place) = Begin(_stream);
            _headerRead = false;
            EnterRoot();
        }
    }

    private bool EnterRoot()
    {
        _xml.MoveToContent();
        if (_xml.NodeType == XmlNodeType.Element && Is(Root))
        {
            return true;
        }

        Failure = $"Line {_place.LineNumber}: this is not a SEN2 return: its outermost element is not {Root}.";
        return false;
    }

    private void CheckHeader()
    {
        _year = Header.Year ?? Header.ReferenceDate?.Year ?? 0;
        Failure = !_headerRead ? "This is not a SEN2 return: it has no Header."
            : Header.Collection is { } collection && !collection.Equals("SEN2", StringComparison.OrdinalIgnoreCase)
                ? "This is a return, but not a SEN2 return: the Collection in its header is another."
            : _year == 0 ? "The header says neither Year nor ReferenceDate, so the return's form is not known."
            : _year < Sen2Year.First ? $"The return is of {_year}. Person-level returns are read from {Sen2Year.First} on."
            : _year > Sen2Year.Latest ? $"The return is of {_year}. This release knows the form up to {Sen2Year.Latest}."
            : null;
    }

    private Sen2Person? ReadNext()
    {
        while (true)
        {
            if (_insidePersons)
            {
                if (NextPerson() is { } person)
                {
                    return person;
                }

                _insidePersons = false;
            }

            if (!NextChildOfRoot())
            {
                ReadToEnd();
                return null;
            }

            EnterChildOfRoot();
        }
    }

    private void EnterChildOfRoot()
    {
        if (Is("Persons"))
        {
            CheckAttributes("Persons");
            _insidePersons = !_xml.IsEmptyElement;
        }
        else if (Is("Header"))
        {
            if (_headerRead)
            {
                Report("Header", "There is more than one Header; the first was taken.");
            }

            _headerRead = true;
            SkipElement();
        }
        else
        {
            _findings.AddUnknown(Root, _xml.LocalName, _place.LineNumber, false);
            SkipElement();
        }
    }

    private Sen2Person? NextPerson()
    {
        while (Step() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element && Is("Person"))
            {
                _personLine = _place.LineNumber;
                var person = new Sen2Person { Line = _personLine };
                ReadGroup(Sen2Form.Person, person);
                _personLine = 0;
                return person;
            }

            PassOver("Persons");
        }

        return null;
    }

    // Stands on the start of an element inside the root, or at the root's end.
    private bool NextChildOfRoot()
    {
        if (_xml is { Depth: 0, IsEmptyElement: true })
        {
            return false;
        }

        while (Step())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == 0)
            {
                return false;
            }
        }

        return false;
    }

    private void ReadToEnd()
    {
        while (Step())
        {
            // Only what may follow the root passes here; anything else is an error that the parser raises.
        }
    }

    private void ReadGroup(Sen2Group group, object record)
    {
        CheckAttributes(group.Tag);
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        while (Step())
        {
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth)
            {
                return;
            }

            if (_xml.NodeType == XmlNodeType.Element && group.Find(_xml.LocalName) is { } item)
            {
                ReadItem(group, item, record);
            }
            else
            {
                PassOver(group.Tag);
            }
        }
    }

    private void ReadItem(Sen2Group group, Sen2Item item, object record)
    {
        if (_year != 0 && !item.IsIn(_year))
        {
            _findings.AddUnknown(group.Tag, item.Tag, _place.LineNumber, true);
        }

        if (item.Group is null)
        {
            ReadLeaf(item, record);
        }
        else if (!item.Repeats && record is not Sen2Header && item.Children(record).Any())
        {
            Report(item.Tag, $"{item.Tag} stands twice where it may stand once; the first was taken.");
            SkipElement();
        }
        else
        {
            ReadGroup(item.Group, item.Add(record));
        }
    }

    private void ReadLeaf(Sen2Item item, object record)
    {
        var line = _place.LineNumber;
        CheckAttributes(item.Tag);
        var text = Text(item, out var tooLong);
        var value = Sen2Value.Read(item, text, _year == 0 ? null : _year, out var wrong);
        if (tooLong)
        {
            (value, wrong) = (null, $"is longer than {Sen2Form.LongestValue} characters");
        }

        if (wrong is not null)
        {
            var fate = value is null ? "It was not read." : "It was kept as stated.";
            _findings.Add(new Sen2Problem(line, _personLine, item.Tag, $"{item.Tag} {wrong}. {fate}") { Kept = value is not null });
        }

        if (value is null)
        {
            return;
        }

        if (item.Get(record) is not null)
        {
            _findings.Add(new Sen2Problem(line, _personLine, item.Tag, $"{item.Tag} stands twice where it may stand once; the first was taken."));
            return;
        }

        item.Set(record, value);
    }

    // The text of the element that the parser stands on. Afterwards it stands on its end. A text that does not fit the buffer is read
    // away and not kept.
    private ReadOnlySpan<char> Text(Sen2Item item, out bool tooLong)
    {
        tooLong = false;
        if (_xml.IsEmptyElement)
        {
            return [];
        }

        var length = 0;
        var depth = _xml.Depth;
        while (Step() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                length = ReadChunks(length, ref tooLong);
            }
            else
            {
                PassOver(item.Tag);
            }
        }

        return tooLong ? [] : _text.AsSpan(0, length);
    }

    private int ReadChunks(int length, ref bool tooLong)
    {
        int read;
        while ((read = _xml.ReadValueChunk(_text, length, _text.Length - length)) > 0)
        {
            length += read;
            if (length == _text.Length)
            {
                tooLong = true;
                length = 0;
            }
        }

        return length;
    }

    private void PassOver(string parent)
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.Element:
                _findings.AddUnknown(parent, _xml.LocalName, _place.LineNumber, false);
                SkipElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                Report(parent, $"Text stands directly inside {parent}; it was not read.");
                break;
            default:
                break;
        }
    }

    // Like XmlReader.Skip, but it refuses to follow elements nested beyond all reason.
    private void SkipElement()
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        while (Step() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth))
        {
            if (_xml.Depth > DeepestElement)
            {
                throw new XmlException("Elements are nested more deeply than in any return.");
            }
        }
    }

    private void CheckAttributes(string tag)
    {
        if (!_xml.HasAttributes)
        {
            return;
        }

        while (_xml.MoveToNextAttribute())
        {
            if (_xml.Prefix is not ("xmlns" or "xsi" or "xml") && _xml.Name != "xmlns")
            {
                _findings.AddUnknown(tag, "@" + _xml.LocalName, _place.LineNumber, false);
            }
        }

        _xml.MoveToElement();
    }

    private bool Is(string tag) => string.Equals(_xml.LocalName, tag, StringComparison.OrdinalIgnoreCase);

    private void Report(string item, string reason) =>
        _findings.Add(new Sen2Problem(_place.LineNumber, _personLine, item, reason));
}
