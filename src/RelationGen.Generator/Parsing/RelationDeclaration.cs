using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>The relation types of the public attribute, in its order.</summary>
internal enum RelationKind
{
    OneToOne,
    OneToMany,
    ManyToOne,
    ManyToMany,
    MorphTo,
    MorphOne,
    MorphMany,
    MorphToMany,
    MorphedByMany,
}

/// <summary>The referential actions of the public enum, in its order.</summary>
internal enum ActionKind
{
    Default,
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

/// <summary>One <c>[Relation]</c> as it was written, before anything is concluded from it.</summary>
internal sealed class RelationDeclaration
{
    private readonly AttributeData _attribute;

    public RelationDeclaration(INamedTypeSymbol entity, IPropertySymbol? property, AttributeData attribute)
    {
        _attribute = attribute;
        Entity = entity;
        Property = property;
        Kind = attribute.ConstructorArguments is [{ Value: int kind }, ..] ? (RelationKind)kind : RelationKind.OneToOne;
        ExplicitTarget = attribute.ConstructorArguments is [_, { Value: INamedTypeSymbol target }, ..] ? target : null;
        Name = property?.Name ?? Text("Name") ?? string.Empty;

        if (property is not null)
            (Collection, ElementType) = Collections.Of(property.Type);
        else
            Collection = IsToMany ? CollectionForm.ReadOnly : CollectionForm.None;

        Target = (ExplicitTarget ?? ElementType ?? property?.Type)?.WithNullableAnnotation(NullableAnnotation.None) as INamedTypeSymbol;
    }

    public INamedTypeSymbol Entity { get; }

    /// <summary>The compiler understood the relation type; without it nothing can be concluded.</summary>
    public bool IsReadable => _attribute.ConstructorArguments is [{ Value: int }, ..];

    /// <summary>Null when the relation is declared on the class.</summary>
    public IPropertySymbol? Property { get; }

    public RelationKind Kind { get; }

    public string Name { get; }

    public INamedTypeSymbol? ExplicitTarget { get; }

    /// <summary>The target class; null or an error type when it cannot be named.</summary>
    public INamedTypeSymbol? Target { get; }

    public CollectionForm Collection { get; }

    /// <summary>Element type of a collection property.</summary>
    public ITypeSymbol? ElementType { get; }

    public bool IsToMany => Kind is RelationKind.OneToMany or RelationKind.ManyToMany or RelationKind.MorphMany or RelationKind.MorphToMany or RelationKind.MorphedByMany;

    /// <summary><c>Field</c>, or what <c>[InverseProperty]</c> names.</summary>
    public string? Field => Text("Field") ?? First(Property?.FindAttribute(Symbols.Schema, "InversePropertyAttribute"));

    public bool? Owner => Flag("Owner");

    public bool? Optional => Flag("Optional");

    /// <summary><c>Fields</c>, or what <c>[ForeignKey]</c> says on this property or on the properties of the key.</summary>
    public ImmutableArray<string> Fields => Texts("Fields") is { IsEmpty: false } fields ? fields : ForeignKeyAttributes();

    public ImmutableArray<string> References => Texts("References");

    public string? Junction => Text("Junction");

    public ImmutableArray<string> SourceColumns => Texts("SourceColumns");

    public ImmutableArray<string> TargetColumns => Texts("TargetColumns");

    /// <summary>The entity between the two sides; null or an error type when it cannot be named.</summary>
    public INamedTypeSymbol? Through => Value("Through") as INamedTypeSymbol;

    /// <summary>The relations that lead to the target.</summary>
    public ImmutableArray<string> Path => Texts("Path");

    /// <summary>The closed set of polymorphic targets, as far as they can be named.</summary>
    public ImmutableArray<INamedTypeSymbol> Targets
    {
        get
        {
            foreach (KeyValuePair<string, TypedConstant> named in _attribute.NamedArguments)
            {
                if (named is { Key: "Targets", Value: { Kind: TypedConstantKind.Array, IsNull: false } array })
                    return [.. array.Values.Select(value => value.Value).OfType<INamedTypeSymbol>()];
            }

            return [];
        }
    }

    /// <summary>A discriminator beside the key says which of several entities is meant.</summary>
    public bool IsPolymorphic => Kind > RelationKind.ManyToMany;

    /// <summary>The relation follows others over entities between; it has no key of its own and no back-reference.</summary>
    public bool IsPath => Kind is RelationKind.OneToMany or RelationKind.OneToOne && (Has("Through") || Has("Path"));

    /// <summary>The method that says which rows of the target belong to the relation.</summary>
    public string? Where => Text("Where");

    /// <summary>The method that says how the rows are ordered.</summary>
    public string? OrderBy => Text("OrderBy");

    /// <summary>The relation holds some of the rows that its key leads to, or in an order of its own.</summary>
    public bool IsScoped => Has("Where") || Has("OrderBy");

    /// <summary>One row of many: the first one in an order.</summary>
    public bool IsOneOfMany => Kind is RelationKind.OneToOne or RelationKind.MorphOne && !IsPath && Has("OrderBy");

