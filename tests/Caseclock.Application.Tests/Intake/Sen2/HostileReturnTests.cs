using System.Text;
using Caseclock.Application.Intake.Sen2;

namespace Caseclock.Application.Tests.Intake.Sen2;

public class HostileReturnTests
{
    private static string? Failure(Stream stream, out int persons)
    {
        using var reader = Sen2Reader.Open(stream);
        persons = reader.Persons().Count();
        return reader.Failure;
    }

    [Theory]
    [InlineData("", "well-formed")]
    [InlineData("SEN2 return of 2026", "well-formed")]
    [InlineData("<Message>", "well-formed")]
    [InlineData("<Message/>", "no Header")]
    [InlineData("<html><body/></html>", "outermost element is not Message")]
    [InlineData("<Message><Header/></Message>", "neither Year nor ReferenceDate")]
    [InlineData("<Message><Header><CollectionDetails><Collection>SC</Collection><Year>2026</Year></CollectionDetails></Header></Message>", "not a SEN2 return")]
    [InlineData("<Message><Header><CollectionDetails><Year>2021</Year></CollectionDetails></Header></Message>", "from 2023 on")]
    [InlineData("<Message><Header><CollectionDetails><Year>2031</Year></CollectionDetails></Header></Message>", "up to 2027")]
    public void Open_FileThatIsNoReturn_SaysSoInOneLine(string xml, string said)
    {
        var failure = Failure(Sample.File(xml), out var persons);

        Assert.Contains(said, failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure!);
        Assert.Equal(0, persons);
    }

    [Fact]
    public void Open_EntitiesThatMultiply_AreRefused()
    {
        const string bomb = """
            <!DOCTYPE Message [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <Message><Header><CollectionDetails><Year>2026</Year></CollectionDetails></Header><Persons><Person><Surname>&c;</Surname></Person></Persons></Message>
            """;

        Assert.NotNull(Failure(Sample.File(bomb), out var persons));
        Assert.Equal(0, persons);
    }

