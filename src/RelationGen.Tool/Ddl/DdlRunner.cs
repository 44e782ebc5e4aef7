using System.Data.Common;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Ddl;

/// <summary>
/// Runs a plan on a database: all of it, or nothing. Before it is kept, the schema is read and must be the one that the plan promises.
/// </summary>
/// <param name="connection">An open connection that is in no transaction.</param>
/// <param name="filter">What was read of the database when the plan was made.</param>
internal sealed class DdlRunner(DbConnection connection, SchemaFilter filter)
{
    private readonly CatalogConnection _catalog = new(connection, CancellationToken.None);

    /// <summary>Runs the statements.</summary>
    /// <param name="plan">The statements.</param>
    /// <param name="beforeCommit">What happens with them or not at all; what it throws undoes them.</param>
    /// <param name="cancellationToken">Undoes them.</param>
    /// <exception cref="ToolException">A statement failed, or the schema or the rows are not as they should be; the database is as it
    /// was.</exception>
    public async Task RunAsync(DdlPlan plan, Action? beforeCommit = null, CancellationToken cancellationToken = default)
    {
        bool isSqlite = plan.Goal.Engine == SchemaEngine.Sqlite;
        bool wasEnforced = isSqlite && await NumberAsync("PRAGMA foreign_keys").ConfigureAwait(false) == 1;

        // SQLite does not listen to this within a transaction.
        if (isSqlite && plan.NeedsForeignKeysOff)
            await _catalog.ExecuteAsync("PRAGMA foreign_keys = OFF").ConfigureAwait(false);

        try
        {
            await InTransactionAsync(plan, isSqlite, beforeCommit, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (isSqlite)
            {
                await _catalog.ExecuteAsync("PRAGMA legacy_alter_table = OFF").ConfigureAwait(false);
                await _catalog.ExecuteAsync("PRAGMA foreign_keys = " + (wasEnforced ? "ON" : "OFF")).ConfigureAwait(false);
            }
        }
    }

    private async Task InTransactionAsync(DdlPlan plan, bool isSqlite, Action? beforeCommit, CancellationToken cancellationToken)
    {
        try
        {
            await _catalog.ExecuteAsync(isSqlite ? "BEGIN IMMEDIATE" : "BEGIN").ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw new ToolException(ExitCode.Unreachable, $"Nothing was changed: {exception.Message}", exception);
        }

        bool isKept = false;
        try
        {
            await RefuseOtherAsync(plan).ConfigureAwait(false);
            if (plan.SearchPath is { } path)
                await _catalog.ExecuteAsync(path).ConfigureAwait(false);

            Dictionary<(string Table, string Parent), int>? before = isSqlite ? await ViolationsAsync().ConfigureAwait(false) : null;
            foreach (DdlStep step in plan.Steps)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await RunAsync(step).ConfigureAwait(false);
            }

            if (before is not null)
                RefuseOrphans(before, await ViolationsAsync().ConfigureAwait(false));

            await CompareAsync(plan).ConfigureAwait(false);
            beforeCommit?.Invoke();
            await CommitAsync().ConfigureAwait(false);
            isKept = true;
        }
        finally
        {
            if (!isKept)
                await RollBackAsync().ConfigureAwait(false);
        }
    }

    private async Task RunAsync(DdlStep step)
    {
        try
        {
            await _catalog.ExecuteAsync(step.Sql).ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw new ToolException(
                ExitCode.Differences,
                $"Nothing was changed: {step.Purpose} failed. {exception.Message}" + (step.Consequence is null ? string.Empty : "\n"
                    + step.Consequence)
                + "\n" + step.Sql,
                exception);
        }
    }

    /// <summary>Constraints that are asked at the end of a transaction are asked here.</summary>
    private async Task CommitAsync()
    {
        try
        {
            await _catalog.ExecuteAsync("COMMIT").ConfigureAwait(false);
        }
        catch (DbException exception)
        {
            throw new ToolException(ExitCode.Differences, $"Nothing was changed: {exception.Message}", exception);
        }
    }

