using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RelationGen.Tool.Readers;

/// <summary>Reads a database of SQLite, from 3.35 on: what pragmas tell, and the rest from the texts that SQLite keeps.</summary>
internal sealed class SqliteReader(DbConnection connection, SchemaFilter filter, CancellationToken cancellationToken)
{
    private const int SqliteError = 1;

    private readonly CatalogConnection _catalog = new(connection, cancellationToken);
    private readonly List<(string Table, string Reason)> _failures = [];

    /// <summary>Whether the library has a list of tables; null to ask it.</summary>
    public bool? HasTableList { get; init; }

    /// <summary>Reads the schema of <c>main</c>; databases that are attached are not read.</summary>
    public async Task<SchemaSnapshot> ReadAsync()
    {
        if (filter.Schemas.FirstOrDefault(schema => !schema.Equals("main", StringComparison.OrdinalIgnoreCase)) is { } other)
            throw new ReaderException($"SQLite has no schema '{other}': leave the schemas out, and name tables alone.");

        // A savepoint is a transaction where there is none, so everything is read from one state of the file.
        await _catalog.ExecuteAsync("SAVEPOINT relationgen");
        try
        {
            return await ReadAllAsync();
        }
        finally
        {
            await _catalog.ExecuteAsync("RELEASE SAVEPOINT relationgen");
        }
    }

    private async Task<SchemaSnapshot> ReadAllAsync()
    {
        List<SqliteMaster> master = await _catalog.ReadAsync(SqliteCatalog.Master, SqliteMaster.Of);
        List<SqliteMaster> tables = [.. master.Where(item => item.Type is "table" or "view")];
        List<SqliteTableEntry> entries = HasTableList ?? await AskForTableListAsync()
            ? await _catalog.ReadAsync(SqliteCatalog.TableList, SqliteTableEntry.Of)
            : SqliteTableEntry.Of(tables);
        Dictionary<string, SqliteTableEntry> kinds =
            entries.ToDictionary(entry => entry.Name, NameComparison.Comparer(SchemaEngine.Sqlite));
        List<SqliteColumn> columns = await ReadTablesAsync(SqliteCatalog.Columns, SqliteColumn.Of, tables);
        List<SqliteIndexPart> indexes = await ReadTablesAsync(SqliteCatalog.Indexes, SqliteIndexPart.Of, tables);
        List<SqliteForeignKeyPart> foreignKeys = await ReadTablesAsync(SqliteCatalog.ForeignKeys, SqliteForeignKeyPart.Of, tables);
        var facts = new SqliteFacts(master, columns, indexes, foreignKeys, _failures);
        return new SchemaSnapshot(SchemaEngine.Sqlite)
        {
            Tables = tables
                .Where(table => kinds.TryGetValue(table.Name, out SqliteTableEntry? entry) && entry.Kind is not null)
                .Where(table => filter.Takes(SchemaEngine.Sqlite, schema: null, table.Name))
                .Select(table => new SqliteTableBuilder(table, kinds[table.Name], facts).Build())
                .ToEquatableArray(),
        };
    }

    private async Task<bool> AskForTableListAsync()
    {
        string version = (await _catalog.ReadAsync(SqliteCatalog.Version, row => row.Text(0)))[0];
        return Version.Parse(version) >= SqliteCatalog.FirstWithTableList;
    }

    /// <summary>
    /// One query for all tables. A view of a table that is gone, or a table whose module is not loaded, lets it fail; then each is asked
    /// alone.
    /// </summary>
    private async Task<List<T>> ReadTablesAsync<T>(string sql, Func<CatalogRow, T> row, List<SqliteMaster> tables)
    {
        try
        {
            return await _catalog.ReadAsync(sql, row, ("name", null));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteError)
        {
            List<T> rows = [];
            foreach (SqliteMaster table in tables)
                rows.AddRange(await ReadTableAsync(sql, row, table));

            return rows;
        }
    }

    private async Task<List<T>> ReadTableAsync<T>(string sql, Func<CatalogRow, T> row, SqliteMaster table)
    {
        try
        {
            return await _catalog.ReadAsync(sql, row, ("name", table.Name));
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteError)
        {
            _failures.Add((table.Name, exception.Message));
            return [];
        }
    }
}
