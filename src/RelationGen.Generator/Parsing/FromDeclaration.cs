using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RelationGen.Generator.Parsing;

/// <summary>What is computed of the targets of a relation, as the public enum has it.</summary>
internal enum AggregateKind
{
    None,
    Count,
    CountDistinct,
    Sum,
    Average,
    Min,
    Max,
}

/// <summary>One <c>[From]</c> as it was written, before anything is concluded from it.</summary>
internal sealed class FromDeclaration
{
    private readonly AttributeData _attribute;

    private FromDeclaration(AttributeData attribute)
    {
        _attribute = attribute;
        Path = ReadPath();
    }

    /// <summary>Names of properties, each of the entity that the one before leads to.</summary>
    public ImmutableArray<string> Path { get; }

    public string? Where => Text("Where");

    public string? OrderBy => Text("OrderBy");

    public string? Value => Text("Value");

    public int Take => Argument("Take") is int take ? take : 0;

    public int MaxDepth => Argument("MaxDepth") is int depth ? depth : 0;

    public bool IsRecursive => Argument("Recursive") is true;

    public AggregateKind Aggregate => Argument("Aggregate") is int kind && Enum.IsDefined(typeof(AggregateKind), kind)
        ? (AggregateKind)kind
        : AggregateKind.None;

    /// <summary>What is written at a property, or at the parameter that it is made of; null where nothing is.</summary>
    public static FromDeclaration? Of(ISymbol property, ISymbol? parameter) =>
        Find(property, parameter) is { } attribute ? new FromDeclaration(attribute) : null;

    /// <summary>Something is written there.</summary>
    public static bool IsAt(ISymbol property, ISymbol? parameter) => Find(property, parameter) is not null;

    /// <summary>The first of these arguments that is written; null where none is.</summary>
    public string? FirstOf(ImmutableArray<string> arguments) => arguments.FirstOrDefault(Has);

    private bool Has(string argument) => _attribute.NamedArguments.Any(named => named.Key == argument) || Syntax(argument) is not null;

    public Location Location() => _attribute.ApplicationSyntaxReference is { } reference
        ? Microsoft.CodeAnalysis.Location.Create(reference.SyntaxTree, reference.Span)
        : Microsoft.CodeAnalysis.Location.None;

    /// <summary>Where a step of the path stands; that of the attribute where steps do not stand one by one.</summary>
    public Location StepLocation(int step) =>
        Positional() is var written && written.Length == Path.Length ? written[step].GetLocation() : Location();

    /// <summary>Where a named argument stands.</summary>
    public Location ArgumentLocation(string name) => Syntax(name)?.GetLocation() ?? Location();

    private static AttributeData? Find(ISymbol property, ISymbol? parameter) =>
        property.FindAttribute(Symbols.Namespace, Symbols.FromAttribute)
        ?? parameter?.FindAttribute(Symbols.Namespace, Symbols.FromAttribute);

    private ImmutableArray<string> ReadPath()
    {
        // A name that does not bind has no value, or takes the value from all of them.
        if (_attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } array]
            && array.Values.All(value => value.Value is string { Length: > 0 }))
        {
            return [.. array.Values.Select(value => (string)value.Value!)];
        }

        return [.. Positional().SelectMany(argument => WrittenNames.Of(argument.Expression))];
    }

    private AttributeArgumentSyntax[] Positional() => [.. Arguments().Where(argument => argument.NameEquals is null)];

    private AttributeArgumentSyntax? Syntax(string name) =>
        Arguments().FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments() =>
        _attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList: { } list } ? list.Arguments : default;

    private string? Text(string name) => Argument(name) is string { Length: > 0 } text ? text
        : Syntax(name) is { } written ? WrittenNames.Of(written.Expression).FirstOrDefault()
        : null;

    private object? Argument(string name)
    {
        foreach (KeyValuePair<string, TypedConstant> named in _attribute.NamedArguments)
        {
            if (named.Key == name && named.Value.Kind is not (TypedConstantKind.Array or TypedConstantKind.Error))
                return named.Value.Value;
        }

        return null;
    }
}
