using System.Runtime.InteropServices;

namespace NewsRules.Facts.Actors;

/// <summary>Every word of the names told so far, and whose it is.</summary>
internal sealed class Surnames
{
    private const int ShortestWord = 3;
    private const int ShortestLast = 4;

    private readonly Dictionary<ulong, Figure> _figures = [];

    public Figure? Of(ulong word) => _figures.GetValueOrDefault(word);

    /// <summary>True for a word of the name of somebody whose office is known.</summary>
    public bool Know(ulong word) => Of(word) is { } figure && !figure.IsNobody;

    public void Add(Figure figure)
    {
        for (var i = figure.NameFirst; i >= 0 && i < figure.NameEnd; i++)
        {
            if (figure.Reading.Folded(i).Length >= ShortestWord && (figure.Role != Vocabulary.Roles.Person || Of(figure.Reading.HashOf(i)) is null))
            {
                _figures[figure.Reading.HashOf(i)] = figure;
            }
        }
    }

    /// <summary>"المتحدث باسم اللجنة العليا للإغاثة سالم الزعبي": the last word of a long title is a name when it stands alone later.</summary>
    public void AddLast(Figure figure, int token)
    {
        if (!figure.HasName && figure.Reading.IsUnknown(token) && figure.Reading.Folded(token).Length >= ShortestLast)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_figures, figure.Reading.HashOf(token), out _) ??= figure;
        }
    }
}
