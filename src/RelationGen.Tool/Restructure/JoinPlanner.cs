using RelationGen.CodeFixes.Restructuring;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Restructure;

/// <summary>Plans what many-to-many relations over a table need of databases: that no pair occurs twice.</summary>
internal static class JoinPlanner
{
    private const int Shown = 10;

    /// <summary>The whole plan.</summary>
    public static async Task<RestructurePlan> PlanAsync(
        JoinedEntity joined, bool keepsEntity, Func<Task<IReadOnlyList<KnownSchema>>> find, CancellationToken cancellationToken)
    {
        List<string> data = [];
        List<string> refusals = [];
        List<string> notes = [];
        List<SchemaPlan> plans = [];
        string columns = string.Join(", ", joined.Place.Columns);
        foreach (KnownSchema schema in await find().ConfigureAwait(false))
        {
            if (schema.Find(joined.Place.Schema, joined.Place.Table) is not { } table)
            {
                refusals.Add($"There is no table {joined.Place.Table} in {schema.Name}.");
                continue;
            }

            string[] reasons = Refusals(schema, table, joined, keepsEntity);
            refusals.AddRange(reasons);
            if (reasons.Length > 0 || PairKey.IsUnique(schema, table, joined.Place))
                continue;

            string question = PairKey.Duplicates(schema, table, joined.Place);
            string[] twice = schema.Target is null ? [] : await DuplicatesAsync(schema, question, joined.Place, cancellationToken)
                .ConfigureAwait(false);
            data.Add(
                $"{table.FullName} may have a pair twice, because nothing is unique over {columns} in {schema.Name}. "
                + $"To see them: {question};");
            if (twice.Length > 0)
                refusals.Add($"{table.FullName} has pairs more than once: {string.Join("; ", twice)}. Remove the others first.");
            else
                plans.Add(schema.PlanTo(PairKey.Add(schema, table, joined.Place)));
        }

        if (!joined.IsUnique && keepsEntity)
            notes.Add($"Say so in the classes too: [Index(…, IsUnique = true)] over {columns} on {joined.Entity}.");

        if (plans.Exists(plan => plan.Schema.Snapshot.Engine == SchemaEngine.PostgreSql))
            notes.Add(
                "PostgreSQL locks the table while it builds the key; on a large one, "
                + "CREATE UNIQUE INDEX CONCURRENTLY and ADD CONSTRAINT … UNIQUE USING INDEX do not.");

        return new RestructurePlan(
            "join", $"Join {joined.Entity} into many-to-many relations {(keepsEntity ? "through it" : $"over {joined.Place.Table}")}",
                joined.Change,
            await ChangedFile.OfAsync(joined.Change, cancellationToken).ConfigureAwait(false))
        {
            Data = data,
            Schemas = plans,
            Refusals = refusals,
            Notes = notes,
        };
    }

    private static string[] Refusals(KnownSchema schema, SchemaTable table, JoinedEntity joined, bool keepsEntity)
    {
        HashSet<string> pair = new(joined.Place.Columns, schema.Names);
        string[] missing = [.. pair.Where(column => table.Find(schema.Snapshot.Engine, column) is null)];
        if (missing.Length > 0)
            return [$"{table.FullName} has no column {string.Join(" and no column ", missing)} in {schema.Name}."];

        string beside = string.Join(", ", table.Columns.Select(column => column.Name).Where(column => !pair.Contains(column)));
        return keepsEntity || beside.Length == 0 ? []
            : [$"{table.FullName} holds {beside} beside the two keys, in {schema.Name}: say --through, so that the class stays."];
    }

    private static async Task<string[]> DuplicatesAsync(
        KnownSchema schema, string sql, RelationPlace place, CancellationToken cancellationToken)
    {
        int[] columns = [.. Enumerable.Range(0, place.Columns.Length)];
        List<string> rows = await schema.Target!.AskAsync(
            connection => new CatalogConnection(connection, cancellationToken).ReadAsync(
                sql, row => $"({string.Join(", ", columns.Select(row.Shown))}) {row.Number(columns.Length)} times"),
            cancellationToken).ConfigureAwait(false);
        return rows.Count <= Shown ? [.. rows] : [.. rows.Take(Shown), $"and {rows.Count - Shown} more"];
    }
}
