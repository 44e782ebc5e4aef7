using RelationGen.Tool.Ddl;
using RelationGen.Tool.Files;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Restructure;

/// <summary>Does what a plan says: sources and database, or neither.</summary>
internal static class RestructureRunner
{
    /// <summary>
    /// Runs the statements where a database is named, and writes the sources right before they are kept: whatever takes long, or is
    /// interrupted, has changed nothing then.
    /// </summary>
    /// <param name="plan">A plan that nothing is in the way of.</param>
    /// <param name="filter">What was read of the database.</param>
    /// <param name="cancellationToken">Cancels; what was done by then is undone.</param>
    /// <exception cref="ToolException">Something failed; nothing was changed.</exception>
    public static async Task RunAsync(RestructurePlan plan, SchemaFilter filter, CancellationToken cancellationToken)
    {
        FileSwap? swap = null;
        try
        {
            if (plan.Schemas.FirstOrDefault(schema => schema is { Schema.Target: not null, Ddl.Steps.Count: > 0 }) is { } live)
            {
                await live.Schema.Target!.ChangeAsync(
                    connection => new DdlRunner(connection, filter).RunAsync(live.Ddl, Write, cancellationToken), cancellationToken)
                    .ConfigureAwait(false);
            }
            else
            {
                Write();
            }

            swap?.Keep();
        }
        finally
        {
            swap?.Dispose();
        }

        void Write() => swap = new FileSwap(plan.Files.Select(file => KeyValuePair.Create(file.Path, file.New)));
    }
}
