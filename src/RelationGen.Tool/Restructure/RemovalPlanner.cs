using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Restructure;

/// <summary>Plans what the removal of a relation does to databases.</summary>
internal static class RemovalPlanner
{
    /// <summary>The whole plan.</summary>
    public static async Task<RestructurePlan> PlanAsync(
        RemovedRelation removed, RemovalScope scope, Func<Task<IReadOnlyList<KnownSchema>>> find, CancellationToken cancellationToken)
    {
        List<string> data = [];
        List<string> refusals = [];
        List<string> notes = [];
        List<SchemaPlan> plans = [];
        IReadOnlyList<KnownSchema> schemas = removed.Key is null && removed.Junction is null ? [] : await find().ConfigureAwait(false);
        foreach (KnownSchema schema in schemas)
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
            "remove", $"Remove {removed.Display}{Words(removed)}", removed.Change,
            await ChangedFile.OfAsync(removed.Change, cancellationToken).ConfigureAwait(false))
        {
            Data = data,
            Schemas = plans,
            Refusals = refusals,
            Notes = notes,
            KeepsDatabase = scope is RemovalScope.Relation or RemovalScope.Inverse,
        };
    }

    private static string Words(RemovedRelation removed)
    {
        string inverse = removed.Change.Members.Skip(1).Any(member => member.What == "its inverse goes") ? ", its inverse" : string.Empty;
        string place = removed.Key is not null ? "its foreign key" : removed.Junction is not null ? "its junction" : string.Empty;
        return place.Length == 0 ? inverse.Replace(",", " and", StringComparison.Ordinal) : $"{inverse} and {place}";
    }

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
        string name = DdlWriter.For(schema.Snapshot.Engine).Table(table);
        string sql = $"SELECT COUNT(*), COUNT(CASE WHEN {KeyRemoval.IsHeld(place)} THEN 1 END) FROM {name}";
        (long rows, long held) = await schema.Target!.AskAsync(
            async connection => (await new CatalogConnection(connection, cancellationToken)
                .ReadAsync(sql, row => (row.Number(0), row.Number(1))).ConfigureAwait(false))[0],
            cancellationToken).ConfigureAwait(false);
        string columns = $"{table.FullName}.{string.Join(", ", place.Columns)}";
        return removed.Key is null ? $"{table.FullName}: {rows:N0} pairs are lost"
            : $"{columns}: {held:N0} of {rows:N0} rows hold a value, which is lost";
    }
}
