using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace RelationGen;

/// <summary>Opens a connection and asks the database for a number.</summary>
internal sealed class DatabaseHealthCheck(SessionSource source) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await AskAsync(context.Registration.Timeout, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("The database answers.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever has asked knows better why: the time that the check may take is over, or nobody waits any more.
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, it is what the check is to report.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // The message of the exception is for the log: it can name a server.
            return new HealthCheckResult(
                context.Registration.FailureStatus, $"The database does not answer ({exception.GetType().Name}).", exception);
        }
    }

    private async Task AskAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        DbConnection connection = await source.DataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            DbCommand command = connection.CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                command.CommandText = "SELECT 1";
                if (SecondsOf(timeout) is { } seconds)
                    command.CommandTimeout = seconds;

                await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What the check may take, for providers that do not look at the token meanwhile; else what statements may.</summary>
    private int? SecondsOf(TimeSpan timeout)
        => timeout > TimeSpan.Zero ? (int)Math.Clamp(Math.Ceiling(timeout.TotalSeconds), 1, int.MaxValue) : source.Options.CommandTimeout;
}
