using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>A property that is read, and the parameter that takes it where the constructor does.</summary>
/// <param name="Parameter">The parameter of the constructor that is called; null where the initializer sets the property.</param>
/// <param name="IsInitialized">The initializer sets the property.</param>
internal sealed record ViewMemberFact(IPropertySymbol Property, IParameterSymbol? Parameter, bool IsInitialized)
{
    public string Name => Property.Name;

    /// <summary>Where the member comes from; null where nothing is said of it.</summary>
    public FromDeclaration? From { get; } = FromDeclaration.Of(Property, Parameter);

    /// <summary>That is said at the property and at the parameter.</summary>
    public bool IsSaidTwice => Parameter is not null && FromDeclaration.IsAt(Property, parameter: null)
        && FromDeclaration.IsAt(Parameter, parameter: null);
}

/// <summary>All that one view says about itself; what its members are read from is resolved later.</summary>
internal sealed class ViewFacts(INamedTypeSymbol type)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>What <c>[View]</c> names; null where that is no class, or cannot be named.</summary>
    public INamedTypeSymbol? Entity { get; set; }

    /// <summary>The view is of groups of rows.</summary>
    public bool IsGrouped { get; set; }

    /// <summary>Where <c>[View]</c> names it.</summary>
    public Location EntityLocation { get; set; } = Location.None;

    /// <summary>Code can be added to the type.</summary>
    public bool CanEmit { get; set; } = true;

    /// <summary>The first mistake that keeps rows from being read.</summary>
    public string? Error { get; set; }

    public List<Problem> Problems { get; } = [];

    public ImmutableArray<ViewMemberFact> Members { get; set; } = [];

    /// <summary>Required members that are not read: an initializer must name them.</summary>
    public ImmutableArray<string> RequiredDefaults { get; set; } = [];

    /// <summary>Records a mistake.</summary>
    public void Fail(Problem problem)
    {
        Problems.Add(problem);
        Error ??= problem.Text;
    }
}
