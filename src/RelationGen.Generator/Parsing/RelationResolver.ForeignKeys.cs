using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <content>The two sides of a foreign key.</content>
internal sealed partial class RelationResolver
{
    private void ResolveForeignKeySide(Resolution resolution, EntityFacts source, EntityFacts target, RelationDeclaration? back = null)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.Kind == RelationKind.ManyToOne)
        {
            if (declaration.Owner == true)
            {
                resolution.Report(Descriptors.OwnerContradiction, declaration.ArgumentLocation("Owner", context.CancellationToken),
                    source.Type.Name, declaration.Name, target.Type.Name, "disagree with the type: a many-to-one side always stores the foreign key; remove Owner");
                return;
            }

            back = FindBackReference(resolution, target);
            if (resolution.HasErrors)
                return;
        }

        if (ForeignKey(resolution, source, target) is not { } key)
            return;

        resolution.Key = key;
        resolution.BackReference = back;
        resolution.Required = !key.Any(part => part.Source.IsNullable) && !AdmitsNoRow(declaration);
        resolution.ReferencesKey = key.Length == target.Key.Length && key.Select(part => part.Target).SequenceEqual(target.Key);
        OptionalityRules.CheckForeignKeySide(resolution, context.CancellationToken);
        CheckActions(resolution, source, key, declaration.ModelOnly);
        CheckSetter(resolution, source, key);
        if (!resolution.HasErrors)
            resolution.Shape = RelationShape.BelongsTo;
    }

    private void ResolveReferencedSide(Resolution resolution, EntityFacts source, EntityFacts target, RelationDeclaration? back = null)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (ReportFields(resolution, "on '" + target.Type.Name + "'"))
            return;

        if (declaration.PairingKind == RelationKind.OneToMany)
        {
            if (declaration.Owner == false)
            {
                resolution.Report(Descriptors.OwnerContradiction, declaration.ArgumentLocation("Owner", context.CancellationToken),
                    source.Type.Name, declaration.Name, target.Type.Name, "disagree with the type: a one-to-many side never stores the foreign key; remove Owner");
                return;
            }

            back = FindBackReference(resolution, target);
            if (resolution.HasErrors)
                return;
        }

        ImmutableArray<(ColumnFact Source, ColumnFact Target)>? key;
        if (back is not null)
        {
            // The back-reference knows its key; what is wrong with it is reported there.
            key = ForeignKey(new Resolution(back), target, source);
            if (key is null)
            {
                resolution.Fail();
                return;
            }
        }
        else
        {
            if (ForeignKeyConvention.FindForSource(target, source) is { } found)
                key = [.. found.Select((column, i) => (column, source.Key[i]))];
            else
            {
                // What is wrong with the target, or with the pair, is reported there.
                if (!target.IsUsable || source.Key.IsEmpty || IsMispaired(declaration, target) || IsMisnamed(declaration, source, target))
                {
                    resolution.Fail();
                    return;
                }

                ReportMissingForeignKey(resolution, source, target);
                return;
            }

            if (!CheckTypes(resolution, target, source, key.Value))
                return;
        }

        resolution.Key = [.. key.Value.Select(part => (part.Target, part.Source))];
        resolution.BackReference = back;
        resolution.ReferencesKey = resolution.Key.Select(part => part.Source).SequenceEqual(source.Key);
        OptionalityRules.CheckReferencedSide(resolution, context.CancellationToken);
        CheckActions(resolution, target, key.Value, declaration.ModelOnly);
        CheckSetter(resolution, target, key.Value);
        if (!resolution.HasErrors)
            resolution.Shape = declaration.Kind == RelationKind.OneToOne ? RelationShape.HasOne : RelationShape.HasMany;
    }

    /// <summary>The property says that the scope, or filters of the target, may admit no row.</summary>
    private bool AdmitsNoRow(RelationDeclaration declaration) =>
        declaration.Property?.Type.NullableAnnotation == NullableAnnotation.Annotated
        && (declaration.Where is not null
            || (declaration.Target is { } target && FilterReader.Filtered(context.FactsOf(target)) is not null));

    /// <summary>Pairs foreign key with referenced properties; null after reporting what is missing.</summary>
    private ImmutableArray<(ColumnFact Source, ColumnFact Target)>? ForeignKey(Resolution resolution, EntityFacts holder, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (References(resolution, holder, target) is not { } references)
            return null;

        ImmutableArray<ColumnFact> fields;
        if (!declaration.Fields.IsEmpty)
        {
            var found = ImmutableArray.CreateBuilder<ColumnFact>();
            foreach (string name in declaration.Fields)
            {
                if (holder.FindOwnColumn(name) is { } column)
                {
                    found.Add(column);
                    continue;
                }

                // A name that the compiler does not know either is the user's own error already; a string is ours alone.
                ColumnFact model = references[Math.Min(found.Count, references.Length - 1)];
                ReportForeignKeyMissing(resolution, declaration.ArgumentLocation("Fields", context.CancellationToken), holder, name, model.Type.Type, declaration);
                return null;
            }

            fields = found.ToImmutable();
        }
        else if (ForeignKeyConvention.Find(holder, declaration.Name, target) is { } byName && declaration.References.IsEmpty)
        {
            fields = byName;
        }
        else if (!declaration.References.IsEmpty && FindForReferences(holder, declaration, references) is { } byReference)
        {
            fields = byReference;
        }
        else
        {
            ReportMissingForeignKeyHere(resolution, holder, target, references);
            return null;
        }

        if (fields.Length != references.Length)
        {
            resolution.Report(Descriptors.KeyCountMismatch, declaration.ArgumentLocation("Fields", context.CancellationToken),
                holder.Type.Name, declaration.Name, "Fields (" + string.Join(", ", fields.Select(field => field.Name)) + ")",
                declaration.References.IsEmpty ? Describe(references, target) : "References (" + string.Join(", ", references.Select(field => field.Name)) + ")", "Fields");
            return null;
        }

        ImmutableArray<(ColumnFact, ColumnFact)> pairs = [.. fields.Select((field, i) => (field, references[i]))];
        return CheckTypes(resolution, holder, target, pairs) ? pairs : null;
    }

    private ImmutableArray<ColumnFact>? References(Resolution resolution, EntityFacts holder, EntityFacts target)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.References.IsEmpty)
        {
            if (!target.Key.IsEmpty)
                return target.Key;

            resolution.Fail();
            return null;
        }

        var found = ImmutableArray.CreateBuilder<ColumnFact>();
        foreach (string name in declaration.References)
        {
            if (target.FindOwnColumn(name) is not { } column)
            {
                resolution.Fail();
                if (ColumnReader.WhyNoColumn(target, name) is { Length: 0 })
                    return null;

                resolution.Report(Descriptors.ReferencedPropertyMissing, declaration.ArgumentLocation("References", context.CancellationToken),
                    holder.Type.Name, declaration.Name, name, target.Type.Name);
                return null;
            }

            found.Add(column);
        }

        ImmutableArray<ColumnFact> references = found.ToImmutable();
        if (!target.IsUnique(references))
        {
            resolution.Report(Descriptors.ReferencedNotUnique, declaration.ArgumentLocation("References", context.CancellationToken),
                holder.Type.Name, declaration.Name, string.Join(", ", references.Select(column => "'" + column.Name + "'")), target.Type.Name,
                string.Join(", ", references.Select(column => "nameof(" + column.Name + ")")));
            return null;
        }

        return references;
    }

    /// <summary>With References, the key is named after the referenced property: <c>{Property}{Referenced}</c> or <c>{Target}{Referenced}</c>.</summary>
    private static ImmutableArray<ColumnFact>? FindForReferences(EntityFacts holder, RelationDeclaration declaration, ImmutableArray<ColumnFact> references)
    {
        var found = ImmutableArray.CreateBuilder<ColumnFact>();
        foreach (ColumnFact reference in references)
        {
            ColumnFact? column = holder.FindColumn(declaration.Name + reference.Name) ?? holder.FindColumn(declaration.Target!.Name + reference.Name);
            if (column is null)
                return null;

            found.Add(column);
        }

        return found.ToImmutable();
    }

    private static bool CheckTypes(Resolution resolution, EntityFacts holder, EntityFacts target, ImmutableArray<(ColumnFact Source, ColumnFact Target)> pairs)
    {
        RelationDeclaration declaration = resolution.Declaration;
        foreach ((ColumnFact field, ColumnFact reference) in pairs)
        {
            if (!SymbolEqualityComparer.Default.Equals(field.Type.Type, reference.Type.Type))
            {
                resolution.Report(Descriptors.KeyTypeMismatch, Symbols.LocationOf(field.Property), Symbols.LocationOf(reference.Property),
                    holder.Type.Name + "." + field.Name, field.Property.Type.ShortName(), target.Type.Name + "." + reference.Name, declaration.Display, reference.Property.Type.ShortName());
                return false;
            }

            if (!field.Type.IsStoredLike(reference.Type))
            {
                resolution.Report(
                    Descriptors.KeyTypeMismatch, Symbols.LocationOf(field.Property), Symbols.LocationOf(reference.Property),
                    holder.Type.Name + "." + field.Name, field.TypeText, target.Type.Name + "." + reference.Name, declaration.Display,
                    reference.TypeText);
                return false;
            }

            if (!field.Type.CanBeKey || !reference.Type.CanBeKey)
            {
                // A key of such a type is reported once, where it is declared.
                resolution.Fail();
                if (target.Key.Contains(reference))
                    return false;

                (EntityFacts entity, ColumnFact unfit) = field.Type.CanBeKey ? (target, reference) : (holder, field);
                resolution.Report(Descriptors.UnsupportedKeyType, Symbols.LocationOf(unfit.Property), entity.Type.Name, unfit.Name, unfit.TypeText);
                return false;
            }

            foreach (ColumnFact column in new[] { field, reference })
            {
                if (column.Property.GetMethod!.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
                    continue;

                resolution.Report(Descriptors.KeyUnusable, Symbols.LocationOf(column.Property), column.Property.ContainingType.Name + "." + column.Name, declaration.Display,
                    "code outside its class cannot read it; make it internal or public");
                return false;
            }
        }

        return true;
    }

    /// <param name="resolution">The relation.</param>
    /// <param name="holder">The entity that stores the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="isFreedByOne">One column that is null is enough to let go of the target; a constraint of the database sets all of them.</param>
    private void CheckActions(Resolution resolution, EntityFacts holder, ImmutableArray<(ColumnFact Source, ColumnFact Target)> key, bool isFreedByOne)
    {
        RelationDeclaration declaration = resolution.Declaration;
        ImmutableArray<ColumnFact> required = [.. key.Select(part => part.Source).Where(column => !column.IsNullable)];
        string prefix = SymbolEqualityComparer.Default.Equals(holder.Type, declaration.Entity) ? string.Empty : holder.Type.Name + ".";
        foreach ((string argument, ActionKind action) in new[] { ("OnDelete", declaration.OnDelete), ("OnUpdate", declaration.OnUpdate) })
        {
            Location location = declaration.ArgumentLocation(argument, context.CancellationToken);
            if (action == ActionKind.SetNull && !required.IsEmpty && (!isFreedByOne || required.Length == key.Length))
            {
                resolution.ReportFixable(Descriptors.SetNullOnRequired, location, OptionalityRules.KeyFix(holder.Type, required), declaration.Entity.Name, declaration.Name, argument, prefix + required[0].Name);
            }
            else if (action == ActionKind.SetDefault
                && key.FirstOrDefault(part => !StorageReader.HasDefault(part.Source.Property)).Source is { } without)
            {
                resolution.Report(Descriptors.SetDefaultWithoutDefault, location, declaration.Entity.Name, declaration.Name, argument, prefix + without.Name);
            }
        }
    }

    /// <summary>A setter of a to-one relation sets the foreign key, so that must be settable.</summary>
    private void CheckSetter(Resolution resolution, EntityFacts holder, ImmutableArray<(ColumnFact Source, ColumnFact Target)> key)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (declaration.Property is not { IsPartialDefinition: true, SetMethod.IsInitOnly: false } || declaration.IsToMany)
            return;

        bool elsewhere = !SymbolEqualityComparer.Default.Equals(holder.Type, declaration.Entity);
        foreach ((ColumnFact field, _) in key)
        {
            string? why = field.Property.SetMethod switch
            {
                null => "has no setter",
                { IsInitOnly: true } => "is init-only",
                { DeclaredAccessibility: Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal } when elsewhere => "has a setter that is not accessible here",
                { DeclaredAccessibility: Accessibility.Private } when !SymbolEqualityComparer.Default.Equals(field.Property.ContainingType, holder.Type) => "has a private setter in a base class",
                _ => null,
            };
            if (why is null)
                continue;

            resolution.Report(Descriptors.SettableOverReadOnlyKey, declaration.NameLocation(context.CancellationToken), Symbols.LocationOf(field.Property),
                declaration.Entity.Name, declaration.Name, (elsewhere ? holder.Type.Name + "." : null) + field.Name, why);
            return;
        }
    }
}
