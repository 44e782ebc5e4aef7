using System.ComponentModel;

namespace RelationGen;

/// <summary>The way to SQLite over Microsoft.Data.Sqlite. Generated code registers it; there is nothing to configure.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SqliteProvider
{
    /// <summary>Makes every load on a <c>SqliteConnection</c> use this package. May be called any number of times.</summary>
    public static void Register() => Dialect.Register(SqliteProviderDialect.Instance);
}
