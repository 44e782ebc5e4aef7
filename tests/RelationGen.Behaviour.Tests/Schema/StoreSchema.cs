using RelationGen.Behaviour.Tests.Model.Store;

namespace RelationGen.Behaviour.Tests.Schema;

/// <summary>A database whose tables the schema created, with foreign keys that are enforced.</summary>
internal static class StoreSchema
{
    public static DatabaseSchema Schema { get; } = Of(typeof(Customer).Namespace!);

    public static Database Create(Engine engine) => Create(engine, Schema);

    public static Database Create(Engine engine, DatabaseSchema schema)
    {
        Database db = Empty(engine);
        schema.Create(db);
        db.Forget();
        return db;
    }

    public static Database Empty(Engine engine)
    {
        var db = Database.Create(engine);
        if (engine == Engine.Sqlite)
            db.Run("PRAGMA foreign_keys = ON");

        return db;
    }

    /// <summary>The entities of one namespace; other classes of this project share tables on purpose.</summary>
    public static DatabaseSchema Of(string @namespace) =>
        new(RelationSchema.Model.Where(entity => entity.FullName.StartsWith(@namespace + ".", StringComparison.Ordinal)));
}
