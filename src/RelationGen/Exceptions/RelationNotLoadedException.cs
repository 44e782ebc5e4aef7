namespace RelationGen;

/// <summary>A relation property was read before it was loaded, or after its key changed.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class RelationNotLoadedException(string message, Exception? inner = null) : RelationException(message, inner)
{
    /// <summary>The property was read but never loaded.</summary>
    /// <param name="entity">The entity class.</param>
    /// <param name="property">The relation property.</param>
    public static RelationNotLoadedException NotLoaded(string entity, string property)
        => new($"{entity}.{property} is not loaded; load it first: {LoadCall(entity, property)}") { Entity = entity, Relation = property };

    /// <summary>The foreign key was changed after the property was loaded.</summary>
    /// <param name="entity">The entity class.</param>
    /// <param name="property">The relation property.</param>
    /// <param name="foreignKeyProperty">The foreign key property, as the message names it.</param>
    /// <param name="foreignKey">The foreign key now; a value tuple when it is composite.</param>
    /// <param name="loadedKey">The key of the target that is loaded.</param>
    public static RelationNotLoadedException Stale(
        string entity, string property, string foreignKeyProperty, object? foreignKey, object? loadedKey)
        => new(
            $"{entity}.{property} holds the {property} with key {KeyText.Of(loadedKey)}, but {foreignKeyProperty} is now "
            + $"{KeyText.Of(foreignKey)}; "
            + $"load it again, {LoadCall(entity, property)}, or assign {property}")
        {
            Entity = entity,
            Relation = property,
        };

    /// <summary>The key of the entity was changed after its targets were loaded, or it is a copy with another key.</summary>
    /// <param name="entity">The entity class.</param>
    /// <param name="property">The relation property.</param>
    /// <param name="keyProperty">The key property, as the message names it.</param>
    /// <param name="key">The key now; a value tuple when it is composite.</param>
    public static RelationNotLoadedException OtherKey(string entity, string property, string keyProperty, object? key)
        => new(
            $"{entity}.{property} was loaded for another {keyProperty} than {KeyText.Of(key)}, which was changed since; load it again: "
            + $"{LoadCall(entity, property)}")
        {
            Entity = entity,
            Relation = property,
        };

    private static string LoadCall(string entity, string property)
    {
        string name = char.ToLowerInvariant(entity[0]) + entity[1..];
        char parameter = char.IsLetter(name[0]) ? name[0] : 'e';
        return $"await {name}.LoadAsync(db, {parameter} => {parameter}.{property})";
    }
}