    [Fact]
    public void Open_EntityFromOutside_IsNeverFetched()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "the-secret");
        var xml = $"<!DOCTYPE Message [<!ENTITY x SYSTEM \"file://{secret}\">]><Message><Persons><Person><Surname>&x;</Surname></Person></Persons></Message>";

        var failure = Failure(Sample.File(xml), out var persons);

        Assert.DoesNotContain("the-secret", failure, StringComparison.Ordinal);
        Assert.Equal(0, persons);
        File.Delete(secret);
    }

    [Theory]
    [InlineData("<Surname a='", "'>x</Surname>")]
    [InlineData("<Sur", ">x</Surname>")]
    [InlineData("<!--", "-->")]
    [InlineData("<Surname>", "</Surname>")]
    [InlineData("<Surname><![CDATA[", "]]></Surname>")]
    [InlineData("<Shoe>", "</Shoe>")]
    [InlineData("", "")]
    public void Next_HundredMegabytesInOnePlace_AreCutOffWithLittleMemory(string before, string after)
    {
        var (head, tail) = Around(before, after);
        var filling = before.Contains("CDATA", StringComparison.Ordinal) ? "lorem ipsum <> dolor" : "xxxxxxxxxxxxxxxxxxxx";
        using var stream = new RepeatingStream(head, Encoding.ASCII.GetBytes(filling), 5_000_000, tail);

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var failure = Failure(stream, out var persons);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        Assert.Contains("million characters", failure, StringComparison.Ordinal);
        Assert.Equal(0, persons);
        Assert.True(allocated < 20_000_000, $"{allocated:N0} bytes");
    }

    [Fact]
    public void Next_MegabytesOfSpaceBetweenElements_AreCutOff()
    {
        var (head, tail) = Around("", "");
        using var stream = new RepeatingStream(head, "          "u8.ToArray(), 500_000, tail);

        Assert.Contains("million characters", Failure(stream, out _), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Persons")]
    [InlineData("Other")]
    public void Next_ElementsNestedWithoutEnd_AreRefused(string inside)
    {
        var (head, tail) = Around("", "", inside);
        using var stream = new RepeatingStream(head, "<a>"u8.ToArray(), 2_000_000, tail);

        Assert.Contains("nested", Failure(stream, out _), StringComparison.Ordinal);
    }

    [Fact]
    public void Next_FileCutOff_GivesTheWholePersonsBeforeIt()
    {
        var xml = Sample.Message(2026, Sample.Child, Sample.Child, Sample.Child);
        var cut = xml[..xml.LastIndexOf("<Ethnicity>", StringComparison.Ordinal)];

        var failure = Failure(Sample.File(cut), out var persons);

        Assert.StartsWith("Line ", failure, StringComparison.Ordinal);
        Assert.Equal(2, persons);
    }

    [Fact]
    public void Next_AnyCutOfAReturn_NeverThrowsAndGivesOneLine()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.Message(2026, Sample.Child + Sample.NewPlan));
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var failure = Failure(new MemoryStream(bytes, 0, length), out _);
            Assert.NotNull(failure);
            Assert.DoesNotContain('\n', failure);
        }
    }

    [Fact]
    public void Next_BytesTurnedAtRandom_NeverThrows()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample.Message(2026, Sample.Child + Sample.NewPlan));
        var random = new Random(20260115);
        for (var round = 0; round < 3000; round++)
        {
            var turned = (byte[])bytes.Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                turned[random.Next(turned.Length)] = (byte)random.Next(256);
            }

            using var reader = Sen2Reader.Open(new MemoryStream(turned));
            foreach (var person in reader.Persons())
            {
                if (new HeldPeople([]).Match(person).Id is { } id && reader.Year == 2026)
                {
                    Assert.NotNull(Sen2Entries.Of(person, new HeldPerson(id, []), Sample.Context(2026)));
                }
            }
        }
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("&#0;")]
    [InlineData("&#x1;")]
    public void Next_CharactersThatXmlForbids_BreakTheFileInOneLine(string text) =>
        Assert.NotNull(Failure(Sample.File(Sample.Message(2026, $"<Surname>{text}</Surname>")), out _));

    [Fact]
    public void Next_BytesThatAreNotTheEncodingDeclared_BreakTheFileInOneLine()
    {
        var latin = Sample.File(Sample.Message(2026, "<Surname>Brontë</Surname>"), Encoding.Latin1);

        Assert.StartsWith("Line ", Failure(latin, out var persons), StringComparison.Ordinal);
        Assert.Equal(0, persons);
    }

    [Fact]
    public void Open_EncodingThatDoesNotExist_BreaksInOneLine() => Assert.NotNull(
        Failure(Sample.File(Sample.Message(2026).Replace("UTF-8", "x-secret", StringComparison.Ordinal)), out _));

    [Fact]
    public void Unknown_MillionsOfNames_AreGatheredWithinBounds()
    {
        var names = string.Concat(Enumerable.Range(0, 5000).Select(number => $"<n{number}/>"));
        using var reader = Sen2Reader.Open(Sample.File(Sample.Message(2026, names)));

        Assert.Single(reader.Persons());
        Assert.True(reader.Unknown.Count <= 201);
        Assert.Equal(5000, reader.Unknown.Sum(unknown => unknown.Count));
    }

    [Fact]
    public void Persons_TwentyThousand_AreAllRead()
    {
        var person = Encoding.UTF8.GetBytes($"<Person>{Sample.Child}{Sample.NewPlan}</Person>");
        var whole = Sample.Message(2026, "*").Split("<Person>*</Person>");
        using var stream = new RepeatingStream(Encoding.UTF8.GetBytes(whole[0]), person, 20_000, Encoding.UTF8.GetBytes(whole[1]));

        Assert.Null(Failure(stream, out var persons));

        Assert.Equal(20_000, persons);
    }

    private static (byte[] Head, byte[] Tail) Around(string before, string after, string inside = "Persons")
    {
        var whole = $"<Message><Header><CollectionDetails><Year>2026</Year></CollectionDetails></Header><{inside}><Person>{before}*{after}</Person></{inside}></Message>".Split('*');
        return (Encoding.UTF8.GetBytes(whole[0]), Encoding.UTF8.GetBytes(whole[1]));
    }

    /// <summary>A file of which only the beginning, the end and one piece of the middle are in memory.</summary>
    private sealed class RepeatingStream(byte[] head, byte[] piece, int times, byte[] tail) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => head.Length + ((long)piece.Length * times) + tail.Length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = 0;
            while (read < buffer.Length && _position < Length)
            {
                var part = Part();
                var length = Math.Min(part.Length, buffer.Length - read);
                part[..length].CopyTo(buffer[read..]);
                read += length;
                _position += length;
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private ReadOnlySpan<byte> Part()
        {
            if (_position < head.Length)
            {
                return head.AsSpan((int)_position);
            }

            var middle = _position - head.Length;
            return middle < (long)piece.Length * times
                ? piece.AsSpan((int)(middle % piece.Length))
                : tail.AsSpan((int)(middle - ((long)piece.Length * times)));
        }
    }
}
