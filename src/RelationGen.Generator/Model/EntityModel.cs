using RelationGen.Generator.Impact;

namespace RelationGen.Generator.Model;

/// <summary>All that the emitter prints for one entity; its equality decides whether anything is printed again.</summary>
/// <param name="RequiredDefaults">Required members that are no columns: the initializer sets them to their default.</param>
/// <param name="Parts">What can be added to the project for this entity.</param>
/// <param name="Error">What the user must fix before the entity can be loaded; its relations then throw this text.</param>
internal sealed record EntityModel(
    EntityShell Type,
    string Table,
    string? Schema,
    EquatableArray<ColumnModel> Columns,
    EquatableArray<ConstructorArgument> Constructor,
    EquatableArray<string> RequiredDefaults,
    RecordModel? Record,
    EquatableArray<RelationModel> Relations,
    EntityHelpers Helpers,
    EntityParts Parts,
    string? Error)
{
    /// <summary>Owned values, whose columns are among the others.</summary>
    public EquatableArray<OwnedModel> Owned { get; init; }

    /// <summary>The properties that hold columns, each with its type: an owned value is one of them.</summary>
    public IEnumerable<(string Property, string Type)> Properties => Columns
        .Select((column, i) => column.IsOwned
            ? Owned.Where(owned => owned.First == i).Select(owned => (owned.Path, owned.TypeText))
            : [(column.Property, column.Type + (column.IsNullable ? "?" : string.Empty))])
        .SelectMany(property => property);

    /// <summary>What <c>[Unique]</c> declares.</summary>
    public EquatableArray<TableKeyModel> UniqueKeys { get; init; }

    /// <summary>What <c>[Index]</c> declares.</summary>
    public EquatableArray<TableKeyModel> Indexes { get; init; }

    /// <summary>What <c>[Check]</c> declares.</summary>
    public EquatableArray<CheckModel> Checks { get; init; }

    /// <summary>What <c>[SoftDelete]</c> declares; null without.</summary>
    public SoftDeleteModel? SoftDelete { get; init; }

    /// <summary>What <c>[RowFilter]</c> declares.</summary>
    public EquatableArray<FilterModel> Filters { get; init; }

    /// <summary>A base class is an entity of its own.</summary>
    public bool DerivesFromEntity { get; init; }

    /// <summary>No type or namespace beside the entity is called as the aliases of its file.</summary>
    public bool HasAliases { get; init; }

    /// <summary>Ids of warnings that the user's own attributes cause in generated code.</summary>
    public EquatableArray<string> Tolerated { get; init; }

    /// <summary>What deleting a row does to others; known when all entities of the project are.</summary>
    public EquatableArray<DeleteEffect> DeleteImpact { get; init; }

    /// <summary>The exception of ours that keeps the entity from being more than a shell; null, as it should be.</summary>
    public string? Failure { get; init; }

    /// <summary>The entity when it cannot be printed: its relations throw.</summary>
    public EntityModel Broken(string error) => new(Type, Table, Schema, default, default, default, Record: null, Relations.Select(relation => relation.Broken()).ToEquatableArray(), Helpers, Parts, error) { Tolerated = Tolerated };

    /// <summary>The entity beside others that cannot be printed: what leads there throws.</summary>
    public EntityModel Without(EquatableArray<string> broken) => broken.Count == 0
        ? this
        : this with { Relations = Relations.Select(relation => relation.LeadsTo(broken) ? relation.Broken() : relation).ToEquatableArray() };

    /// <summary>A name for something that stands beside the relations and columns of the entity and is called like none of them.</summary>
    public string FreeName(string name)
    {
        while (Relations.Any(relation => relation.Property.Name == name) || Columns.Any(column => column.Property == name)
            || Owned.Any(owned => owned.Path == name))
            name += "_";

        return name;
    }

    /// <summary>Rows have no key: they are read, and nothing else.</summary>
    public bool IsKeyless => Error is null && !Key.Any();

    public IEnumerable<ColumnModel> Key => Columns.Where(column => column.IsKey).OrderBy(column => column.KeyOrder);
}

/// <summary>Where generated code goes: the namespace and the enclosing types.</summary>
/// <param name="Enclosing">Declarations of the enclosing types, outermost first (<c>partial class Outer</c>).</param>
/// <param name="Declaration">Declaration of the type (<c>partial record Post</c>).</param>
/// <param name="FullName">The type with its <c>global::</c> prefix.</param>
/// <param name="HintName">The name of the generated file, as long as no other has it.</param>
internal record TypeShell(
    string? Namespace, EquatableArray<string> Enclosing, string Declaration, string Name, string FullName, string HintName);

/// <summary>Where the code of an entity goes, and the names of its companions.</summary>
internal sealed record EntityShell : TypeShell
{
    public EntityShell(TypeShell type, string tableFullName, string accessibility)
        : base(type)
    {
        TableFullName = tableFullName;
        Accessibility = accessibility;
    }

    public string TableName => Name + "Table";

    /// <summary>The table struct with its <c>global::</c> prefix.</summary>
    public string TableFullName { get; }

    /// <summary>Declared accessibility of the entity, used for its table struct.</summary>
    public string Accessibility { get; }
}

