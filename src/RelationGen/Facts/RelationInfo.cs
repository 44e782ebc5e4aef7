using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What is known about a relation: statements are written by it, loads and changes decide by it, and messages name it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RelationInfo
{
    private readonly string[] _sourceProperties;
    private readonly string[] _targetProperties;

    private RelationText? _text;
    private bool? _hasFilters;
    private ColumnInfo[]? _readKey;

    /// <summary>Describes a relation. Called by generated code.</summary>
    /// <param name="entity">The class that declares the relation.</param>
    /// <param name="property">The relation property.</param>
    /// <param name="target">The target class.</param>
    /// <param name="type">The declared kind.</param>
    /// <param name="sourceProperties">The properties of the source that form the key both sides compare.</param>
    /// <param name="targetProperties">The properties of the target that are compared with them; empty for many-to-many.</param>
    /// <param name="steps">
    /// The tables on the way to the target, which is the last of them; none where a relation leads to several tables.
    /// </param>
    /// <param name="sql">What loads the targets, with the places that <see cref="RelationText"/> names.</param>
    /// <param name="collation">The collation of the key, or null when it compares ordinally.</param>
    public RelationInfo(
        string entity, string property, string target, RelationType type, string[] sourceProperties, string[] targetProperties,
        RelationStep[] steps, string sql, string? collation = null)
    {
        Entity = entity;
        Property = property;
        Target = target;
        Type = type;
        _sourceProperties = sourceProperties;
        _targetProperties = targetProperties;
        Steps = steps;
        Sql = sql;
        Collation = collation;
        Name = entity + "." + property;
    }

    /// <summary>The class that declares the relation.</summary>
    public string Entity { get; }

    /// <summary>The relation property.</summary>
    public string Property { get; }

    /// <summary>The target class.</summary>
    public string Target { get; }

    /// <summary>The declared kind.</summary>
    public RelationType Type { get; }

    /// <summary>The target or a table on the way to it has row filters.</summary>
    internal bool HasFilters => _hasFilters ??= Steps.Any(step => step.Filtered is not null);

    /// <summary>The properties of the source that form the key both sides compare.</summary>
    public IReadOnlyList<string> SourceProperties => _sourceProperties;

    /// <summary>The properties of the target that are compared with them; empty for many-to-many.</summary>
    public IReadOnlyList<string> TargetProperties => _targetProperties;

    /// <summary>The collation of the key, or null when it compares ordinally.</summary>
    public string? Collation { get; }

    /// <summary>The tables on the way to the target, which is the last of them.</summary>
    public IReadOnlyList<RelationStep> Steps { get; }

    /// <summary>True when every source has a target: its foreign key, or each on the way, cannot be NULL. Set by generated code.</summary>
    public bool Required { get; init; }

    /// <summary>True when only the first target in the order of the relation belongs to it. Set by generated code.</summary>
    public bool IsFirst { get; init; }

    /// <summary>
    /// True when one source alone can have a target, though the declared kind does not say so: the target's side of a polymorphic relation
    /// is
    /// <see cref="RelationType.MorphOne"/>. Set by generated code.
    /// </summary>
    public bool IsExclusive { get; init; }

    /// <summary>
    /// The column of the source that says which target a polymorphic relation means, and what stands for this one. Set by generated
    /// code.
    /// </summary>
    public (string Column, string Value)? SourceDiscriminator { get; init; }

    /// <summary>What loads the targets, with the places that <see cref="RelationText"/> names.</summary>
    public string Sql { get; }

    /// <summary>The <see cref="KeyRules{TKey}"/> of the key; null where nothing is to be said of its type. Set by generated code.</summary>
    public object? Key { get; init; }

    /// <summary>The foreign key can be null, and no other relation needs it: a target can be taken away. Set by generated code.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The foreign key has a part that generated code cannot set. Set by generated code.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The property cannot hold a target that has no key yet until its row is written. Set by generated code.</summary>
    public bool Forgets { get; init; }

    /// <summary>The foreign key references another key than the target's primary key. Set by generated code.</summary>
    public bool ReferencesOther { get; init; }

    /// <summary>
    /// What of the target is set when a row that stores the foreign key changes. Default: null, for nothing. Set by generated code.
    /// </summary>
    public Touch? Touch { get; init; }

    /// <summary>What attributes of System.Text.Json say about the property. Set by generated code.</summary>
    public JsonUse Json { get; init; }

    /// <summary>The property is not one that generated code implements. Set by generated code.</summary>
    public bool IsOrdinary { get; init; }

    /// <summary>
    /// Sources with one key have a collection each; they share one otherwise, which nobody can change. Set by generated code.
    /// </summary>
    public bool HasOwnList { get; init; }

    /// <summary>
    /// The places of those parts of the foreign key, from 0, that belong to the key of the source, which no relation changes. Set by
    /// generated code.
    /// </summary>
    public IReadOnlyList<int> OwnParts { get; init; } = [];

    /// <summary>The relation as messages name it: <c>Post.Comments</c>.</summary>
    internal string Name { get; }

    /// <summary>The number of parts of the key that both sides compare.</summary>
    internal int KeyParts => Steps[0].Columns.Length;

    /// <summary>The source's key properties as messages name them: <c>Id</c> or <c>OrderId, Number</c>.</summary>
    internal string SourceKeyText => string.Join(", ", _sourceProperties);

    /// <summary>The target's key properties as messages name them.</summary>
    internal string TargetKeyText => string.Join(", ", _targetProperties);

    /// <summary>The parts of the key as columns that are read; null where every one is read as it is.</summary>
    internal ColumnInfo[]? ReadKey => (_readKey ??= ReadParts()) is { Length: > 0 } parts ? parts : null;

    /// <summary>The text, taken apart.</summary>
    internal RelationText Text => _text ??= new(Sql);

    /// <summary>None where every part is read as it is.</summary>
    private ColumnInfo[] ReadParts()
    {
        ColumnInfo[] parts = Key is not IKeyTypes rules ? [] : [.. rules.Types.Select(type =>
            new ColumnInfo(Property, "", ColumnType.String) { ComparedAs = type })];
        return Array.Exists(parts, static part => part.IsForeign) ? parts : [];
    }
}
