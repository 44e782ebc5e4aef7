using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace RelationGen;

/// <summary>
/// Refuses to delete rows whose dependents the database is to look after where it does not: some enforce foreign keys only where a
/// connection is told to.
/// </summary>
internal static class ForeignKeyGuard
{
    private static readonly ConditionalWeakTable<DbConnection, object> Enforcing = [];

    /// <summary>Call before a statement that changes rows.</summary>
    /// <param name="command">The statement.</param>
    /// <param name="table">The table that it is about, as far as it is an entity's.</param>
    /// <param name="lease">The connection.</param>
    /// <param name="foreignKeys">How the connection is asked, and what to do where it enforces nothing.</param>
    /// <exception cref="RelationChangeException">The connection enforces nothing, and rows would be left that refer to what is
    /// deleted.</exception>
    public static void Check(DbCommand command, TableInfo table, ConnectionLease lease, ForeignKeySwitch foreignKeys)
    {
        if (!command.CommandText.StartsWith("DELETE FROM ", StringComparison.Ordinal) || Enforcing.TryGetValue(lease.Connection, out _)
            || !command.CommandText.AsSpan("DELETE FROM ".Length).StartsWith(lease.Dialect.Sql.ToOwn(SqlWriter.Quote(table.Table))))
        {
            return;
        }

        if (table.Model is not { } model)
            return;

        DeleteEffect[] effects = [.. model.DeleteImpact.Where(effect => !effect.ModelOnly)];
        if (effects.Length == 0)
            return;

        if (IsEnforcing(lease, foreignKeys.Question))
        {
            Enforcing.AddOrUpdate(lease.Connection, Enforcing);
            return;
        }

        string others = string.Join(", ", effects.Select(effect => effect.Path[^1]).Distinct(StringComparer.Ordinal).Take(5));
        throw new RelationChangeException(
            $"{table.Entity} was not deleted: this connection to {lease.Dialect.DisplayName} does not enforce foreign keys, so that rows "
            + $"would be left that refer to what is gone (in {others}). "
            + foreignKeys.Advice + ", or accept them: new DbSession(…) { AllowsOrphans = true }.")
        {
            Entity = table.Entity,
            Statement = command.CommandText,
        };
    }

    private static bool IsEnforcing(ConnectionLease lease, string question)
    {
        using DbCommand command = lease.CreateCommand();
#pragma warning disable CA2100 // A constant of the dialect, without values.
        command.CommandText = question;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) != 0;
    }
}

/// <summary>A database whose connections enforce foreign keys or not.</summary>
/// <param name="Question">Asks a connection; the answer is not 0 where it does.</param>
/// <param name="Advice">How a connection is opened that does, as the beginning of a sentence.</param>
internal sealed record ForeignKeySwitch(string Question, string Advice);
