using RelationGen.Tool.Ddl;
using RelationGen.Tool.Files;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Restructure;

/// <summary>Does what a plan says: sources and database, or neither.</summary>
internal static class RestructureRunner
{
    /// <summary>Writes the sources, and runs the statements where a database is named.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="filter">What was read of the database.</param>
    /// <param name="cancellationToken">Cancels; what was done by then is undone.</param>
    /// <exception cref="ToolException">Something is in the way, or failed; nothing was changed.</exception>
    public static async Task RunAsync(RestructurePlan plan, SchemaFilter filter, CancellationToken cancellationToken)
    {
        string[] reasons = [.. plan.Refusals, .. plan.Schemas.Where(IsLive).SelectMany(schema => schema.Ddl.Obstacles)];
        if (reasons is [var reason, ..])
            throw new ToolException(ExitCode.Differences, $"Nothing was changed. {reason}");

        using var swap = new FileSwap(plan.Files.Select(file => KeyValuePair.Create(file.Path, file.New)));
        foreach (SchemaPlan schema in plan.Schemas.Where(schema => IsLive(schema) && schema.Ddl.Steps.Count > 0))
        {
            await schema.Schema.Target!.ChangeAsync(
                connection => new DdlRunner(connection, filter).RunAsync(schema.Ddl, cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
        }

        swap.Keep();
    }

    private static bool IsLive(SchemaPlan schema) => schema.Schema.Target is not null;
}
