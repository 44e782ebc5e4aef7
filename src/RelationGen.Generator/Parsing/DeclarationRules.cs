using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>What can be said of one declaration without looking at keys or at the other side.</summary>
internal static class DeclarationRules
{
    /// <summary>Reports what is wrong; true when the relation can be resolved further.</summary>
    public static bool Check(Resolution resolution, EntityFacts source, ParseContext context)
    {
        RelationDeclaration declaration = resolution.Declaration;
        CancellationToken cancellationToken = context.CancellationToken;
        string entity = source.Type.Name;
        Location name = declaration.NameLocation(cancellationToken);

        // The compiler reports an attribute that it cannot read, and what was meant is anybody's guess.
        if (!declaration.IsReadable)
            return false;

        if (declaration.Property is null && !Names.IsIdentifier(declaration.Name))
        {
            string target = declaration.Target?.Name ?? "Target";
            string flaw = declaration.Name.Length == 0 ? "has no name" : "has the name '" + declaration.Name + "', which is no C# identifier";
            resolution.Report(Descriptors.NameMissing, name, entity, target, flaw, declaration.IsToMany ? target + "s" : target);
            return false;
        }

        if (FirstOfThatName(source, declaration) is { } how)
        {
            resolution.Report(Descriptors.DuplicateRelation, name, entity, declaration.Name, how);
            return false;
        }

        // Its targets are looked at one by one.
        if (declaration.Kind == RelationKind.MorphTo)
            return CheckMorphTo(resolution, source, name);

        if (declaration.Target is null or { TypeKind: TypeKind.Error })
        {
            // An unknown type is the compiler's to report; a known one that is no class is ours.
            ITypeSymbol? type = declaration.ElementType ?? declaration.Property?.Type;
            if (type is not null and not { TypeKind: TypeKind.Error })
                ReportType(resolution, name);

            return false;
        }

        if (!ScopeRules.Check(resolution, cancellationToken))
            return false;

        return CheckProperty(resolution, source, name) && CheckTarget(resolution, source, context.FactsOf(declaration.Target), name);
    }

