using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>The placeholders of a display template name columns of the target, or of what its to-one relations lead to.</summary>
internal static class TemplateRules
{
    public static IEnumerable<Problem> Check(Resolution resolution, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (resolution.Shape == RelationShape.Invalid || declaration.Template is not { } template || declaration.Target is null)
            yield break;

        Location location = declaration.ArgumentLocation("Template", context.CancellationToken);
        foreach ((string What, string Advice) flaw in Flaws(template, context.FactsOf(declaration.Target), context))
        {
            yield return new Problem(Descriptors.TemplatePlaceholder, location, Other: null, ImmutableDictionary<string, string?>.Empty,
                [declaration.Entity.Name, declaration.Name, flaw.What, flaw.Advice]);
        }
    }

    private static IEnumerable<(string What, string Advice)> Flaws(string template, EntityFacts target, ParseContext context)
    {
        int at = 0;
        while (at < template.Length)
        {
            char c = template[at];
            if (c is '{' or '}' && at + 1 < template.Length && template[at + 1] == c)
            {
                // A doubled brace is the brace itself.
                at += 2;
                continue;
            }

            if (c == '}')
                yield return ("a '}' without '{'", "write '}}' for the brace itself");

            if (c != '{')
            {
                at++;
                continue;
            }

            int end = template.IndexOf('}', at);
            if (end < 0)
            {
                yield return ("a '{' without '}'", "close it, or write '{{' for the brace itself");
                yield break;
            }

            string path = template.Substring(at + 1, end - at - 1);
            if (Flaw(path, target, context) is { } flaw)
                yield return flaw;

            at = end + 1;
        }
    }

    private static (string What, string Advice)? Flaw(string path, EntityFacts target, ParseContext context)
    {
        string placeholder = "the placeholder '{" + path + "}'";
        string[] parts = path.Split('.');
        EntityFacts current = target;
        for (int i = 0; i < parts.Length - 1; i++)
        {
            if (current.FindRelation(parts[i]) is not { } relation)
                return (placeholder + ", but '" + current.Type.Name + "' has no relation '" + parts[i] + "'", "name a to-one relation of '" + current.Type.Name + "'");

            if (relation.IsToMany || relation.Target is not { TypeKind: TypeKind.Class } next)
                return (placeholder + ", but '" + relation.Display + "' is not one row", "name a to-one relation of '" + current.Type.Name + "'");

            current = context.FactsOf(next);
        }

        string last = parts[parts.Length - 1];
        if (current.FindColumn(last) is not null)
            return null;

        return current.FindRelation(last) is { IsToMany: false }
            ? (placeholder + ", but '" + current.Type.Name + "." + last + "' is a relation", "name one of its columns, as in '{" + path + "." + Example(current.FindRelation(last)!, context) + "}'")
            : (placeholder + ", but '" + current.Type.Name + "' has no column property '" + last + "'", "name a column property of '" + current.Type.Name + "'");
    }

    private static string Example(RelationDeclaration relation, ParseContext context) =>
        relation.Target is { TypeKind: TypeKind.Class } target && context.FactsOf(target).Columns is [var first, ..] ? first.Name : "Id";
}
