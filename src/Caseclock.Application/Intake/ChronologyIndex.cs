using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using Caseclock.Application.Storage;
using Caseclock.Domain.Chronology;
using Microsoft.Win32.SafeHandles;

namespace Caseclock.Application.Intake;

/// <summary>Where a line lies.</summary>
/// <param name="File">Which file, from 0.</param>
/// <param name="Number">The line, from 1.</param>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">Its bytes, without the line end.</param>
internal readonly record struct LinePlace(int File, int Number, long Offset, int Length);

/// <summary>
/// Knows which lines of some chronology files belong to which person. It keeps places, not lines: some 28 bytes for each, so that a file
/// of twenty million lines is loaded in little memory.
/// </summary>
/// <param name="files">The files.</param>
/// <param name="authority">The authority's code; null when the files say it.</param>
internal sealed class ChronologyIndex(IReadOnlyList<string> files, string? authority) : IDisposable
{
    /// <summary>The longest line that is read, in bytes.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    // As much of a refused line as is given back.
    private const int TextKept = 64 * 1024;

    private readonly List<SafeFileHandle> _handles = [];
    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal);
    private readonly List<LinePlace> _places = [];
    private readonly List<int> _personOf = [];

    /// <summary>The authority's code, once the files were looked through; null when nothing says it.</summary>
    public string? Authority { get; private set; } = authority;

    /// <summary>How many lines hold entries, good or bad.</summary>
    public long Lines { get; private set; }

    /// <summary>Looks through the files.</summary>
    /// <param name="refuse">Told each line that cannot be an entry.</param>
    /// <param name="looked">Told now and then how many lines there are so far.</param>
    /// <exception cref="StoreException">A file cannot be read, or names another authority.</exception>
    public void LookThrough(Action<LinePlace, EntryProblem> refuse, Action<long> looked)
    {
        for (var file = 0; file < files.Count; file++)
        {
            _handles.Add(Open(files[file]));
            var first = true;
            foreach (var (place, bytes) in new LineScanner(file, _handles[file]).Lines())
            {
                first = Look(place, bytes.Span, first, refuse);
                if (Lines % 100_000 == 0)
                {
                    looked(Lines);
                }
            }
        }
    }

    /// <summary>The places of the lines, person by person in the order in which they first come; each batch has whole people only.</summary>
    /// <param name="people">How many people a batch has at most.</param>
    /// <param name="entries">With so many lines a batch takes no further person.</param>
    public IEnumerable<IReadOnlyList<LinePlace>> Batches(int people, int entries)
    {
        var (order, starts) = ByPerson();
        for (int person = 0, next; person < _people.Count; person = next)
        {
            next = person + 1;
            while (next < _people.Count && next - person < people && starts[next + 1] - starts[person] <= entries)
            {
                next++;
            }

            var batch = new LinePlace[starts[next] - starts[person]];
            for (var index = 0; index < batch.Length; index++)
            {
                batch[index] = _places[order[starts[person] + index]];
            }

            yield return batch;
        }
    }

    /// <summary>The bytes of a line.</summary>
    public byte[] Bytes(LinePlace place) => Bytes(place, place.Length);

    /// <summary>A line as text, for giving back; its beginning when it is very long.</summary>
    public string Text(LinePlace place) => Encoding.UTF8.GetString(Bytes(place, Math.Min(place.Length, TextKept)));

    /// <summary>The name of a line's file, without its folder.</summary>
    public string FileName(LinePlace place) => Path.GetFileName(files[place.File]);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var handle in _handles)
        {
            handle.Dispose();
        }
    }

    private byte[] Bytes(LinePlace place, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = RandomAccess.Read(_handles[place.File], bytes.AsSpan(read), place.Offset + read);
            read = more > 0 ? read + more : throw new StoreException($"The file {files[place.File]} was cut short while it was loaded.");
        }

        return bytes;
    }

    private bool Look(LinePlace place, ReadOnlySpan<byte> line, bool first, Action<LinePlace, EntryProblem> refuse)
    {
        if (line.Length == 0 && place.Length == 0)
        {
            return first;
        }

        var start = line.Length > 0 ? line.IndexOfAnyExcept(" \t"u8) : 0;
        if (start < 0 || (line.Length > 0 && line[start] == '#'))
        {
            return first;
        }

        // Files put together into one have a header in the middle too.
        if ((first || line.StartsWith("{\"caseclock\""u8)) && Header(place, line))
        {
            return false;
        }

        Lines++;
        if (Problem(place, line, out var person) is { } problem)
        {
            refuse(place, problem);
        }
        else
        {
            Keep(place, person ?? EntryRows.Register);
        }

        return false;
    }

    private void Keep(LinePlace place, string person)
    {
        if (!_people.TryGetValue(person, out var number))
        {
            _people[person] = number = _people.Count;
        }

        _places.Add(place);
        _personOf.Add(number);
    }

    // Counting sort: the lines of each person together, each person's in the order of the files.
    private (int[] Order, int[] Starts) ByPerson()
    {
        var starts = new int[_people.Count + 1];
        foreach (var person in _personOf)
        {
            starts[person + 1]++;
        }

        for (var person = 0; person < _people.Count; person++)
        {
            starts[person + 1] += starts[person];
        }

        var next = starts.ToArray();
        var order = new int[_places.Count];
        for (var index = 0; index < order.Length; index++)
        {
            order[next[_personOf[index]]++] = index;
        }

        return (order, starts);
    }

    private static EntryProblem? Problem(LinePlace place, ReadOnlySpan<byte> line, out string? person)
    {
        person = null;
        if (place.Length > LongestLine)
        {
            return new EntryProblem("", $"The line is longer than {LongestLine / 1024 / 1024} MiB. No entry is.");
        }

        if (!Utf8.IsValid(line))
        {
            return new EntryProblem("", "The line is not UTF-8. Save the file as UTF-8.");
        }

        return TopLevel.TryRead(line, "person", out person, out var reason) ? null : new EntryProblem("", reason);
    }

    private bool Header(LinePlace place, ReadOnlySpan<byte> line)
    {
        if (!Utf8.IsValid(line)
            || !TopLevel.TryRead(line, "caseclock", out var format, out _)
            || format is null
            || !TopLevel.TryRead(line, "authority", out var named, out _))
        {
            return false;
        }

        var file = FileName(place);
        if (format != "chronology/1")
        {
            throw new StoreException($"{file}, line {place.Number}: this is \"{format}\". caseclock reads \"chronology/1\".");
        }

        if (named is not null && Authority is not null && named != Authority)
        {
            throw new StoreException($"{file}, line {place.Number}: the file is of the authority {named}, not of {Authority}. Nothing was loaded.");
        }

        Authority ??= named;
        return true;
    }

    private static SafeFileHandle Open(string file)
    {
        try
        {
            return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? Unpacked(file)
                : File.OpenHandle(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new StoreException($"The file {file} cannot be read: {exception.Message}", exception);
        }
    }

    // A compressed file cannot be read at a place, so it is unpacked to a temporary file that nobody else can open and that goes with its handle.
    private static SafeFileHandle Unpacked(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var target = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            using var source = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            source.CopyTo(target);
            target.Flush();
            return target.SafeFileHandle;
        }
        catch
        {
            target.Dispose();
            throw;
        }
    }
}
