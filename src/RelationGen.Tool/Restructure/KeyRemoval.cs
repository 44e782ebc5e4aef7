using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Restructure;

/// <summary>Takes a foreign key with its columns, or a junction, out of a schema, where nothing else needs it.</summary>
/// <param name="schema">The schema.</param>
internal sealed class KeyRemoval(KnownSchema schema)
{
    private readonly List<string> _refusals = [];

    /// <summary>Why it has to stay, as sentences.</summary>
    public IReadOnlyList<string> Refusals => _refusals;

    /// <summary>The schema without the columns, and without the key and the indexes over nothing else; null where the table is not
    /// there.</summary>
    public SchemaSnapshot? WithoutKey(RelationPlace key)
    {
        if (Table(key) is not { } table)
            return null;

        HashSet<string> gone = new(key.Columns, schema.Names);
        string columns = string.Join(", ", key.Columns);
        string[] missing = [.. gone.Where(column => table.Find(schema.Snapshot.Engine, column) is null)];
        if (missing.Length > 0)
            _refusals.Add($"{table.FullName} has no column {string.Join(" and no column ", missing)} in {schema.Name}.");

        if (table.PrimaryKey?.Columns.Any(gone.Contains) == true)
            Refuse(table, columns, "the primary key");

        foreach (SchemaKey unique in table.Uniques.Where(unique => IsMixed(unique.Columns, gone)))
            Refuse(table, columns, $"the unique key {unique.Name} together with other columns");

        foreach (SchemaForeignKey foreign in table.ForeignKeys.Where(foreign => IsMixed(foreign.Columns, gone)))
            Refuse(table, columns, $"another foreign key, to {foreign.RefTable}");

        foreach (SchemaIndex index in table.Indexes.Where(index => Uses(index, gone) && !IsOnly(index, gone)))
            Refuse(table, columns, $"the index {index.Name} together with others");

        foreach (SchemaCheck check in table.Checks.Where(check => SqlNames.Mentions(check.Sql, gone)))
            Refuse(table, columns, $"the check {check.Name}");

        foreach (SchemaColumn column in table.Columns.Where(column => !gone.Contains(column.Name) && column.Expression is { } sql
            && SqlNames.Mentions(sql, gone)))
            Refuse(table, columns, $"the computed column {column.Name}");

        foreach (SchemaTable other in Referring(table, foreign => foreign.RefColumns.Any(gone.Contains)))
            Refuse(table, columns, $"a foreign key of {other.FullName}");

        RefuseUses(table, gone, isWhole: false);
        return schema.With(table, table with
        {
            Columns = table.Columns.Where(column => !gone.Contains(column.Name)).ToEquatableArray(),
            Uniques = table.Uniques.Where(unique => !unique.Columns.Any(gone.Contains)).ToEquatableArray(),
            ForeignKeys = table.ForeignKeys.Where(foreign => !foreign.Columns.Any(gone.Contains)).ToEquatableArray(),
            Indexes = table.Indexes.Where(index => !Uses(index, gone)).ToEquatableArray(),
        });
    }

    /// <summary>The schema without a junction; null where that is not there.</summary>
    public SchemaSnapshot? WithoutJunction(RelationPlace junction)
    {
        if (Table(junction) is not { } table)
            return null;

        HashSet<string> keys = new(junction.Columns, schema.Names);
        string[] others = [.. table.Columns.Select(column => column.Name).Where(column => !keys.Contains(column))];
        if (others.Length > 0)
        {
            _refusals.Add(
                $"{table.FullName} holds {string.Join(", ", others)} beside the two keys, in {schema.Name}: nobody but you can say whether "
                + "that may be lost.");
        }

        foreach (SchemaTable other in Referring(table, _ => true))
            _refusals.Add($"{table.FullName} is referred to by a foreign key of {other.FullName}.");

        RefuseUses(table, new HashSet<string>(table.Columns.Select(column => column.Name), schema.Names), isWhole: true);
        return schema.With(table, null);
    }

