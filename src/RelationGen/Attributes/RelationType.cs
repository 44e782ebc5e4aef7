namespace RelationGen;

/// <summary>The kind of a relation, as seen from the entity that declares it.</summary>
public enum RelationType
{
    /// <summary>One row of this entity belongs to one row of the target. The side without the foreign key is nullable.</summary>
    OneToOne,

    /// <summary>The target stores the foreign key; the property is a collection.</summary>
    OneToMany,

    /// <summary>This entity stores the foreign key; the property is one target.</summary>
    ManyToOne,

    /// <summary>A junction table stores the keys of both sides; the property is a collection.</summary>
    ManyToMany,

    /// <summary>This entity stores a discriminator and a key; the target is one of a closed set of entities.</summary>
    MorphTo,

    /// <summary>The referenced side of <see cref="MorphTo"/>, at most one row.</summary>
    MorphOne,

    /// <summary>The referenced side of <see cref="MorphTo"/>, many rows.</summary>
    MorphMany,

    /// <summary>Many-to-many through a junction that also stores a discriminator.</summary>
    MorphToMany,

    /// <summary>The other side of <see cref="MorphToMany"/>.</summary>
    MorphedByMany,
}
