namespace RelationGen;

/// <summary>
/// An attribute with SQL of one's own, which is written into the table as it stands; <c>{Price}</c> in it, in the name of a property of the
/// class, is the column of that property. Where databases need other words, name them beside:
/// <c>[DefaultSql("now()", Sqlite = "CURRENT_TIMESTAMP")]</c>.
/// </summary>
public abstract partial class SqlAttribute : Attribute
{
    private protected SqlAttribute(string sql) => Sql = sql;

    /// <summary>The SQL, for all databases that none other is named for.</summary>
    public string Sql { get; }
}
