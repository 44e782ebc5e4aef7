using System.ComponentModel;

namespace RelationGen;

/// <summary>The way to PostgreSQL over Npgsql. Generated code registers it; there is nothing to configure.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NpgsqlProvider
{
    /// <summary>Makes every load on an <c>NpgsqlConnection</c> use this package. May be called any number of times.</summary>
    public static void Register() => Dialect.Register(NpgsqlDialect.Instance);
}
