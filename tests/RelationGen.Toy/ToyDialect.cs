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

    internal override void AddKeys(DbCommand command, IKeySource keys, int count)
    {
        if (Sql.SendsOneByOne(keys.KeyType))
        {
            base.AddKeys(command, keys, count);
            return;
        }

        using var json = new JsonKeyWriter(keys.KeyParts, count);
        for (int i = 0; i < count; i++)
        {
            json.BeginKey();
            keys.WriteNext(json);
            json.EndKey();
        }

        AddParameter(command, new ToyKeys(json.Finish()));
    }

    internal override void AddNoKeys(DbCommand command) => AddParameter(command, new ToyKeys("[]"));

    internal override void BeforeSend(DbCommand command) => ToyKeys.Complete(command);
}
