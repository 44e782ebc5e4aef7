using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RelationGen.Toy;

/// <summary>What a provider package has: the way to a database, here to SQLite by plain ADO.NET, with the SQL of <see cref="ToySql"/>.</summary>
internal sealed class ToyDialect : SqliteDialect
{
    public static ToyDialect Instance { get; } = new();

    internal override string SystemName => "toy";

    internal override string DisplayName => "Toy";

    internal override SqlDialect Sql => ToySql.Instance;

    internal override bool Serves(object? source) => source is SqliteConnection;

    internal override object ListOf(string json) => new ToyKeys(json);

    internal override void BeforeSend(DbCommand command) => ToyKeys.Complete(command);
}