    private async Task RollBackAsync()
    {
        try
        {
            await _catalog.ExecuteAsync("ROLLBACK").ConfigureAwait(false);
        }
        catch (DbException)
        {
            // The database has rolled back already, or is gone.
        }
    }

    private async Task CompareAsync(DdlPlan plan)
    {
        SchemaSnapshot found = await DatabaseReader.ReadAsync(plan.Goal.Engine, connection, filter).ConfigureAwait(false);
        SchemaDifference[] differences = [.. Differences(plan, found)];
        if (differences.Length > 0)
        {
            throw new ToolException(
                ExitCode.Internal,
                "Nothing was changed: the statements ran, but what they made is not what they should, which is a fault of relationgen. "
                + string.Join("; ", differences.Select(difference =>
                    $"{difference.Path}: {difference.Expected ?? "nothing"}, not {difference.Found ?? "nothing"}")));
        }
    }

    /// <summary>How a schema differs from the one that a plan promises; views change with what they show.</summary>
    public static IEnumerable<SchemaDifference> Differences(DdlPlan plan, SchemaSnapshot found) => SchemaDiffer.Compare(
        WithoutViews(plan.Goal), WithoutViews(found with { DefaultSchema = plan.Goal.DefaultSchema ?? found.DefaultSchema }),
            plan.Comparison);

    private static SchemaSnapshot WithoutViews(SchemaSnapshot snapshot) => snapshot with
    {
        Tables = snapshot.Tables.Where(table => table.Kind is TableKind.Table or TableKind.Partitioned).ToEquatableArray(),
    };

    /// <summary>Somebody may have changed the schema while a person read the plan: what was added since would be lost.</summary>
    private async Task RefuseOtherAsync(DdlPlan plan)
    {
        SchemaSnapshot now = await DatabaseReader.ReadAsync(plan.Goal.Engine, connection, filter).ConfigureAwait(false);
        DdlFacts facts = await DdlFactReader.ReadAsync(plan.Goal.Engine, connection, CancellationToken.None).ConfigureAwait(false);
        if (now.Canonical() != plan.Start || (plan.Triggers is { } triggers && !facts.Triggers.SequenceEqual(triggers)))
        {
            throw new ToolException(
                ExitCode.Differences, "Nothing was changed: the schema is another one than when it was read. Run the command again.");
        }
    }

    private static void RefuseOrphans(
        Dictionary<(string Table, string Parent), int> before, Dictionary<(string Table, string Parent), int>? after)
    {
        if (after is null)
            throw new ToolException(ExitCode.Differences, "Nothing was changed: afterwards a foreign key would refer to no key.");

        foreach (((string table, string parent), int count) in after)
        {
            int more = count - before.GetValueOrDefault((table, parent));
            if (more > 0)
            {
                throw new ToolException(
                    ExitCode.Differences,
                    $"Nothing was changed: afterwards {more} more row{(more == 1 ? string.Empty : "s")} of {table} would refer to nothing "
                        + "in "
                    + $"{parent}.");
            }
        }
    }

    /// <summary>How many rows refer to nothing. Null where a foreign key refers to no key: then SQLite cannot say.</summary>
    private async Task<Dictionary<(string Table, string Parent), int>?> ViolationsAsync()
    {
        try
        {
            return (await _catalog.ReadAsync("PRAGMA foreign_key_check", row => (Table: row.Text(0), Parent: row.Text(2)))
                .ConfigureAwait(false)).GroupBy(row => row).ToDictionary(rows => rows.Key, rows => rows.Count());
        }
        catch (DbException)
        {
            return null;
        }
    }

    private async Task<long> NumberAsync(string sql) =>
        (await _catalog.ReadAsync(sql, row => row.Number(0)).ConfigureAwait(false))[0];
}
