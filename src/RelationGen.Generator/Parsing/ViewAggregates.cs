using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>What can be computed of which columns, and what comes of it: as the methods of a relation to many have it in queries.</summary>
internal static class ViewAggregates
{
    public static bool IsCount(AggregateKind kind) => kind is AggregateKind.Count or AggregateKind.CountDistinct;

    /// <summary>Why a column has no such value; null where it has.</summary>
    public static string? Flaw(AggregateKind kind, ColumnFact? column) => kind switch
    {
        AggregateKind.Sum or AggregateKind.Average when !IsNumber(column!.Type) => "which is no number",
        AggregateKind.Min or AggregateKind.Max when column is { Type.Getter: "Boolean" } || IsNoScalar(column) => "which has no order",
        AggregateKind.CountDistinct when IsNoScalar(column) => "whose values are not compared",
        _ => null,
    };

    /// <summary>How the value is read.</summary>
    /// <param name="kind">What is computed.</param>
    /// <param name="entity">The targets.</param>
    /// <param name="column">Their column; null for a count.</param>
    /// <param name="isNarrowed">A count is read as an <c>int</c>.</param>
    /// <param name="member">The member, for messages.</param>
    public static ViewCell CellOf(AggregateKind kind, EntityFacts entity, ColumnFact? column, bool isNarrowed, string member)
    {
        string what = "Aggregate." + kind + (column is null ? string.Empty : " of '" + entity.Type.Name + "." + column.Name + "'");
        IAssemblySymbol core = CoreOf(entity.Type);
        return kind switch
        {
            AggregateKind.Sum when IsSmall(column!.Type) => Number(core, "Int64", member, what, isNullable: false),
            AggregateKind.Sum => ViewCell.Of(entity, column!, optional: null) is var sum
                ? sum with { Column = sum.Column with { IsNullable = false }, What = what, WhyNull = null, Type = column!.Type.Type }
                : null!,
            AggregateKind.Average when column!.Type.Getter == "Decimal" => Number(core, "Decimal", member, what, isNullable: true),
            AggregateKind.Average => Number(core, "Double", member, what, isNullable: true),
            AggregateKind.Min or AggregateKind.Max => ViewCell.Of(entity, column!, optional: null) is var extreme
                ? extreme with { Column = extreme.Column with { IsNullable = true }, What = what, WhyNull = WhyNull(what) }
                : null!,
            _ => Number(core, "Int64", member, what, isNullable: false) is var count && isNarrowed
                ? count with { Type = Number(core, "Int32", member, what, isNullable: false).Type }
                : count,
        };
    }

    private static ViewCell Number(IAssemblySymbol core, string name, string member, string what, bool isNullable)
    {
        ColumnType type = ColumnTypes.Scalar(core.GetTypeByMetadataName("System." + name)!)!;
        return new ViewCell(ViewCell.ToModel(type, member, isNullable), type.Type, what, isNullable ? WhyNull(what) : null);
    }

    /// <summary>The assembly that has the types of values.</summary>
    private static IAssemblySymbol CoreOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol current = type;
        while (current.BaseType is { } ancestor)
            current = ancestor;

        return current.ContainingAssembly;
    }

    private static string WhyNull(string what) => what + " is null where there are no rows";

    /// <summary>Bytes, documents and arrays: what queries compute over columns is for none of them.</summary>
    private static bool IsNoScalar(ColumnFact? column) =>
        column is { Type: { Getter: "Bytes" } or { IsDocument: true } or { Element: not null } };

    private static bool IsNumber(ColumnType type) => type is { IsEnum: false, Wrapper: null }
        && (IsSmall(type) || type.Getter is "Int64" or "UInt64" or "Single" or "Double" or "Decimal");

    private static bool IsSmall(ColumnType type) => type.Getter is "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32";
}