    /// <summary>The type that pairs with the other side: the first of many belongs to many.</summary>
    public RelationKind PairingKind => IsOneOfMany && Kind == RelationKind.OneToOne ? RelationKind.OneToMany : Kind;

    /// <summary>The property of the target that is set when a row with the foreign key changes.</summary>
    public string? Touch => Text("Touch");

    public ActionKind OnDelete => Action("OnDelete");

    public ActionKind OnUpdate => Action("OnUpdate");

    public string? Constraint => Text("Constraint");

    public bool ModelOnly => Flag("ModelOnly") == true;

    public string? Label => Text("Label");

    public string? Template => Text("Template");

    public bool Hidden => Flag("Hidden") == true;

    /// <summary>Name as messages print it: <c>Post.Comments</c>.</summary>
    public string Display => Entity.Name + "." + Name;

    /// <summary>Where the property's name stands; the attribute's place for a declaration on the class.</summary>
    public Location NameLocation(CancellationToken cancellationToken) =>
        Property is null ? AttributeLocation(cancellationToken) : Symbols.LocationOf(Property);

    public Location AttributeLocation(CancellationToken cancellationToken) =>
        _attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : NameOfEntity();

    /// <summary>Where the named argument stands; the property's name when the argument was not written.</summary>
    public Location ArgumentLocation(string name, CancellationToken cancellationToken)
    {
        if (_attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList: { } list })
        {
            foreach (AttributeArgumentSyntax argument in list.Arguments)
            {
                if (argument.NameEquals?.Name.Identifier.ValueText == name)
                    return argument.GetLocation();
            }
        }

        return NameLocation(cancellationToken);
    }

    /// <summary>Where the relation type stands in the attribute.</summary>
    public Location KindLocation(CancellationToken cancellationToken) =>
        _attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: [var first, ..] }
            ? first.GetLocation()
            : AttributeLocation(cancellationToken);

    /// <summary>Where the target stands in the attribute.</summary>
    public Location TargetLocation(CancellationToken cancellationToken) =>
        _attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: [_, { NameEquals: null } target, ..] }
            ? target.GetLocation()
            : AttributeLocation(cancellationToken);

    public bool Has(string argument)
    {
        foreach (KeyValuePair<string, TypedConstant> named in _attribute.NamedArguments)
        {
            if (named.Key == argument)
                return true;
        }

        return false;
    }

    public bool IsSame(RelationDeclaration other) =>
        Name == other.Name && SymbolEqualityComparer.Default.Equals(Entity, other.Entity);

    /// <summary>
    /// The base class library's way to say it: <c>[ForeignKey("AuthorId")]</c> on the relation, or <c>[ForeignKey("Author")]</c> on each
    /// property of the key. On a collection it would name properties of the target, which a back-reference says better.
    /// </summary>
    private ImmutableArray<string> ForeignKeyAttributes()
    {
        if (Property is null || Kind is not (RelationKind.ManyToOne or RelationKind.OneToOne))
            return [];

        if (First(Property.FindAttribute(Symbols.Schema, "ForeignKeyAttribute")) is { } names)
            return [.. names.Split(',').Select(name => name.Trim())];

        return
        [
            .. Entity.GetMembers().OfType<IPropertySymbol>()
                .Where(property => First(property.FindAttribute(Symbols.Schema, "ForeignKeyAttribute")) == Name && !OtherGenerators.Makes(property))
                .Select(property => property.Name),
        ];
    }

    private static string? First(AttributeData? attribute) =>
        attribute?.ConstructorArguments is [{ Value: string { Length: > 0 } text }] ? text : null;

    private Location NameOfEntity() => Symbols.LocationOf(Entity);

    private object? Value(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> named in _attribute.NamedArguments)
        {
            if (named.Key == name && named.Value.Kind is not (TypedConstantKind.Array or TypedConstantKind.Error))
                return named.Value.Value;
        }

        return null;
    }

    private string? Text(string name) => Value(name) is string { Length: > 0 } text ? text : Written(name).FirstOrDefault();

    private bool? Flag(string name) => Value(name) as bool?;

    private ActionKind Action(string name) => Value(name) is int number and > 0 and <= (int)ActionKind.SetDefault ? (ActionKind)number : ActionKind.Default;

    private ImmutableArray<string> Texts(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> named in _attribute.NamedArguments)
        {
            if (named.Key == name && named.Value is { Kind: TypedConstantKind.Array, IsNull: false } array
                && array.Values.All(value => value.Value is string { Length: > 0 }))
            {
                return [.. array.Values.Select(value => (string)value.Value!)];
            }
        }

        return [.. Written(name)];
    }

    /// <summary>The names that an argument was written with; needed where a <c>nameof</c> does not bind and so has no value.</summary>
    private IEnumerable<string> Written(string name)
    {
        if (_attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList: { } list })
            return [];

        AttributeArgumentSyntax? argument = list.Arguments.FirstOrDefault(candidate => candidate.NameEquals?.Name.Identifier.ValueText == name);
        if (argument is null)
            return [];

        return WrittenNames.Of(argument.Expression);
    }
}
