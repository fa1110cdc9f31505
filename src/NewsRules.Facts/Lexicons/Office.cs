namespace NewsRules.Facts.Lexicons;

/// <summary>A time in which a person holds an office.</summary>
/// <param name="Until">Its last day; <see cref="DateOnly.MaxValue"/> when it has not ended.</param>
/// <param name="Term">The person in this office.</param>
public sealed record Office(DateOnly From, DateOnly Until, Term Term)
{
    /// <summary>True on the days of the office; where no day is known, of one that has not ended.</summary>
    internal bool IsHeldOn(DateOnly? day) => day is { } known ? From <= known && known <= Until : Until == DateOnly.MaxValue;
}
