using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Whether a to-one relation may be absent, as the key, the property's nullability and <c>Optional</c> say it.</summary>
internal static class OptionalityRules
{
    public static void CheckForeignKeySide(Resolution resolution, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        bool optional = !resolution.Required;
        if (optional && !resolution.Key.Any(part => part.Source.IsNullable))
            return;

        string key = string.Join(", ", resolution.Key.Select(part => "'" + part.Source.Name + "'"));
        if (declaration.Optional is { } declared && declared != optional)
        {
            resolution.ReportFixable(Descriptors.OptionalityContradiction, declaration.ArgumentLocation("Optional", cancellationToken), KeyFix(resolution),
                declaration.Entity.Name, declaration.Name,
                declared ? "declared optional" : "declared required",
                optional ? "its foreign key " + key + " can be null" : "its foreign key " + key + " cannot be null",
                declared ? "make the foreign key nullable or remove Optional" : "make the foreign key not nullable or remove Optional");
            return;
        }

        NullableAnnotation annotation = declaration.Property?.Type.NullableAnnotation ?? NullableAnnotation.None;
        bool isPartial = declaration.Property is { IsPartialDefinition: true };
        if (annotation == NullableAnnotation.Annotated && !optional && isPartial)
        {
            resolution.ReportFixable(Descriptors.OptionalityContradiction, declaration.NameLocation(cancellationToken), KeyFix(resolution),
                declaration.Entity.Name, declaration.Name, "nullable", "its foreign key " + key + " cannot be null",
                "remove the '?' or make the foreign key nullable");
        }
        else if (annotation == NullableAnnotation.NotAnnotated && optional)
        {
            // On an ordinary property the value before loading is the user's affair: a warning is enough.
            resolution.Report(new Problem(Descriptors.OptionalityContradiction, declaration.NameLocation(cancellationToken), Other: null, KeyFix(resolution),
                [declaration.Entity.Name, declaration.Name, "not nullable", "its foreign key " + key + " can be null", "add '?' to the property or make the foreign key not nullable"],
                isPartial ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning));
        }
    }

    private static ImmutableDictionary<string, string?> KeyFix(Resolution resolution) => KeyFix(resolution.Declaration.Entity, resolution.Key.Select(part => part.Source));

    /// <summary>What a fix needs to know to change the key instead of what contradicts it.</summary>
    public static ImmutableDictionary<string, string?> KeyFix(INamedTypeSymbol holder, IEnumerable<ColumnFact> key) => ImmutableDictionary<string, string?>.Empty
        .Add(FixProperties.Type, holder.GetDocumentationCommentId())
        .Add(FixProperties.Key, string.Join(",", key.Select(part => part.Name)))
        .Add(FixProperties.IsOptional, key.Any(part => part.IsNullable) ? "true" : "false");

    public static void CheckReferencedSide(Resolution resolution, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.IsToMany)
            return;

        CheckPresence(resolution, "the row that stores the foreign key may not exist", cancellationToken);
    }

    /// <summary>A relation over other entities is there for certain only when every step is.</summary>
    public static void CheckPath(Resolution resolution, CancellationToken cancellationToken)
    {
        if (!resolution.Declaration.IsToMany && !resolution.Required)
            CheckPresence(resolution, "one of the rows it goes through may not exist", cancellationToken);
    }

    /// <summary>No constraint of the database can see to it that a polymorphic key leads somewhere.</summary>
    public static void CheckMorphTo(Resolution resolution, CancellationToken cancellationToken) =>
        CheckPresence(resolution, "the row that its key names may not exist", cancellationToken);

    private static void CheckPresence(Resolution resolution, string reason, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.Optional == false)
        {
            resolution.Report(Descriptors.OptionalityContradiction, declaration.ArgumentLocation("Optional", cancellationToken),
                declaration.Entity.Name, declaration.Name, "declared required", reason, "remove Optional");
        }
        else if (declaration.Property is { IsPartialDefinition: true, Type.NullableAnnotation: NullableAnnotation.NotAnnotated })
        {
            resolution.Report(Descriptors.OptionalityContradiction, declaration.NameLocation(cancellationToken),
                declaration.Entity.Name, declaration.Name, "not nullable", reason, "add '?' to the property");
        }
    }
}
