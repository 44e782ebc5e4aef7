namespace RelationGen;

/// <summary>Creates the exception for a row that is to be changed and is not there.</summary>
internal static class MissingRow
{
    /// <summary>Names the entity and the key.</summary>
    public static RelationChangeException Exception(string entity, object key) => new(
        $"{entity} {KeyText.Of(key)} was not updated: the database has no such row. It was deleted, or was never inserted.")
    {
        Kind = RelationChangeKind.MissingRoot,
        Entity = entity,
        Keys = [key],
    };

    /// <summary>Names the entity and all keys.</summary>
    public static RelationChangeException Exception<TKey>(string entity, List<TKey> keys)
        where TKey : notnull
        => keys.Count == 1 ? Exception(entity, (object)keys[0]) : new(
            $"{entity} {KeyText.List(keys)} were not updated: the database has no such rows. They were deleted, or were never inserted.")
        {
            Kind = RelationChangeKind.MissingRoot,
            Entity = entity,
            Keys = [.. keys],
        };
}
