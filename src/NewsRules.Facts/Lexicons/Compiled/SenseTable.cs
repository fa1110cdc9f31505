namespace NewsRules.Facts.Lexicons.Compiled;

/// <summary>The senses of a gazetteer as numbers.</summary>
internal static class SenseTable
{
    public static void Write(BlobWriter blob, ReadOnlySpan<Sense> senses, TermTableWriter terms, TextPoolWriter texts)
    {
        var rows = new List<int>();
        foreach (ref readonly var sense in senses)
        {
            rows.AddRange([
                terms.Add(sense.Term),
                (sense.Spelling is { IsCapitalised: true } ? 1 : 0) | (sense.Spelling is { IsAcronym: true } ? 2 : 0),
                texts.Add(sense.Spelling?.Accented),
            ]);
        }

        blob.Write<int>(rows.ToArray());
    }

    public static Sense[] Read(BlobReader blob, TermTable terms, TextPool texts)
    {
        ReadOnlySpan<int> rows = blob.ReadArray<int>();
        var senses = new Sense[rows.Length / 3];
        for (var i = 0; i < senses.Length; i++, rows = rows[3..])
        {
            var term = terms[rows[0]];
            senses[i] = new(term, Spelling.Of((rows[1] & 1) != 0, (rows[1] & 2) != 0, texts[rows[2]]));
        }

        return senses;
    }
}