    /// <summary>Saves the values of the key beside the table.</summary>
    public static string Backup(KnownSchema schema, RelationPlace key, IEnumerable<string> identity)
    {
        DdlWriter writer = DdlWriter.For(schema.Snapshot.Engine);
        SchemaTable table = schema.Find(key.Schema, key.Table)!;
        string columns = string.Join(", ", identity.Concat(key.Columns).Distinct(schema.Names).Select(DdlWriter.Quote));
        string backup = writer.Table(table.Schema, $"{table.Name}_{string.Join('_', key.Columns)}_backup");
        return $"CREATE TABLE {backup} AS SELECT {columns} FROM {writer.Table(table)} WHERE {IsHeld(key)}";
    }

    /// <summary>A row holds a value of the key, or a part of one.</summary>
    public static string IsHeld(RelationPlace key) =>
        string.Join(" OR ", key.Columns.Select(column => DdlWriter.Quote(column) + " IS NOT NULL"));

    private SchemaTable? Table(RelationPlace place)
    {
        SchemaTable? table = schema.Find(place.Schema, place.Table);
        if (table is null)
            _refusals.Add($"There is no table {place.Table} in {schema.Name}.");
        else if (table.Kind != TableKind.Table)
            _refusals.Add($"{table.FullName} is no ordinary table in {schema.Name}: change it by hand.");

        return table;
    }

    private void Refuse(SchemaTable table, string columns, string user) =>
        _refusals.Add($"{table.FullName}.{columns} is used by {user}, in {schema.Name}.");

    /// <summary>Views and triggers. What SQLite has is text, which may mean something else by the name.</summary>
    private void RefuseUses(SchemaTable table, HashSet<string> columns, bool isWhole)
    {
        foreach (DdlUse use in schema.Facts.Uses.Where(use => schema.Names.Equals(use.Table, table.Name)
            && NameComparison.SameSchema(schema.Snapshot, use.Schema, table.Schema) && columns.Contains(use.Column)))
        {
            _refusals.Add($"{table.FullName}.{use.Column} is used by {use.User}.");
        }

        HashSet<string> name = new([table.Name], schema.Names);
        foreach (DdlObject view in schema.Facts.Views.Where(view => SqlNames.Mentions(view.Sql, name)))
            Refuse("view", view);

        foreach (DdlObject trigger in schema.Facts.Triggers.Where(trigger =>
            schema.Names.Equals(trigger.Table, table.Name) || SqlNames.Mentions(trigger.Sql, name)))
        {
            Refuse("trigger", trigger);
        }

        void Refuse(string kind, DdlObject item)
        {
            if (isWhole)
                _refusals.Add($"The {kind} {item.Name} names {table.FullName}.");
            else if (SqlNames.Mentions(item.Sql, columns))
                _refusals.Add($"The {kind} {item.Name} may use {string.Join(", ", columns)} of {table.FullName}: it names both.");
            else if (SqlNames.MayTakeAll(item.Sql))
                _refusals.Add($"The {kind} {item.Name} may use {string.Join(", ", columns)} of {table.FullName}: it takes all columns.");
        }
    }

    private IEnumerable<SchemaTable> Referring(SchemaTable table, Func<SchemaForeignKey, bool> isMeant) => schema.Snapshot.Tables.Where(
        other => other != table && other.ForeignKeys.Any(foreign => schema.Names.Equals(foreign.RefTable, table.Name)
            && NameComparison.SameSchema(schema.Snapshot, foreign.RefSchema, table.Schema) && isMeant(foreign)));

    private static bool IsMixed(IEnumerable<string> columns, HashSet<string> gone) => columns.Any(gone.Contains)
        && !columns.All(gone.Contains);

    private static bool Uses(SchemaIndex index, HashSet<string> gone) =>
        index.Include.Any(gone.Contains) || (index.Where is { } where && SqlNames.Mentions(where, gone))
        || index.Parts.Any(part => part.Column is { } column ? gone.Contains(column) : SqlNames.Mentions(part.Expression, gone));

    private static bool IsOnly(SchemaIndex index, HashSet<string> gone) =>
        index.Include.All(gone.Contains) && index.Parts.All(part => part.Column is { } column && gone.Contains(column));
}
