using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>What is said where a foreign key is missing, or on the other side.</content>
internal sealed partial class RelationResolver
{
    /// <summary>The foreign key of this side is missing: perhaps it is the target that has one, and the type is wrong.</summary>
    private void ReportMissingForeignKeyHere(Resolution resolution, EntityFacts holder, EntityFacts target, ImmutableArray<ColumnFact> references)
    {
        RelationDeclaration declaration = resolution.Declaration;
        bool paired = target.Relations.Any(relation => IsTargetOf(relation, holder) && !relation.IsPath && Kinds.Pair(relation.Kind, declaration.Kind));
        if (!paired && ForeignKeyConvention.FindForSource(target, holder) is { } there)
        {
            string foreignKey = target.Type.Name + "." + there[0].Name;
            if (declaration.Kind == RelationKind.OneToOne)
                ReportOwner(resolution, foreignKey, "Owner = false says that this side stores the foreign key; remove Owner");
            else
                ReportOtherSide(resolution, foreignKey, there, nameof(RelationKind.OneToOne));

            return;
        }

        foreach (ColumnFact reference in references)
        {
            string name = ForeignKeyConvention.Propose(declaration.Name, reference, target);
            if (holder.FindColumn(name) is not null)
                continue;

            ReportForeignKeyMissing(resolution, declaration.NameLocation(context.CancellationToken), holder, name, reference.Type.Type, declaration);
            return;
        }
    }

    /// <summary>The foreign key of the target is missing: perhaps it is this side that has one, and the type is wrong.</summary>
    private void ReportMissingForeignKey(Resolution resolution, EntityFacts source, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        bool isOneToMany = declaration.Kind == RelationKind.OneToMany;
        ImmutableArray<ColumnFact>? here = ForeignKeyConvention.Find(source, declaration.Name, target);
        if (here is { } mine && (!isOneToMany || !source.Relations.Any(relation => relation != declaration && IsTargetOf(relation, target) && relation.Kind == RelationKind.ManyToOne)))
        {
            string foreignKey = source.Type.Name + "." + mine[0].Name;
            if (isOneToMany)
                ReportOtherSide(resolution, foreignKey, mine, nameof(RelationKind.ManyToOne));
            else
                ReportOwner(resolution, foreignKey, "Owner = true says that the other side stores the foreign key; remove Owner");

            return;
        }

        ColumnFact part = source.Key[0];
        string name = ForeignKeyConvention.Propose(source.Type.Name, part, source);
        ReportForeignKeyMissing(resolution, declaration.NameLocation(context.CancellationToken), target, name, part.Type.Type, declaration);
    }

    private void ReportOwner(Resolution resolution, string foreignKey, string why)
    {
        RelationDeclaration declaration = resolution.Declaration;
        resolution.Report(Descriptors.OwnerContradiction, declaration.ArgumentLocation("Owner", context.CancellationToken),
            declaration.Entity.Name, declaration.Name, foreignKey, "contradict each other: " + why);
    }

    private void ReportOtherSide(Resolution resolution, string foreignKey, ImmutableArray<ColumnFact> key, string newKind)
    {
        RelationDeclaration declaration = resolution.Declaration;
        resolution.ReportFixable(Descriptors.ForeignKeyOnOtherSide, declaration.KindLocation(context.CancellationToken),
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.RelationType, newKind)
                .Add(FixProperties.IsOptional, key.Any(part => part.IsNullable) ? "true" : "false"),
            declaration.Entity.Name, declaration.Name, Kinds.Describe(declaration.Kind), foreignKey, newKind);
    }

    private static void ReportForeignKeyMissing(Resolution resolution, Location location, EntityFacts holder, string name, ITypeSymbol type, RelationDeclaration declaration)
    {
        if (ColumnReader.WhyNoColumn(holder, name) is { } why)
        {
            resolution.Fail();
            if (why.Length > 0)
                resolution.Report(Descriptors.KeyUnusable, location, holder.Type.Name + "." + name, declaration.Display, why);

            return;
        }

        if (holder.FindColumn(name) is { } part)
        {
            resolution.Report(
                Descriptors.KeyUnusable, location, holder.Type.Name + "." + name, declaration.Display,
                "it is a part of the owned value '" + part.Root.Name + "'; declare the property in '" + holder.Type.Name + "' itself");
            return;
        }

        bool here = SymbolEqualityComparer.Default.Equals(holder.Type, declaration.Entity) && declaration.Kind is not RelationKind.OneToMany;
        string? nullable = here && declaration.Property?.Type.NullableAnnotation == NullableAnnotation.Annotated ? "?" : null;
        string rest = here
            ? declaration.Fields.IsEmpty ? " or name another with Fields" : " or name an existing property in Fields"
            : " or declare the many-to-one relation on '" + holder.Type.Name + "' with Fields";
        ImmutableDictionary<string, string?> fix = ImmutableDictionary<string, string?>.Empty
            .Add(FixProperties.Type, holder.Type.GetDocumentationCommentId())
            .Add(FixProperties.PropertyName, name)
            .Add(FixProperties.PropertyType, type.FullName() + nullable);
        resolution.ReportFixable(Descriptors.ForeignKeyMissing, location, fix, holder.Type.Name, name, declaration.Display, type.ShortName() + nullable, rest);
    }
}
