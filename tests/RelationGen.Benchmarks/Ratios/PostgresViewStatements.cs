using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary><see cref="ViewStatements"/>, prepared, each task in one round trip.</summary>
internal sealed class PostgresViewStatements(NpgsqlConnection connection) : IDisposable
{
    private const string Argument = "$1";

    public PostgresBatch Page { get; } = PostgresBatch.Prepare<long>(connection, ViewStatements.Page(Argument));

    public PostgresBatch Lines { get; } = PostgresBatch.Prepare(connection, ViewStatements.Lines);

    public PostgresBatch Nested { get; } = PostgresBatch.Prepare<long>(
        connection, ViewStatements.Authors(Argument), ViewStatements.Articles(Argument), ViewStatements.CommentsByArray(Argument));

    public void Dispose()
    {
        Page.Dispose();
        Lines.Dispose();
        Nested.Dispose();
    }
}
