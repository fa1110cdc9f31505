using NewsRules.Facts.Text;

namespace NewsRules.Facts.Actors;

/// <summary>Papers, agencies and channels as those who are told something.</summary>
internal static class Outlets
{
    /// <summary>"لوكالة الأنباء": an outlet to which it was said.</summary>
    public static bool AreAddressed(Reading reading, int token)
    {
        foreach (ref readonly var hit in reading.At(token))
        {
            if (hit.Particles is "ل" && (hit.Term.Role ?? hit.Term.Id) is Vocabulary.Roles.Media)
            {
                return true;
            }
        }

        return false;
    }
}
