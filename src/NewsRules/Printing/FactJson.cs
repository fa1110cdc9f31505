using System.Text.Json;
using NewsRules.Facts;
using NewsRules.Facts.Articles;

namespace NewsRules.Printing;

/// <summary>The JSON of an article's facts. Names and order of its properties are a contract.</summary>
internal static class FactJson
{
    /// <summary>The object of an article.</summary>
    public static void WriteSheet(Utf8JsonWriter json, FactSheet sheet)
    {
        json.WriteStartObject();
        json.WriteString("article", sheet.Article.Id);
        json.WriteString("language", sheet.Language);
        json.WriteStartArray("statements");
        foreach (var statement in sheet.Statements)
        {
            json.WriteStartObject();
            WriteStatement(json, statement, sheet.Article);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach (var happening in sheet.Events)
        {
            json.WriteStartObject();
            WriteEvent(json, happening);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The object of a fact among others of any kind: <c>"fact"</c> says which kind it is.</summary>
    public static void WriteFact(Utf8JsonWriter json, Fact fact, Article article)
    {
        json.WriteStartObject();
        json.WriteString(
            "fact",
            fact switch
            {
                Statement => "statement",
                Event => "event",
                Mention => "mention",
                _ => "article",
            }
        );
        switch (fact)
        {
            case Statement statement:
                WriteStatement(json, statement, article);
                break;
            case Event happening:
                WriteEvent(json, happening);
                break;
            case Mention mention:
                WriteMention(json, mention);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteStatement(Utf8JsonWriter json, Statement statement, Article article)
    {
        json.WriteField(statement.Field);
        json.WriteStartObject("cue");
        json.WriteFirstAndMore(statement.Cue);
        json.WriteEndObject();
        WriteActor(json, "speaker", statement.Speaker, article.Text(statement.Field));
        json.WriteSpans("content", statement.Content);
        json.WriteValues("about", statement.About.Country);
        json.WriteValues("topics", statement.About.Topic);
        json.WriteString("kind", statement.Kind);
        json.WriteString("modality", statement.Modality);
        json.WriteString("attribution", statement.Attribution);
        WriteActor(json, "addressee", statement.Addressee, article.Text(statement.Field));
    }

    private static void WriteEvent(Utf8JsonWriter json, Event happening)
    {
        json.WriteField(happening.Field);
        json.WriteString("type", happening.Type);
        json.WriteSpan(happening.Words);
        json.WriteStartArray("participants");
        foreach (var participant in happening.Participants)
        {
            json.WriteStartObject();
            json.WriteOffice(participant);
            json.WriteString("name", participant.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteValues("about", happening.About.Country);
        json.WriteString("topic", happening.About.Topic.First);
        json.WriteString("stage", happening.Stage.First);
        json.WriteString("modality", happening.Modality);
        json.WriteString("plover", Plover.Of(happening));
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteField(mention.Field);
        json.WriteString("type", mention.Type);
        json.WriteSpan(mention.Words);
        json.WriteString("entity", mention.Entity.First);
        json.WriteString("country", mention.Country.First);
    }

    private static void WriteActor(Utf8JsonWriter json, string name, Actor? actor, string text)
    {
        if (actor is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteFirstAndMore(actor.Spans);
        json.WriteString("text", actor.Words(text));
        json.WriteString("name", actor.Name);
        json.WriteOffice(actor);
        json.WriteEndObject();
    }
}
