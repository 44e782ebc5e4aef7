using System.ComponentModel;

namespace RelationGen;

/// <summary>The database disagrees with the entity: a table or column does not exist, or a value does not fit its property.</summary>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
public sealed class RelationMappingException(string message, Exception? inner = null) : RelationException(message, inner)
{
    /// <summary>The property concerned, or null.</summary>
    public string? Property { get; init; }

    /// <summary>The column concerned, or null.</summary>
    public string? Column { get; init; }

    /// <summary>A column that holds names of an enum's members holds another text. Called by generated code.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="property">The property.</param>
    /// <param name="column">Its column.</param>
    /// <param name="type">The enum.</param>
    /// <param name="name">What the cell holds.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static RelationMappingException UnknownName(string entity, string property, string column, Type type, string? name)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new(
            $"{entity}.{property} (column \"{column}\") holds \"{name}\", which is the name of no member of {type.Name}; names are "
            + "compared with their case.")
        {
            Entity = entity,
            Property = property,
            Column = column,
        };
    }

    /// <summary>A set of the user's holds fewer rows than were loaded. Called by generated code.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="property">The relation.</param>
    /// <param name="loaded">How many rows there are.</param>
    /// <param name="held">How many the set holds.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void ThrowIfLost(string entity, string property, int loaded, int held)
    {
        if (held >= loaded)
            return;

        throw new RelationMappingException(
            $"{entity}.{property} holds {held} of {loaded} rows, because its set takes others for equal to them. Make the set with "
            + "ReferenceEqualityComparer.Instance, give the property a setter, or use a list.")
        {
            Entity = entity,
            Property = property,
        };
    }
}
