using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>A property that is a column.</summary>
internal sealed record ColumnFact(IPropertySymbol Property, string Column, ColumnType Type, string? Collation)
{
    /// <summary>The property; the path to it, joined by points, where it is of an owned value.</summary>
    public string Name => Owners.IsEmpty ? Property.Name : string.Join(".", Owners.Append(Property).Select(step => step.Name));

    /// <summary>The owned values around the property, from the entity on; none for a property of the entity itself.</summary>
    public ImmutableArray<IPropertySymbol> Owners { get; init; } = [];

    /// <summary>The property of the entity.</summary>
    public IPropertySymbol Root => Owners.IsEmpty ? Property : Owners[0];

    /// <summary>The path of the innermost owned value that can be null, where this column cannot be NULL when that is there.</summary>
    public string? RequiredIn { get; init; }

    /// <summary>A value around the property can be null, so that the column admits NULL whatever the property says.</summary>
    public bool IsInOptional { get; init; }

    public bool IsNullable => Type.IsNullable;

    /// <summary>The declared type as messages about keys call it.</summary>
    public string TypeText => Property.Type.ShortName()
        + (Type is { ForeignType: { } name, IsDocument: false, Element: null } ? " as " + name
            : Type.IsEnumText ? " as text"
            : Type.IsDocument ? " as a document"
            : Type.Element is not null ? string.Empty
            : Type.Wrapper is not { } wrapper ? string.Empty
            : wrapper.Converter is { } converter ? " by " + converter.ShortName()
            : " around " + Type.ValueType.ShortName());

    /// <summary>Assigned in an object initializer inside the entity, or by an accessor.</summary>
    public bool IsSettable { get; init; }
}

/// <summary>All that one class says about itself; what its relations say about other classes is resolved later.</summary>
internal sealed class EntityFacts(INamedTypeSymbol type)
{
    private PrivateNames? _privateNames;
    private Dictionary<string, string>? _identifiers;

    public INamedTypeSymbol Type { get; } = type;

    /// <summary>The class has <c>[Table]</c> or a relation.</summary>
    public bool IsEntity { get; set; }

    public bool IsPartial { get; set; }

    /// <summary>Code can be added to the class: it and its enclosing types are partial, not generic and accessible.</summary>
    public bool CanEmit { get; set; } = true;

    /// <summary>What can be generated; less than all when <see cref="CanEmit"/> is false.</summary>
    public EntityParts Parts { get; set; }

    /// <summary>No mistake keeps rows of the class from being loaded.</summary>
    public bool IsUsable => IsEntity && CanEmit && Error is null;

    /// <summary>Rows of the class have no key: they are read, and nothing else.</summary>
    public bool IsKeyless => IsUsable && Key.IsEmpty;

    /// <summary>The first mistake that keeps rows of the class from being loaded.</summary>
    public string? Error { get; set; }

    public List<Problem> Problems { get; } = [];

    public NamingPolicy Policy { get; set; }

    public string Table { get; set; } = string.Empty;

    public string? Schema { get; set; }

    public ImmutableArray<ColumnFact> Columns { get; set; } = [];

    public ImmutableArray<ColumnFact> Key { get; set; } = [];

    /// <summary>Owned values, whose columns are among the others.</summary>
    public ImmutableArray<OwnedFact> Owned { get; set; } = [];

    /// <summary>Properties that only another source generator declares, and that would be columns otherwise.</summary>
    public ImmutableArray<IPropertySymbol> Unseen { get; set; } = [];

    /// <summary>Parameters of the constructor to call, with the index of the column each takes.</summary>
    public ImmutableArray<(string Parameter, int Column)> Constructor { get; set; } = [];

    /// <summary>Required members that are no columns: an initializer must name them.</summary>
    public ImmutableArray<string> RequiredDefaults { get; set; } = [];

    public ImmutableArray<RelationDeclaration> Relations { get; set; } = [];

    /// <summary>Names of the private members that relations get.</summary>
    public PrivateNames PrivateNames => _privateNames ??= new PrivateNames(this);

    /// <summary>The value that stands for the class in a discriminator column; null without <c>[MorphName]</c>.</summary>
    public string? MorphName =>
        Type.FindAttribute(Symbols.Namespace, "MorphNameAttribute")?.ConstructorArguments is [{ Value: string { Length: > 0 } name }] ? name : null;

    /// <summary>
    /// The path of a column or of an owned value as a part of another name, <c>Address_City</c>, which nothing else of the entity has.
    /// </summary>
    public string IdentifierOf(string path) =>
        (_identifiers ??= Identifiers()).TryGetValue(path, out string? identifier) ? identifier : path.Replace('.', '_');

    /// <summary>The column of that property, or of that path through owned values.</summary>
    public ColumnFact? FindColumn(string property)
    {
        foreach (ColumnFact column in Columns)
        {
            if (column.Name == property)
                return column;
        }

        return null;
    }

    /// <summary>The column of that property of the entity itself: keys and relations have no others.</summary>
    public ColumnFact? FindOwnColumn(string property) => FindColumn(property) is { Owners.IsEmpty: true } column ? column : null;

    /// <summary>The owned value of that path.</summary>
    public OwnedFact? FindOwned(string path) => Owned.SelectMany(owned => owned.All).FirstOrDefault(owned => owned.Path == path);

    public RelationDeclaration? FindRelation(string name)
    {
        foreach (RelationDeclaration relation in Relations)
        {
            if (relation.Name == name)
                return relation;
        }

        return null;
    }

    /// <summary>The properties are the key, or are declared unique.</summary>
    public bool IsUnique(IReadOnlyList<ColumnFact> columns)
    {
        if (Same(columns.Select(column => column.Name), Key.Select(column => column.Name)))
            return true;

        if (TableKeyReader.NameLists(this, "UniqueAttribute").Any(names => Same(columns.Select(column => column.Name), names)))
            return true;

        // One side of a one-to-one relation makes its foreign key unique.
        return Relations.Any(relation => relation.Kind == RelationKind.OneToOne && !relation.Fields.IsEmpty
            && Same(columns.Select(column => column.Name), relation.Fields));
    }

    /// <summary>Properties of the entity itself keep their names: a path gives way.</summary>
    private Dictionary<string, string> Identifiers()
    {
        Dictionary<string, string> identifiers = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        IEnumerable<string> paths = Columns.Select(column => column.Name)
            .Concat(Owned.SelectMany(owned => owned.All).Select(owned => owned.Path));
        foreach (string path in paths.OrderBy(path => path.IndexOf('.') >= 0))
        {
            string identifier = path.Replace('.', '_');
            while (!taken.Add(identifier))
                identifier += "_";

            identifiers[path] = identifier;
        }

        return identifiers;
    }

    private static bool Same(IEnumerable<string> left, IEnumerable<string> right) =>
        left.OrderBy(name => name, StringComparer.Ordinal).SequenceEqual(right.OrderBy(name => name, StringComparer.Ordinal));
}
