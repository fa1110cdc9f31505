using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsRules.Monitoring.Feeds.Dates;

/// <summary>Months by name, in the languages of feeds met; Arabic has three sets of names.</summary>
internal static class Months
{
    private const int Longest = 24;

    private static readonly string[] Rows =
    [
        "january|february|march|april|may|june|july|august|september|october|november|december",
        "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
        "|||||||| sept|||",
        "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        "|||إبريل|ماي|يونية|يولية|اغسطس|سبتمبر|أكتوبر|نونبر|دجنبر",
        "|||||يونيه|يوليه|غشت|شتنبر|||",
        "||||||يوليوز|أغشت|شتمبر||نوفنبر|دجمبر",
        "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول",
        "كانون ثاني|||||||||تشرين أول|تشرين ثاني|كانون أول",
        "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        "janv|fév|mars|avr|mai|juin|juil|août|sept|oct|nov|déc",
        "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
        "jänner|feber|mär||||||| okt||dez",
        "jän||mrz|||||||||",
        "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        "ene|||abr|||| ago|set|||dic",
        "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
        "gen||||mag|giu|lug|ago|set|ott||dic",
        "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
        "oca|şub||nis|||tem|ağu|eyl|eki|kas|ara",
        "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        "янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек",
        "ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου",
        "ιαν|φεβ|μαρ|απρ|μαϊ|ιουν|ιουλ|αυγ|σεπ|οκτ|νοε|δεκ",
        "január|február|március|április|május|június|július|augusztus|szeptember|október|november|december",
        "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
        "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر",
        "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
    ];

    private static readonly FrozenDictionary<string, int> ByName = Rows.SelectMany(row =>
            row.Split('|').Select((name, i) => (Name: Folded(name.Trim()), Month: i + 1))
        )
        .Where(month => month.Name.Length > 0)
        .DistinctBy(month => month.Name)
        .ToFrozenDictionary(month => month.Name, month => month.Month, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>1 to 12; 0 for what is no month.</summary>
    public static int Of(ReadOnlySpan<char> words)
    {
        Span<char> lower = stackalloc char[Longest];
        return words.Length > Longest ? 0
            : Ascii.ToLower(words, lower, out var length) == OperationStatus.Done
                ? BySpan.TryGetValue(lower[..length], out var month) ? month
                    : 0
            : Of(words.ToString());
    }

    private static int Of(string words) =>
        ByName.TryGetValue(Folded(words), out var month) || ByName.TryGetValue(Folded(words.Split(' ')[0]), out month) ? month : 0;

    // Without accents and hamzas: some write them and some do not.
    private static string Folded(string word) =>
        word.Length == 0
            ? word
            : string.Concat(
                    word.ToLowerInvariant()
                        .Normalize(NormalizationForm.FormD)
                        .Where(unit => CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark)
                )
                .Replace('ı', 'i');
}
