using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Restructure;

/// <summary>Plans what the removal of a relation does to databases.</summary>
internal static class RemovalPlanner
{
    /// <summary>The whole plan.</summary>
    public static async Task<RestructurePlan> PlanAsync(
        RemovedRelation removed, RemovalScope scope, IReadOnlyList<KnownSchema> schemas, CancellationToken cancellationToken)
    {
        List<string> data = [];
        List<string> refusals = [];
        List<string> notes = [];
        List<SchemaPlan> plans = [];
        foreach (KnownSchema schema in removed.Key is null && removed.Junction is null ? [] : schemas)
        {
            var removal = new KeyRemoval(schema);
            SchemaSnapshot? goal = removed.Key is { } key ? removal.WithoutKey(key) : removal.WithoutJunction(removed.Junction!);
            refusals.AddRange(removal.Refusals);
            if (goal is null || removal.Refusals.Count > 0)
                continue;

            plans.Add(schema.PlanTo(goal));
            if (schema.Target is not null)
                data.Add(await CountAsync(schema, removed, cancellationToken).ConfigureAwait(false));

            if (removed.Key is not null)
                notes.Add($"To keep the values ({schema.Name}): {KeyRemoval.Backup(schema, removed.Key, removed.Identity)};");
        }

        notes.AddRange(Notes(removed, scope, schemas));
        return new RestructurePlan(
            "remove", $"Remove {removed.Display}{Words(scope)}", removed.Change,
            await ChangedFile.OfAsync(removed.Change, cancellationToken).ConfigureAwait(false))
        {
            Data = data,
            Schemas = plans,
            Refusals = refusals,
            Notes = notes,
        };
    }

    private static string Words(RemovalScope scope) => scope switch
    {
        RemovalScope.Inverse => " and its inverse",
        RemovalScope.Key => ", its inverse and its foreign key",
        RemovalScope.Junction => ", its inverse and its junction",
        _ => string.Empty,
    };

    private static IEnumerable<string> Notes(RemovedRelation removed, RemovalScope scope, IReadOnlyList<KnownSchema> schemas)
    {
        if (scope is RemovalScope.Relation or RemovalScope.Inverse)
            yield return "The database stays as it is: its foreign keys go with --with key or --with junction alone.";
        else if (schemas.Count == 0)
            yield return "No schema is known, so no statements can be planned: name a database with --db-env, or build the project first.";

        if (removed.Change.Broken.Length > 0)
            yield return "What breaks is left to you: the compiler finds these places again.";
    }

    private static async Task<string> CountAsync(KnownSchema schema, RemovedRelation removed, CancellationToken cancellationToken)
    {
        RelationPlace place = removed.Key ?? removed.Junction!;
        SchemaTable table = schema.Find(place.Schema, place.Table)!;
        string held = string.Join(" AND ", place.Columns.Select(column => DdlWriter.Quote(column) + " IS NOT NULL"));
        string sql = $"SELECT COUNT(*), COUNT(CASE WHEN {held} THEN 1 END) FROM {DdlWriter.For(schema.Snapshot.Engine).Table(table)}";
        (long rows, long held2) = await schema.Target!.AskAsync(
            async connection => (await new CatalogConnection(connection, cancellationToken)
                .ReadAsync(sql, row => (row.Number(0), row.Number(1))).ConfigureAwait(false))[0],
            cancellationToken).ConfigureAwait(false);
        string columns = $"{table.FullName}.{string.Join(", ", place.Columns)}";
        return removed.Key is null ? $"{table.FullName}: {rows:N0} pairs are lost"
            : $"{columns}: {held2:N0} of {rows:N0} rows hold a value, which is lost";
    }
}
