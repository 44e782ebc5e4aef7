using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// A number that PostgreSQL gives each version of a row by itself, <c>[Column("xmin", TypeName = "xid")]</c>: it is read and never written.
/// </summary>
internal static class RowVersions
{
    /// <summary>The type of the system column.</summary>
    public const string TypeName = "xid";

    private const string ColumnName = "xmin";

    /// <summary>The column is the version of its row.</summary>
    public static bool Is(IPropertySymbol property) =>
        string.Equals(ColumnReader.TypeName(property), TypeName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Versions that are none, or that the database of the project does not have.</summary>
    public static IEnumerable<Problem> Check(EntityFacts facts, Compilation compilation)
    {
        foreach (ColumnFact column in facts.Columns.Where(column => Is(column.Property)))
        {
            if (Flaw(column, compilation) is { } flaw)
                yield return EntityReader.Report(Descriptors.RowVersionUnusable, column.Property, facts.Type.Name, column.Name, flaw);
        }
    }

    private static string? Flaw(ColumnFact column, Compilation compilation) =>
        column.Column != ColumnName
            ? "has the type xid, which only the system column xmin has; write [Column(\"xmin\", TypeName = \"xid\")]"
        : column.Type is not { Getter: "UInt32", IsEnum: false, Wrapper: null, IsNullable: false }
            ? "is the system column xmin, which is never NULL and a number without a sign; make it a uint"
        : ProviderReader.IsForSqlite(compilation) && !ProviderReader.IsForPostgreSql(compilation)
            ? "is the system column xmin of PostgreSQL, which SQLite does not have; use an integer with [ConcurrencyCheck], to which "
                + "every update adds one"
        : null;
}
