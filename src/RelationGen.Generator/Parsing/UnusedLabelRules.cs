using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Labels of an enum that every column of the project holds by number, so that none of them is stored.</summary>
internal static class UnusedLabelRules
{
    /// <summary>One problem for each column, as long as no column of the project has the labels.</summary>
    public static IEnumerable<Problem> Check(ProjectFacts project)
    {
        var columns = project.Entities.Where(entity => entity.IsPartial)
            .SelectMany(entity => entity.Columns, (entity, column) => (Entity: entity, Column: column, Type: EnumOf(column.Type)))
            .Where(found => found.Type is not null && IsOfProject(found.Type, found.Entity));
        foreach (var found in columns.GroupBy<(EntityFacts Entity, ColumnFact Column, ITypeSymbol? Type), ITypeSymbol>(
            found => found.Type!, SymbolEqualityComparer.Default))
        {
            if (EnumTypes.FirstLabelled(found.Key) is not { } member || !found.All(each => IsByNumber(each.Column.Type)))
                continue;

            foreach ((EntityFacts entity, ColumnFact column, _) in found)
            {
                yield return EntityReader.Report(
                    Descriptors.EnumLabelUnused, column.Root, entity.Type.Name, column.Name, found.Key.Name, EnumTypes.Label(member),
                    member.Name, column.Type.Element is null ? "text" : "text[]")
                    .Within(entity.Type.ContainingAssembly, Symbols.LocationOf(entity.Type));
            }
        }
    }

    /// <summary>The enum of a column, of its elements or in its wrapper, however it is stored; null for any other column.</summary>
    private static ITypeSymbol? EnumOf(ColumnType type) =>
        new[] { type.Type, type.ValueType, type.Element?.Type }
            .Select(candidate => candidate is null ? null : ColumnTypes.WithoutNullable(candidate))
            .FirstOrDefault(candidate => candidate?.TypeKind == TypeKind.Enum);

    /// <summary>Other projects may store an enum of theirs by name.</summary>
    private static bool IsOfProject(ITypeSymbol type, EntityFacts entity) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, entity.Type.ContainingAssembly);

    /// <summary>What a converter of the user makes of the labels is its own affair.</summary>
    private static bool IsByNumber(ColumnType type) => type.Element is { } element
        ? element.Getter != "String"
        : type is { IsEnumText: false, Wrapper: null };
}
