using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Restructure;

/// <summary>The unique key over both foreign keys of a table between two others.</summary>
internal static class PairKey
{
    /// <summary>The database refuses a pair that is there already.</summary>
    public static bool IsUnique(KnownSchema schema, SchemaTable table, RelationPlace place)
    {
        HashSet<string> pair = new(place.Columns, schema.Names);
        return table.PrimaryKey is { } key && pair.SetEquals(key.Columns)
            || table.Uniques.Any(unique => pair.SetEquals(unique.Columns))
            || table.Indexes.Any(index => index is { Unique: true, Where: null, Valid: true }
                && index.Parts.All(part => part.Column is not null)
                && pair.SetEquals(index.Parts.Select(part => part.Column!)));
    }

    /// <summary>The schema with the key.</summary>
    public static SchemaSnapshot Add(KnownSchema schema, SchemaTable table, RelationPlace place)
    {
        string name = string.Join('_', place.Columns.Prepend(table.Name)) + "_key";
        SchemaIndexPart[] parts = [.. place.Columns.Select(column => new SchemaIndexPart(column))];
        return schema.With(table, schema.Snapshot.Engine == SchemaEngine.PostgreSql
            ? table with { Uniques = With(table.Uniques, new SchemaKey(name, place.Columns.ToEquatableArray())) }
            : table with { Indexes = With(table.Indexes, new SchemaIndex(name, parts.ToEquatableArray()) { Unique = true }) });
    }

    /// <summary>Finds the pairs that there are more than once.</summary>
    public static string Duplicates(KnownSchema schema, SchemaTable table, RelationPlace place)
    {
        string columns = string.Join(", ", place.Columns.Select(DdlWriter.Quote));
        string held = string.Join(" AND ", place.Columns.Select(column => DdlWriter.Quote(column) + " IS NOT NULL"));
        string name = DdlWriter.For(schema.Snapshot.Engine).Table(table);
        return $"SELECT {columns}, COUNT(*) FROM {name} WHERE {held} GROUP BY {columns} HAVING COUNT(*) > 1";
    }

    private static EquatableArray<T> With<T>(EquatableArray<T> items, T added)
        where T : IEquatable<T> => items.Append(added).ToEquatableArray();
}
