namespace RelationGen;

/// <summary>Creates the exception for a row that is to be changed and is not there.</summary>
internal static class MissingRow
{
    /// <summary>Names the entity and the key.</summary>
    public static RelationChangeException Exception(string entity, object key) => new(
        $"{entity} {KeyText.Of(key)} was not updated: the database has no such row. It was deleted, or was never inserted.")
    {
        Entity = entity,
        Keys = [key],
    };
}