/// <summary>One column and how it is read.</summary>
/// <param name="Type">C# type without nullability, fully qualified.</param>
/// <param name="Getter">Suffix of the row getter (<c>Int64</c>); for enums that of the underlying type.</param>
/// <param name="IsEnum">The value read is cast to <paramref name="Type"/>.</param>
/// <param name="IsRead">False when the value arrives through the constructor.</param>
/// <param name="EnumMembers">The members of an enum that is stored by their names; otherwise empty.</param>
/// <param name="TableAccessibility">Accessibility of the matching member of the table struct; null where it has none.</param>
internal sealed record ColumnModel(
    string Property,
    string Column,
    string Type,
    string Getter,
    bool IsEnum,
    bool IsNullable,
    bool IsReferenceType,
    string? Collation,
    int KeyOrder,
    bool IsRead,
    TimeZoneForm TimeZone,
    EquatableArray<EnumMemberModel> EnumMembers,
    string? TableAccessibility)
{
    public bool IsKey => KeyOrder >= 0;

    /// <summary>The column is a part of an owned value, and <see cref="Property"/> a path.</summary>
    public bool IsOwned => Property.IndexOf('.') >= 0;

    /// <summary>The property itself, without the owned values around it.</summary>
    public string Name => Property.Substring(Property.LastIndexOf('.') + 1);

    /// <summary>The property as a part of another name, which no other column has.</summary>
    public string Identifier { get; init; } = Property;

    /// <summary>The path of the optional value that needs the column.</summary>
    public string? RequiredIn { get; init; }

    /// <summary>
    /// The column as its property is read: a value that is there has its parts, though the column admits NULL for one that is not.
    /// </summary>
    public ColumnModel AsRead => RequiredIn is null ? this : this with { IsNullable = false };

    /// <summary>How generated code inside the class sets the value after the entity was made.</summary>
    public ColumnAssignment Assignment { get; init; }

    /// <summary>The base class that declares the property; null where the entity itself does.</summary>
    public string? DeclaredIn { get; init; }

    /// <summary>It is set behind the initializer when a row is read.</summary>
    public bool IsSetLater => IsRead && Assignment == ColumnAssignment.Accessor;

    public ColumnStorage Storage { get; init; } = ColumnStorage.None;

    /// <summary>The type of PostgreSQL by whose rules a text compares, where that is not <c>text</c>.</summary>
    public string? ComparedAs { get; init; }

    /// <summary>The struct around the value, when <see cref="Type"/> is one.</summary>
    public WrapperModel? Wrapper { get; init; }

    /// <summary>The column holds a document, whose parts can be asked for.</summary>
    public bool IsDocument { get; init; }

    /// <summary>What an array or list holds; null where the column holds one value.</summary>
    public ElementModel? Element { get; init; }

    /// <summary>The column holds the name of an enum's member.</summary>
    public bool IsEnumText => IsEnum && Getter == "String";

    /// <summary>The value part of a key compares with a comparer of its own rather than with the type's default.</summary>
    public bool HasComparer => Collation is not null || ComparedAs is not null || Getter == "Bytes";
}

/// <summary>A member of an enum that is stored by name.</summary>
/// <param name="Label">What the column holds.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Number">Its number, where code must not name it; otherwise null.</param>
internal sealed record EnumMemberModel(string Label, string Name, string? Number);

/// <summary>What an array or list in a column holds.</summary>
/// <param name="Type">Its C# type, fully qualified, with its nullability.</param>
/// <param name="Getter">How the library calls the type that is stored.</param>
internal sealed record ElementModel(string Type, string Getter);

/// <summary>How a column's property is set in an entity that exists.</summary>
internal enum ColumnAssignment
{
    /// <summary>It cannot be set.</summary>
    None,

    /// <summary>By its setter.</summary>
    Setter,

    /// <summary>By the field behind it, because its setter is for initialization alone.</summary>
    Field,

    /// <summary>By its setter, which is private in a base class: through an accessor, also when a row is read.</summary>
    Accessor,
}

/// <summary>An argument of the constructor that creates the entity: the index of the column it takes.</summary>
internal sealed record ConstructorArgument(string Parameter, int Column);

/// <summary>What the generator adds to a record so that equality and printing leave relations out.</summary>
internal sealed record RecordModel(bool IsSealed, bool HasRecordBase, bool WriteEquals, bool WriteGetHashCode, bool WritePrintMembers);

/// <summary>
/// What is generated for an entity. A mistake in its declaration leaves out only what it makes impossible, so that it does not cause
/// further errors where the entity is used.
/// </summary>
[Flags]
internal enum EntityParts
{
    None = 0,

    /// <summary>A part of the class itself, with its relation properties.</summary>
    Class = 1,

    /// <summary>The table struct and what else stands beside the class.</summary>
    Companions = 2,

    All = Class | Companions,
}

/// <summary>The helpers that the entity itself gets; one that the user already wrote is left out.</summary>
[Flags]
internal enum EntityHelpers
{
    None = 0,
    Query = 1,
    Find = 2,
    FindAsync = 4,
    Create = 8,
    CreateAsync = 16,
    Update = 32,
    UpdateAsync = 64,
    On = 128,
    Delete = 256,
    DeleteAsync = 512,
    Relations = 1024,
}
