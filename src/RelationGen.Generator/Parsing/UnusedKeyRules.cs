using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Properties that look like the key of another entity and that no relation of either side uses.</summary>
internal static class UnusedKeyRules
{
    public static IEnumerable<Problem> Check(ProjectFacts project)
    {
        HashSet<string> used = UsedColumns(project);
        Dictionary<INamedTypeSymbol, EntityFacts> entities = new(SymbolEqualityComparer.Default);

        // A relation that has an error would have used something.
        var unclear = new HashSet<ISymbol?>(project.Relations.Where(relation => relation.Shape == RelationShape.Invalid).SelectMany(Mentioned), SymbolEqualityComparer.Default);
        foreach (EntityFacts facts in project.Entities.Where(facts => facts.IsUsable && !unclear.Contains(facts.Type)))
            entities[facts.Type] = facts;

        foreach (EntityFacts facts in entities.Values.OrderBy(facts => facts.Type.ToDisplayString(), StringComparer.Ordinal))
        {
            foreach (ColumnFact column in facts.IsKeyless ? [] : facts.Columns)
            {
                if (Prefix(facts, column) is { } prefix && !used.Contains(IdOf(facts, column.Column))
                    && !project.Snapshots.Any(snapshot => IsKnown(facts, column, snapshot))
                    && Check(facts, column, prefix, used, entities) is { } problem)
                {
                    yield return problem;
                }
            }
        }
    }

    private static Problem? Check(EntityFacts facts, ColumnFact column, string prefix, HashSet<string> used, Dictionary<INamedTypeSymbol, EntityFacts> entities)
    {
        foreach (INamedTypeSymbol type in NamedAround(facts.Type, prefix))
        {
            if (!entities.TryGetValue(type, out EntityFacts? target))
                continue;

            bool isOwnKey = target == facts && facts.Key.Contains(column);
            return isOwnKey || target.Key.Length != 1 || !SymbolEqualityComparer.Default.Equals(target.Key[0].Type.Type, column.Type.Type)
                ? null
                : Report(Descriptors.KeyUnused, column, other: null, facts.Type.Name, column.Name, type.Name);
        }

        return facts.FindColumn(prefix + "Type") is { Type: { Getter: "String", IsEnum: false } } kind && column.Type.CanBeKey && !facts.Key.Contains(column) && !used.Contains(IdOf(facts, kind.Column))
            ? Report(Descriptors.MorphUnused, column, kind, facts.Type.Name, kind.Name, column.Name, prefix)
            : null;
    }

    /// <summary>The database has a foreign key of the column: RG6011 knows where it leads, and nothing needs to be guessed.</summary>
    private static bool IsKnown(EntityFacts facts, ColumnFact column, SchemaSnapshot snapshot) =>
        snapshot.Find(facts.Schema, facts.Table)?.ForeignKeys
            .Any(key => key.Columns.Contains(column.Column, NameComparison.Comparer(snapshot.Engine))) == true;

    private static string? Prefix(EntityFacts facts, ColumnFact column) =>
        column.Owners.IsEmpty && column.Name.Length > 2 && column.Name.EndsWith("Id", StringComparison.Ordinal)
            && SymbolEqualityComparer.Default.Equals(column.Property.ContainingAssembly, facts.Type.ContainingAssembly)
            ? column.Name.Substring(0, column.Name.Length - 2)
            : null;

    /// <summary>The classes of that name that the entity can name without a prefix, the nearest first.</summary>
    private static IEnumerable<INamedTypeSymbol> NamedAround(INamedTypeSymbol type, string name)
    {
        for (INamespaceOrTypeSymbol? scope = type; scope is not null; scope = scope.ContainingType ?? (INamespaceOrTypeSymbol?)scope.ContainingNamespace)
        {
            foreach (INamedTypeSymbol found in scope.GetTypeMembers(name, 0))
                yield return found;
        }
    }

    /// <summary>Every column that takes part in a relation, by table: of keys, of discriminators and of what a path joins.</summary>
    private static HashSet<string> UsedColumns(ProjectFacts project)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ForeignKeyFact key in project.ForeignKeys)
        {
            foreach (ColumnFact column in key.Columns)
                used.Add(IdOf(key.Holder, column.Property));
        }

        Dictionary<INamedTypeSymbol, EntityFacts> byType = new(SymbolEqualityComparer.Default);
        foreach (EntityFacts facts in project.Entities)
        {
            byType[facts.Type] = facts;
            used.UnionWith(facts.Columns.Where(column => used.Contains(IdOf(facts.Type, column.Property))).Select(column => IdOf(facts, column.Column)).ToList());
        }

        foreach (Resolution relation in project.Relations)
        {
            foreach ((_, DiscriminatorFact discriminator, ColumnFact id, _) in relation.Branches)
                Add(byType, relation.Declaration.Entity, [discriminator.Column, id.Column], used);

            if (relation.Junction is not { } junction)
                continue;

            Add(junction.Schema, junction.Table, junction.SourceColumns, used);
            Add(junction.Schema, junction.Table, junction.Further.IsEmpty ? junction.TargetColumns : junction.Further[0].PreviousColumns, used);
            for (int i = 0; i < junction.Further.Length; i++)
            {
                HopFact hop = junction.Further[i];
                Add(hop.Schema, hop.Table, hop.Columns, used);
                Add(hop.Schema, hop.Table, i + 1 < junction.Further.Length ? junction.Further[i + 1].PreviousColumns : junction.TargetColumns, used);
            }

            Add(byType, relation.Declaration.Target!, [.. junction.TargetKey.Select(part => part.Column)], used);
            Add(byType, relation.Declaration.Entity, [.. relation.Key.Select(part => part.Source.Column)], used);
        }

        return used;
    }

    private static void Add(Dictionary<INamedTypeSymbol, EntityFacts> entities, INamedTypeSymbol entity, ImmutableArray<string> columns, HashSet<string> used)
    {
        if (entities.TryGetValue(entity, out EntityFacts? facts))
            Add(facts.Schema, facts.Table, columns, used);
    }

    private static void Add(string? schema, string table, ImmutableArray<string> columns, HashSet<string> used) =>
        used.UnionWith(columns.Select(column => schema + "." + table + "." + column));

    private static string IdOf(EntityFacts facts, string column) => facts.Schema + "." + facts.Table + "." + column;

    private static string IdOf(INamedTypeSymbol holder, IPropertySymbol property) => "property " + holder.ToDisplayString() + "." + property.Name;

    private static IEnumerable<ISymbol?> Mentioned(Resolution relation)
    {
        RelationDeclaration declaration = relation.Declaration;
        return [declaration.Entity, declaration.Target, declaration.Through, .. declaration.Targets];
    }

    private static Problem Report(DiagnosticDescriptor descriptor, ColumnFact column, ColumnFact? other, params object[] arguments) => new(
        descriptor, Symbols.LocationOf(column.Property), other is null ? null : Symbols.LocationOf(other.Property), ImmutableDictionary<string, string?>.Empty, arguments);
}
