using System.Collections.Immutable;

namespace RelationGen.Generator.Diagnostics;

/// <summary>Names of the facts that a diagnostic carries for its code fix.</summary>
internal static class FixProperties
{
    /// <summary>Documentation id of the type to change (<c>T:App.Comment</c>).</summary>
    public const string Type = "Type";

    /// <summary>Name of the property to add.</summary>
    public const string PropertyName = "PropertyName";

    /// <summary>Type of the property to add, fully qualified.</summary>
    public const string PropertyType = "PropertyType";

    /// <summary>Names of the foreign key properties, with commas between them.</summary>
    public const string Key = "Key";

    /// <summary><c>true</c> when the foreign key of the changed relation can be null.</summary>
    public const string IsOptional = "IsOptional";

    /// <summary>The name that was probably meant.</summary>
    public const string Nearest = "Nearest";

    /// <summary><c>true</c> when it is the item of a list whose type is to change.</summary>
    public const string IsItem = "IsItem";

    /// <summary><c>true</c> when nothing is wrong with a type but that it, or one around it, is not partial.</summary>
    public const string IsNotPartial = "IsNotPartial";

    /// <summary>Member of <c>RelationType</c> to write.</summary>
    public const string RelationType = "RelationType";

    /// <summary>The type that a property should have, without nullability.</summary>
    public const string ClrType = "ClrType";

    /// <summary><c>true</c> when a property should admit null, <c>false</c> when it should not.</summary>
    public const string Nullable = "Nullable";

    /// <summary><c>true</c> when a relation should say <c>ModelOnly</c>.</summary>
    public const string ModelOnly = "ModelOnly";

    /// <summary>Member of <c>ReferentialAction</c> to write for <c>OnDelete</c>.</summary>
    public const string OnDelete = "OnDelete";

    /// <summary>Member of <c>ReferentialAction</c> to write for <c>OnUpdate</c>.</summary>
    public const string OnUpdate = "OnUpdate";

    /// <summary>Argument of <c>[Collation]</c>.</summary>
    public const string Collation = "Collation";

    /// <summary>What <c>[Column]</c> should say of the type.</summary>
    public const string TypeName = "TypeName";

    /// <summary>Member of <c>DatabaseGeneratedOption</c> to write.</summary>
    public const string Generated = "Generated";

    /// <summary>The line of the lock file that a relation has now.</summary>
    public const string LockLine = "LockLine";

    /// <summary>The number of the line of the lock file that is replaced or removed; -1 for none.</summary>
    public const string LockNumber = "LockNumber";

    /// <summary>What a class has to say to agree with a database.</summary>
    public static ImmutableDictionary<string, string?> Of(SchemaRepair? repair) => repair is null
        ? ImmutableDictionary<string, string?>.Empty
        : new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [Nearest] = repair.Name,
            [ClrType] = repair.ClrType,
            [Nullable] = repair.Nullable switch { null => null, true => "true", false => "false" },
            [ModelOnly] = repair.ModelOnly ? "true" : null,
            [OnDelete] = repair.OnDelete?.ToString(),
            [OnUpdate] = repair.OnUpdate?.ToString(),
            [Collation] = repair.Collation,
            [TypeName] = repair.TypeName,
            [Generated] = repair.Generated?.ToString(),
        }.Where(property => property.Value is not null).ToImmutableDictionary();
}
