using System.Collections.Immutable;

namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>Terms by number; a term becomes an object when it is asked for.</summary>
internal sealed class TermTable(BlobReader blob, TextPool texts)
{
    // A copy of it skips what a new term works out from its kind and id.
    private static readonly Term Blank = new(TermKind.Country, "");

    private readonly int[] _starts = blob.ReadArray<int>();
    private readonly int[] _rows = blob.ReadArray<int>();
    private Term?[]? _made;

    /// <summary>The term of a number.</summary>
    public Term this[int number] => (_made ??= new Term?[_starts.Length])[number] ??= Make(_rows.AsSpan(_starts[number]));

    private Term Make(ReadOnlySpan<int> row)
    {
        var lists = row[TermTableWriter.Fixed..];
        return Blank with
        {
            Kind = (TermKind)row[0],
            Id = texts[row[1]]!,
            Role = texts[row[2]],
            Country = texts[row[3]],
            Shape = texts[row[4]],
            Stage = texts[row[5]],
            Marks = Marks.Of(Long(row, 6), Long(row, 8)),
            Needs = Texts(ref lists, row[10]),
            NeedsAsWritten = Texts(ref lists, Math.Max(0, row[10])),
            Whom = Texts(ref lists, row[11]),
            Unless = Texts(ref lists, row[12]),
            Offices = Offices(lists, row[13]),
        };
    }

    private ImmutableArray<Office> Offices(ReadOnlySpan<int> numbers, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<Office>(count);
        for (; count > 0; count--, numbers = numbers[3..])
        {
            read.Add(new(DateOnly.FromDayNumber(numbers[0]), DateOnly.FromDayNumber(numbers[1]), this[numbers[2]]));
        }

        return read.MoveToImmutable();
    }

    private static ulong Long(ReadOnlySpan<int> row, int at) => ((ulong)row[at] << 32) | (uint)row[at + 1];

    /// <summary>The next so many texts; −1: none were given.</summary>
    private ImmutableArray<string> Texts(ref ReadOnlySpan<int> numbers, int count)
    {
        if (count < 0)
        {
            return default;
        }

        var read = ImmutableArray.CreateBuilder<string>(count);
        foreach (var number in numbers[..count])
        {
            read.Add(texts[number]!);
        }

        numbers = numbers[count..];
        return read.MoveToImmutable();
    }
}