    private static bool CheckProperty(Resolution resolution, EntityFacts source, Location name)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.Property is not { } property)
            return true;

        ITypeSymbol element = declaration.ElementType ?? property.Type;
        bool fits = declaration.IsToMany == (declaration.Collection != CollectionForm.None)
            && SymbolEqualityComparer.Default.Equals(element, declaration.Target);
        bool holdsNull = declaration.Collection is CollectionForm.List or CollectionForm.Set or CollectionForm.Array
            && element.NullableAnnotation == NullableAnnotation.Annotated;
        if (!fits || holdsNull || element.TypeKind is not (TypeKind.Class or TypeKind.Error))
        {
            if (element.TypeKind != TypeKind.Error)
                ReportType(resolution, name);

            return false;
        }

        return CheckForm(resolution, source, property, name);
    }

    /// <summary>The property of a polymorphic relation to one: any type that all targets are.</summary>
    private static bool CheckMorphTo(Resolution resolution, EntityFacts source, Location name)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.Property is not { } property)
            return true;

        if (declaration.Collection == CollectionForm.None && property.Type.TypeKind is TypeKind.Class or TypeKind.Interface)
            return CheckForm(resolution, source, property, name);

        if (property.Type.TypeKind != TypeKind.Error)
        {
            resolution.Report(Descriptors.UnsupportedRelationType, name, declaration.Entity.Name, declaration.Name, Kinds.Describe(declaration.Kind),
                property.Type.ShortName(), "use 'object?' or a base class or interface of its targets");
        }

        return false;
    }

    /// <summary>Loading can assign the property, or fill it, after the entity was created.</summary>
    private static bool CheckForm(Resolution resolution, EntityFacts source, IPropertySymbol property, Location name)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (property.GetMethod is null)
        {
            resolution.Report(Descriptors.PropertyNotPartial, name, source.Type.Name, declaration.Name, "has no getter, so what is loaded cannot be read", "add 'get;'");
            return false;
        }

        if (property.IsPartialDefinition)
        {
            if (!property.IsRequired)
                return true;

            resolution.Report(Descriptors.RequiredRelation, name, source.Type.Name, declaration.Name);
            return false;
        }

        // A collection that can be changed is filled where it is.
        bool canFill = declaration.Collection is CollectionForm.List or CollectionForm.Set;
        if (property.SetMethod is { IsInitOnly: false } || canFill || !property.Locations.Any(location => location.IsInSource))
            return true;

        resolution.Report(Descriptors.PropertyNotPartial, name, source.Type.Name, declaration.Name,
            (property.SetMethod is null ? "has no setter" : "can be set on construction only") + " and is not partial, so nothing can be loaded into it", "add 'partial' or a setter");
        return false;
    }

    private static bool CheckTarget(Resolution resolution, EntityFacts source, EntityFacts target, Location name)
    {
        // What another assembly calls an entity has a table only when RelationGen ran there.
        bool fromSource = !target.Type.DeclaringSyntaxReferences.IsEmpty;
        if (target.IsEntity && (fromSource ? target.IsPartial : !target.Type.GetTypeMembers("RelationMap").IsEmpty))
            return true;

        // A target with relations of its own that is not partial reports that itself.
        if (fromSource && target.IsEntity && !target.Relations.IsEmpty)
            return false;

        RelationDeclaration declaration = resolution.Declaration;
        if (target.Type.TypeKind != TypeKind.Class || target.Type.SpecialType != SpecialType.None || target.Type.IsStatic)
        {
            ReportType(resolution, name);
            return false;
        }

        // One missing [Table] is one mistake, however many relations of the class lead there.
        RelationDeclaration first = source.Relations.First(relation => SymbolEqualityComparer.Default.Equals(relation.Target, target.Type));
        if (first != declaration && first.IsReadable)
            return false;

        string advice = !fromSource ? "it is declared in another assembly; declare relations to entities of this project"
            : !target.IsEntity && !target.IsPartial ? "add [Table] and 'partial' to it"
            : target.IsEntity ? "add 'partial' to it"
            : "add [Table] to it";
        resolution.ReportFixable(Descriptors.TargetNotEntity, name,
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Type, target.Type.GetDocumentationCommentId()),
            declaration.Entity.Name, declaration.Name, target.Type.Name, advice);
        return false;
    }

    /// <summary>Null when the declaration is the first of its name.</summary>
    private static string? FirstOfThatName(EntityFacts source, RelationDeclaration declaration)
    {
        RelationDeclaration first = source.Relations.First(relation => relation.Name == declaration.Name);
        if (first != declaration)
        {
            return first.Property is not null && SymbolEqualityComparer.Default.Equals(first.Property, declaration.Property)
                ? "with two attributes"
                : "more than once";
        }

        if (declaration.Property is not null)
            return null;

        return declaration.Name == source.Type.Name || source.Type.FindMember(declaration.Name) is not null ? "but already has a member of that name" : null;
    }

    private static void ReportType(Resolution resolution, Location name)
    {
        RelationDeclaration declaration = resolution.Declaration;
        string? target = declaration.Target is { TypeKind: TypeKind.Class } named && EntityReader.IsEntity(named) ? named.Name : null;
        string advice = declaration.IsToMany
            ? "use a collection such as IReadOnlyList<" + (target ?? "TEntity") + ">"
            : "use " + (target is null ? "an entity" : "'" + target + "'");
        resolution.Report(Descriptors.UnsupportedRelationType, name, declaration.Entity.Name, declaration.Name, Kinds.Describe(declaration.Kind),
            declaration.Property?.Type.ShortName() ?? declaration.Target?.ShortName() ?? "?", advice);
    }
}
