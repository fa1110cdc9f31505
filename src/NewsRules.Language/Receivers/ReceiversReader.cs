using System.Collections.Immutable;
using System.Net.Mail;
using NewsRules.Language.Diagnostics;
using NewsRules.Language.Yaml;

namespace NewsRules.Language.Receivers;

/// <summary>Reads a <c>receivers:</c> document.</summary>
internal sealed class ReceiversReader(Shape shape)
{
    /// <summary>Languages that mails can be written in.</summary>
    public static readonly string[] Languages = ["ar", "en"];

    private static readonly string[] Keys = ["email", "language", "timezone"];

    public IEnumerable<(ReceiverDefinition Receiver, YamlScalar Name)> Read(YamlMapping document)
    {
        shape.Map(document, "A document of receivers", ["receivers"]);
        foreach (var (name, node) in shape.Entries(document["receivers"], "'receivers'"))
        {
            if (Read(name, node) is { } receiver)
            {
                yield return (receiver, name);
            }
        }
    }

    private ReceiverDefinition? Read(YamlScalar name, YamlNode node)
    {
        if (shape.Map(node, "A receiver", Keys) is not { } map)
        {
            return null;
        }

        if (map["email"] is null && !shape.IsMeant(map, "email"))
        {
            shape.Diagnostics.Add(Catalogue.MissingKey(name, "A receiver", "email"));
        }

        ImmutableArray<string> email = [.. shape.Texts(map["email"], "'email'").Where(IsAddress).Select(address => address.Value)];
        return new ReceiverDefinition(
            name.Value,
            email,
            shape.OneOf(map["language"], "language of mails", Languages),
            shape.TimeZone(map["timezone"])
        );
    }

    private bool IsAddress(YamlScalar text)
    {
        if (
            MailAddress.TryCreate(text.Value, out var address)
            && address.Address == text.Value
            && !text.Value.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
        )
        {
            return true;
        }

        shape.Diagnostics.Add(Catalogue.NotAMailAddress(text));
        return false;
    }
}
