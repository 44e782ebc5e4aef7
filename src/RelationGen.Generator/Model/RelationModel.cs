using RelationGen.Generator.Impact;

namespace RelationGen.Generator.Model;

/// <summary>How a relation is loaded.</summary>
internal enum RelationShape
{
    /// <summary>The declaration has an error; the property is still implemented and throws.</summary>
    Invalid,

    /// <summary>This side stores the foreign key.</summary>
    BelongsTo,

    /// <summary>The target stores the foreign key; many rows.</summary>
    HasMany,

    /// <summary>The target stores the foreign key; at most one row.</summary>
    HasOne,

    /// <summary>A junction table stores both keys, or other entities lead to the targets; many rows.</summary>
    ManyToMany,

    /// <summary>Other entities lead to the target; at most one row.</summary>
    HasOneThrough,

    /// <summary>This side stores a discriminator and a key; each possible target has a branch.</summary>
    MorphTo,
}

/// <summary>One relation, resolved.</summary>
/// <param name="Type">The member of <c>RelationType</c> that was declared.</param>
/// <param name="Target">Null only when the target cannot be named.</param>
/// <param name="Key">The key that both sides compare: foreign key and referenced properties, or the source key of a junction.</param>
/// <param name="Required">The foreign key, or every one of a path, cannot be null.</param>
/// <param name="ReferencesKey">The foreign key references the target's primary key.</param>
/// <param name="BackReference">The struct of the target's to-one relation that a has-many or has-one load sets.</param>
internal sealed record RelationModel(
    RelationShape Shape,
    string Type,
    RelationPropertyModel Property,
    TargetModel? Target,
    EquatableArray<KeyPartModel> Key,
    bool Required,
    bool ReferencesKey,
    JunctionModel? Junction,
    string? BackReference)
{
    /// <summary>Null when the relation has an error.</summary>
    public RelationFacts? Facts { get; init; }

    /// <summary>The struct of the many-to-many relation of the target that is the other side of this one.</summary>
    public string? Inverse { get; init; }

    /// <summary>The column of the target, of the junction or, in a branch, of this side that must have a certain value.</summary>
    public DiscriminatorModel? Discriminator { get; init; }

    /// <summary>What of the target is set when a row with the foreign key changes; of a polymorphic relation each branch says it.</summary>
    public TouchModel? Touch { get; init; }

    /// <summary>What limits or orders the targets.</summary>
    public ScopeModel? Scope { get; init; }

    /// <summary>The possible targets of a polymorphic relation to one, each as a relation of its own.</summary>
    public EquatableArray<RelationModel> Branches { get; init; }

    /// <summary>One row alone can have a target of a branch, because the target's side is a relation to one.</summary>
    public bool IsExclusive { get; init; }

    /// <summary>The name of a branch: the target's, with a number when two targets have the same.</summary>
    public string? Branch { get; init; }

    /// <summary>The target, when another assembly declares it and it stores the key.</summary>
    public ExternalEntity? External { get; init; }

    /// <summary>A relation that is declared and throws.</summary>
    public static RelationModel Broken(string type, RelationPropertyModel property) =>
        new(RelationShape.Invalid, type, property, Target: null, default, Required: false, ReferencesKey: false, Junction: null, BackReference: null);

    /// <summary>The same relation, declared and throwing.</summary>
    public RelationModel Broken() => Broken(Type, Property) with { Target = Target };

    /// <summary>One of these entities has a part in the relation.</summary>
    public bool LeadsTo(EquatableArray<string> entities) => Target is not null && entities.Contains(Target.FullName)
        || Junction?.Pair is { } pair && entities.Contains(pair.Entity.FullName)
        || Branches.Any(branch => branch.LeadsTo(entities));

    /// <summary>The number of a branch among the others, from 1.</summary>
    public int BranchNumber { get; init; }

    public string StructName => BranchNumber == 0 ? StructOf(Property.Name) : BranchOf(Property.Name, BranchNumber);

    /// <summary>The struct of a relation of that name.</summary>
    public static string StructOf(string relation) => relation + "Relation";

    /// <summary>The struct of a branch; no relation has such a name, whatever it is called.</summary>
    public static string BranchOf(string relation, int number) => relation + "Branch" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The column of a target that says when it was touched last.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsUtc">The database knows that a <c>DateTime</c> in it is in UTC.</param>
internal sealed record TouchModel(string Property, bool IsUtc);

/// <summary>The methods that limit or order the targets of a relation.</summary>
/// <param name="Where">The method that returns the condition.</param>
/// <param name="OrderBy">The method that returns what to order by.</param>
/// <param name="ReturnsArray">That method returns several columns.</param>
/// <param name="IsOneOfMany">Only the first row of each source belongs to the relation.</param>
internal sealed record ScopeModel(string? Where, string? OrderBy, bool ReturnsArray, bool IsOneOfMany);

/// <summary>A column that says which entity a key belongs to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Property">The property that holds it; null in a junction table that only a relation knows.</param>
/// <param name="IsNullable">The property admits null.</param>
/// <param name="Value">What stands for the entity in question.</param>
internal sealed record DiscriminatorModel(string Column, string? Property, bool IsNullable, string Value)
{
    /// <summary>The generated code of the class that declares the relation can assign the property.</summary>
    public bool IsSettable { get; init; }

    /// <summary>The property says that the database makes its value.</summary>
    public bool IsMade { get; init; }
}

/// <summary>How the property comes to be.</summary>
internal enum PropertyForm
{
    /// <summary>The user declared a partial property; the generator implements it.</summary>
    Partial,

    /// <summary>The user declared the relation on the class; the generator declares the property.</summary>
    Generated,

    /// <summary>The user declared an ordinary property; loading assigns it.</summary>
    Ordinary,

    /// <summary>The user declared an ordinary collection without a setter; loading fills it.</summary>
    OrdinaryFilled,
}

/// <summary>The relation property.</summary>
/// <param name="Name">The property's name; as an identifier it may need <see cref="Identifier.Escape"/>.</param>
/// <param name="Modifiers">All modifiers in the user's order, <c>partial</c> included.</param>
/// <param name="Setter">The setter's declaration up to its keyword (<c>private set</c>, <c>init</c>); null without one.</param>
/// <param name="Getter">The getter's own accessibility and keyword (<c>get</c>); null without one, which is a mistake.</param>
/// <param name="TableAccessibility">Accessibility of the matching member of the table struct.</param>
/// <param name="IsNullable">Null is a value of the property, whether or not its type is annotated so.</param>
internal sealed record RelationPropertyModel(
    string Name,
    string Type,
    PropertyForm Form,
    CollectionForm Collection,
    string Modifiers,
    string? Getter,
    string? Setter,
    string Field,
    string StateField,
    string TableAccessibility,
    bool IsNullable,
    bool WriteJsonIgnore,
    bool WriteDocumentation)
{
    /// <summary>The <c>JsonUse</c> of the library that the user's own attributes say; null for none.</summary>
    public string? JsonUse { get; init; }

    /// <summary>The attributes that keep MVC from reading the property, in a project that can name them.</summary>
    public EquatableArray<string> Mvc { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>The collection type of a to-many property.</summary>
internal enum CollectionForm
{
    /// <summary>A to-one property.</summary>
    None,

    /// <summary>A read-only interface: duplicates in the input may share one list.</summary>
    ReadOnly,

    /// <summary><c>List&lt;T&gt;</c>, <c>IList&lt;T&gt;</c> or <c>ICollection&lt;T&gt;</c>.</summary>
    List,

    /// <summary><c>HashSet&lt;T&gt;</c> or <c>ISet&lt;T&gt;</c>.</summary>
    Set,

    /// <summary>An array.</summary>
    Array,
}

/// <summary>The target entity as generated code names it.</summary>
/// <param name="HasTable">The target's table struct exists.</param>
/// <param name="IsUsable">Rows of the target can be loaded.</param>
/// <param name="KeyType">C# type of the target's primary key.</param>
internal sealed record TargetModel(
    string Name,
    string FullName,
    string TableFullName,
    bool HasTable,
    bool IsUsable,
    string KeyType,
    string Table,
    string? Schema)
{
    /// <summary>The class that says what is written together with a new target.</summary>
    public string CreationFullName => TableFullName.Substring(0, TableFullName.Length - "Table".Length) + "Creation";

    /// <summary>The class that says what is changed of a target.</summary>
    public string ModificationFullName => TableFullName.Substring(0, TableFullName.Length - "Table".Length) + "Modification";

    /// <summary>Another assembly declares the target.</summary>
    public bool IsExternal { get; init; }
}

/// <summary>One part of a key, on both sides.</summary>
/// <param name="Source">The property of this entity.</param>
/// <param name="Target">The property of the target (not used by many-to-many).</param>
/// <param name="SourceColumn">This side's column.</param>
/// <param name="TargetColumn">The target's column that is compared.</param>
/// <param name="Type">C# type of the part, without nullability and without a wrapper.</param>
internal sealed record KeyPartModel(
    KeySideModel Source,
    KeySideModel Target,
    string SourceColumn,
    string TargetColumn,
    string Type,
    string Getter,
    bool IsEnum,
    bool IsReferenceType,
    string? Collation,
    TimeZoneForm TimeZone)
{
    /// <summary>The type of PostgreSQL by whose rules a text compares, where that is not <c>text</c>.</summary>
    public string? ComparedAs { get; init; }

    public bool HasComparer => Collation is not null || ComparedAs is not null || Getter == "Bytes";

    /// <summary>The struct around the value, the same on both sides.</summary>
    public WrapperModel? Wrapper => Source.Wrapper;
}

/// <summary>One side of a key part.</summary>
/// <param name="IsNullableValue">The property is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="IsNullable">The property admits null.</param>
internal sealed record KeySideModel(string Property, bool IsNullableValue, bool IsNullable)
{
    /// <summary>The struct around the value.</summary>
    public WrapperModel? Wrapper { get; init; }

    /// <summary>The generated code of the class that declares the relation can assign the property.</summary>
    public bool IsSettable { get; init; }

    /// <summary>The property says that the database makes its value.</summary>
    public bool IsMade { get; init; }
}

/// <summary>The table between the two sides of a many-to-many relation, or the tables that a path goes through.</summary>
/// <param name="Entity">The entity between, the first one of a path; null when only the relation knows the table.</param>
/// <param name="SourceColumns">Columns of the first table that are compared with this side's, in key order.</param>
/// <param name="Further">The tables between the first one and the target.</param>
/// <param name="TargetColumns">Columns of the last table that are compared with the target's, in key order.</param>
/// <param name="TargetKeyColumns">The target's columns that are compared, in key order.</param>
internal sealed record JunctionModel(
    string Table,
    string? Schema,
    string? Entity,
    EquatableArray<string> SourceColumns,
    EquatableArray<HopModel> Further,
    EquatableArray<string> TargetColumns,
    EquatableArray<string> TargetKeyColumns)
{
    /// <summary>The entity of the table, where that has row filters.</summary>
    public string? Filtered { get; init; }

    /// <summary>The entity between as a row of its own; null for a table that only a relation knows, and for a path.</summary>
    public PairModel? Pair { get; init; }
}

/// <summary>A table on a path and how it is joined to the one before it.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="PreviousColumns">The columns of the table before that they are compared with.</param>
/// <param name="Filtered">Its entity, where that has row filters.</param>
internal sealed record HopModel(
    string Table, string? Schema, EquatableArray<string> Columns, EquatableArray<string> PreviousColumns, string? Filtered);
