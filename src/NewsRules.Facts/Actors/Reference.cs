using NewsRules.Facts.Lexicons;

namespace NewsRules.Facts.Actors;

/// <summary>Whom a word can mean that names nobody itself: "the minister", "the envoy".</summary>
internal static class Reference
{
    /// <param name="reference">What the lexicon calls the reference: minister, official, ….</param>
    public static bool Fits(string reference, Figure other) => reference switch
    {
        "minister" => !other.IsCountry && (other.Role is "foreign-ministry" or "defence-ministry" || (other.Role is "government" && (other.Reference == "minister" || IsOfMinistry(other) || other.HasName))),
        "official" => !other.IsCountry && other.Role is not (null or "person" or "media") && other.Joined.Length == 0,
        "president" => other.Role is "head-of-state" or "head-of-government",
        "envoy" => other.Role is "international-organisation",
        "media" => other.Role is "media",
        "body" => other.Role is not "person",
        _ => true,
    };

    private static bool IsOfMinistry(Figure figure)
    {
        var governs = false;
        for (var i = figure.First; i < figure.End; i++)
        {
            governs |= figure.Reading.Is(i, WordClass.Genitive);
        }

        return governs;
    }
}
