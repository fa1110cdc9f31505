using System.Collections.Frozen;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>Zones by name. Where a name stands for several, the one of RFC 822 is meant; one that is not known is UTC.</summary>
internal static class Zones
{
    private static readonly FrozenDictionary<string, TimeSpan> ByName = new (double Hours, string Names)[]
    {
        (0, "UTC GMT UT Z WET"),
        (1, "CET MET BST WEST IST CET/MET"),
        (2, "CEST MEST EET SAST CAT"),
        (3, "EEST MSK EAT TRT KSA"),
        (3.5, "IRST"),
        (4, "MSD GST UAE"),
        (5, "PKT"),
        (7, "ICT WIB"),
        (8, "SGT HKT AWST PHT"),
        (9, "JST KST"),
        (9.5, "ACST"),
        (10, "AEST"),
        (10.5, "ACDT"),
        (11, "AEDT"),
        (12, "NZST"),
        (13, "NZDT"),
        (-2.5, "NDT"),
        (-3, "ADT BRT ART"),
        (-3.5, "NST"),
        (-4, "AST AT EDT"),
        (-5, "EST ET CDT"),
        (-6, "CST CT MDT"),
        (-7, "MST MT PDT"),
        (-8, "PST PT AKDT"),
        (-9, "AKST"),
        (-10, "HST"),
    }
        .SelectMany(row => row.Names.Split(' ').Select(name => (Name: name, row.Hours)))
        .ToFrozenDictionary(zone => zone.Name, zone => TimeSpan.FromHours(zone.Hours), StringComparer.OrdinalIgnoreCase);

    public static TimeSpan Of(string name) => ByName.GetValueOrDefault(name);
}
