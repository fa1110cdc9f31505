using NewsRules.Language.Yaml;

namespace NewsRules.Language.Diagnostics;

/// <summary>A fault of this program at one document is a complaint of it: what else there is, is read.</summary>
internal static class ProgramFaults
{
    /// <summary>Does something with a document.</summary>
    public static void Guard(YamlNode document, ICollection<Diagnostic> diagnostics, Action read)
    {
        try
        {
            read();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            diagnostics.Add(Catalogue.ProgramFault(document, fault));
        }
    }
}
