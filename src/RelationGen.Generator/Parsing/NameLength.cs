using System.Text;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>PostgreSQL cuts names silently; two that differ only behind the cut are one there.</summary>
internal static class NameLength
{
    private const int MaxBytes = 63;

    /// <summary>The table, its schema and its columns.</summary>
    public static IEnumerable<Problem> Check(EntityFacts facts)
    {
        INamedTypeSymbol type = facts.Type;
        if (!facts.CanEmit || type.DeclaringSyntaxReferences.IsEmpty)
            yield break;

        if (TooLong(facts.Table, type, type.Name, "table", "[Table]") is { } table)
            yield return table;

        if (TooLong(facts.Schema, type, type.Name, "schema", "[Table]") is { } schema)
            yield return schema;

        foreach (ColumnFact column in facts.Columns)
        {
            // A column of a base class is reported where the entity is.
            ISymbol at = SymbolEqualityComparer.Default.Equals(column.Property.ContainingType, type) ? column.Property : type;
            if (TooLong(column.Column, at, type.Name + "." + column.Name, "column", "[Column]") is { } problem)
                yield return problem;
        }
    }

    /// <summary>The junction; of two relations that share one, the first by name answers for it.</summary>
    public static IEnumerable<Problem> Check(Resolution resolution, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (resolution.Junction is not { } junction
            || (resolution.BackReference is { } other && string.CompareOrdinal(declaration.Display, other.Display) > 0))
        {
            yield break;
        }

        (string Name, string Kind, string Argument)[] names =
        [
            (junction.Table, "junction", "Junction"),
            .. junction.SourceColumns.Select(column => (column, "junction column", "SourceColumns")),
            .. junction.TargetColumns.Select(column => (column, "junction column", "TargetColumns")),
        ];
        foreach ((string name, string kind, string argument) in names)
        {
            if (Bytes(name) > MaxBytes)
            {
                yield return new Problem(Descriptors.NameTooLong, declaration.ArgumentLocation(argument, cancellationToken), Other: null,
                    System.Collections.Immutable.ImmutableDictionary<string, string?>.Empty, [declaration.Display, kind, name, Bytes(name), argument]);
            }
        }
    }

    private static Problem? TooLong(string? name, ISymbol at, string display, string kind, string remedy) => name is not null && Bytes(name) > MaxBytes
        ? EntityReader.Report(Descriptors.NameTooLong, at, display, kind, name, Bytes(name), remedy)
        : null;

    private static int Bytes(string name) => Encoding.UTF8.GetByteCount(name);
}
