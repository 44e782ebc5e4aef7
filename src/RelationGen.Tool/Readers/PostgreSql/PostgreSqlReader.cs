using System.Data;
using System.Data.Common;

namespace RelationGen.Tool.Readers;

/// <summary>
/// Reads a database of PostgreSQL 12 or later. All queries see one state of the catalogs; but texts of expressions and types are made from
/// the newest, so when somebody changes the schema meanwhile, everything is read once more.
/// </summary>
internal sealed class PostgreSqlReader(DbConnection connection, SchemaFilter filter, CancellationToken cancellationToken)
{
    private const int Attempts = 5;

    private readonly CatalogConnection _catalog = new(connection, cancellationToken);
    private readonly Dictionary<string, PostgreSqlTable> _tables = [];
    private readonly HashSet<string> _types = [];

    /// <summary>Reads the schema.</summary>
    public async Task<SchemaSnapshot> ReadAsync()
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await ReadInTransactionAsync();
            }
            catch (CatalogChangedException) when (attempt < Attempts)
            {
                // The change that came between may go on for a moment.
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), cancellationToken);
            }
            catch (CatalogChangedException exception)
            {
                throw new ReaderException(
                    "The schema changed while it was read, again and again: try once more when migrations are over.", exception);
            }
        }
    }

    private async Task<SchemaSnapshot> ReadInTransactionAsync()
    {
        if (await BeginAsync() is not { } transaction)
            return await ReadInForeignTransactionAsync();

        // Disposing of it rolls back, and gives the search path back with it.
        await using (transaction)
        {
            await _catalog.ExecuteAsync("SET TRANSACTION READ ONLY");
            return await ReadAllAsync();
        }
    }

    /// <summary>Null where the connection is in a transaction already.</summary>
    private async Task<DbTransaction?> BeginAsync()
    {
        try
        {
            return await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The transaction is the caller's: the search path is given back, and an error does not spoil it.</summary>
    private async Task<SchemaSnapshot> ReadInForeignTransactionAsync()
    {
        await _catalog.ExecuteAsync("SAVEPOINT relationgen");
        try
        {
            return await ReadAllAsync();
        }
        finally
        {
            if (connection.State == ConnectionState.Open)
                await _catalog.ExecuteAsync("ROLLBACK TO SAVEPOINT relationgen; RELEASE SAVEPOINT relationgen");
        }
    }

    private async Task<SchemaSnapshot> ReadAllAsync()
    {
        _tables.Clear();
        _types.Clear();
        try
        {
            List<(int, string)> settings = await _catalog.ReadAsync(PostgreSqlCatalog.Settings, row => ((int)row.Number(0), row.Text(1)));
            (int version, string schema) = settings[0];
            await CheckSchemasAsync();
            (string, object?) schemas = ("schemas", filter.Schemas.ToArray());
            foreach ((string number, PostgreSqlTable table) in await _catalog.ReadAsync(PostgreSqlCatalog.Tables, Table, schemas))
            {
                if (filter.Takes(SchemaEngine.PostgreSql, table.Schema, table.Name))
                    _tables.Add(number, table);
            }

            (string, object?) tables = ("tables", "{" + string.Join(',', _tables.Keys) + "}");
            await _catalog.ReadAsync(PostgreSqlCatalog.Columns, AddColumn, tables);
            await _catalog.ReadAsync(PostgreSqlCatalog.Constraints(version), AddConstraint, tables);
            AddIndexes(await _catalog.ReadAsync(PostgreSqlCatalog.Indexes(version), PostgreSqlIndexPart.Of, tables));
            return new SchemaSnapshot(SchemaEngine.PostgreSql)
            {
                DefaultSchema = schema,
                Tables = _tables.Values.Select(table => table.ToTable()).ToEquatableArray(),
                Enums = (await _catalog.ReadAsync(PostgreSqlCatalog.Enums, Enum, schemas)).OfType<SchemaEnum>().ToEquatableArray(),
            };
        }
        catch (DbException exception) when (exception.SqlState is "XX000" or "42P01" or "42704")
        {
            // "cache lookup failed": what the catalogs of our state name is gone.
            throw new CatalogChangedException(exception);
        }
    }

    private async Task CheckSchemasAsync()
    {
        if (filter.Schemas.Count == 0)
            return;

        List<string> known = await _catalog.ReadAsync(PostgreSqlCatalog.Schemas, row => row.Text(0));
        if (filter.Schemas.FirstOrDefault(schema => !known.Contains(schema)) is { } missing)
        {
            string others = string.Join(", ", known.Where(schema => !schema.StartsWith("pg_", StringComparison.Ordinal)));
            throw new ReaderException($"The database has no schema '{missing}'; it has {others}. Name one of these, in the same case.");
        }
    }

    private static (string Number, PostgreSqlTable Table) Table(CatalogRow row) => (
        row.Text(0),
        new PostgreSqlTable(
            row.Text(1),
            row.Text(2),
            row.Letter(3) switch
            {
                'p' => TableKind.Partitioned,
                'v' => TableKind.View,
                'm' => TableKind.MaterializedView,
                'f' => TableKind.Foreign,
                _ => TableKind.Table,
            },
            row.TextOrNull(4)));

    private bool AddColumn(CatalogRow row)
    {
        string type = row.Text(2);
        string? expression = row.TextOrNull(6);
        if (type.Contains("???", StringComparison.Ordinal) || (row.Truth(5) && expression is null))
            throw new CatalogChangedException();

        bool isGenerated = row.Text(9).Length > 0;
        _types.UnionWith(row.Texts(12));
        _tables[row.Text(0)].Columns.Add(new SchemaColumn(row.Text(1), type)
        {
            BaseType = row.TextOrNull(3),
            Nullable = !row.Truth(4),
            Default = isGenerated ? null : expression ?? row.TextOrNull(7),
            Identity = Identity(row.Letter(8), isGenerated ? null : expression),
            Generated = row.Letter(9) switch { 's' => GeneratedKind.Stored, 'v' => GeneratedKind.Virtual, _ => GeneratedKind.None },
            Expression = isGenerated ? PostgreSqlText.WithoutParentheses(expression) : null,
            Collation = row.TextOrNull(10),
            Comment = row.TextOrNull(11),
        });
        return true;
    }

    private static SchemaIdentity Identity(char kind, string? expression) => kind switch
    {
        'a' => SchemaIdentity.Always,
        'd' => SchemaIdentity.ByDefault,
        _ => PostgreSqlText.IsNextOfSequence(expression) ? SchemaIdentity.Sequence : SchemaIdentity.None,
    };

    private bool AddConstraint(CatalogRow row)
    {
        PostgreSqlTable table = _tables[row.Text(0)];
        string name = row.Text(2);
        char kind = row.Letter(1);
        if (row.Truth(15))
        {
            table.Notes.Add($"The constraint {name} holds for periods (WITHOUT OVERLAPS or PERIOD), and is left out.");
            return false;
        }

        switch (kind)
        {
            case 'p':
                table.PrimaryKey = Key(row);
                break;
            case 'u':
                table.Uniques.Add(Key(row));
                break;
            case 'f':
                AddForeignKey(table, row);
                break;
            case 'c':
                string? condition = PostgreSqlText.WithoutParentheses(row.TextOrNull(12));
                table.Checks.Add(new SchemaCheck(name, condition ?? throw new CatalogChangedException()));
                break;
            default:
                table.Notes.Add($"The exclusion constraint {name} is left out.");
                break;
        }

        return true;
    }

    private static SchemaKey Key(CatalogRow row) => new(row.Text(2), row.Texts(6))
    {
        Deferrable = row.Truth(3),
        InitiallyDeferred = row.Truth(4),
        NullsNotDistinct = row.Truth(13),
    };

    private static void AddForeignKey(PostgreSqlTable table, CatalogRow row)
    {
        if (row.Truth(14))
            table.Notes.Add($"The foreign key {row.Text(2)} sets only some of its columns when a row is deleted; which ones is not kept.");

        table.ForeignKeys.Add(new SchemaForeignKey(row.Text(2), row.Texts(6), row.Text(7), row.Text(8), row.Texts(9))
        {
            OnDelete = Action(row.Letter(10)),
            OnUpdate = Action(row.Letter(11)),
            Deferrable = row.Truth(3),
            InitiallyDeferred = row.Truth(4),
            Validated = row.Truth(5),
        });
    }

    private static SchemaAction Action(char letter) => letter switch
    {
        'r' => SchemaAction.Restrict,
        'c' => SchemaAction.Cascade,
        'n' => SchemaAction.SetNull,
        'd' => SchemaAction.SetDefault,
        _ => SchemaAction.NoAction,
    };

    private void AddIndexes(List<PostgreSqlIndexPart> rows)
    {
        foreach (IGrouping<(string Table, SchemaIndex Index), PostgreSqlIndexPart> parts in rows.GroupBy(row => (row.Table, row.Index)))
        {
            (string number, SchemaIndex index) = parts.Key;
            PostgreSqlTable table = _tables[number];
            if (parts.Any(row => row.Part is { Column: null, Expression: null }))
                throw new CatalogChangedException();

            if (parts.Any(row => row.HasUnusualNulls))
                table.Notes.Add($"The index {index.Name} orders NULL at an unusual end, which is not kept.");

            table.Indexes.Add(index with
            {
                Parts = parts.Where(row => !row.IsIncluded).Select(row => row.Part).ToEquatableArray(),
                Include = parts.Where(row => row.IsIncluded).Select(row => row.Part.Column!).ToEquatableArray(),
            });
        }
    }

    /// <summary>
    /// Null for a type that is not asked for: what columns have is read, and the others of the schemas unless tables were chosen.
    /// </summary>
    private SchemaEnum? Enum(CatalogRow row) =>
        _types.Contains(row.Text(0)) || (row.Truth(4) && !filter.HasPatterns)
            ? new SchemaEnum(row.Text(1), row.Text(2), row.Texts(3))
            : null;
}
