using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RelationGen.Generator.Diagnostics;

/// <summary>A mistake that the parser found; the analyzer reports it, the generator only knows that it is there.</summary>
/// <param name="Fix">Facts for the code fix, by the names in <see cref="FixProperties"/>.</param>
internal sealed record Problem(
    DiagnosticDescriptor Descriptor,
    Location Location,
    Location? Other,
    ImmutableDictionary<string, string?> Fix,
    object[] Arguments,
    DiagnosticSeverity? Severity = null)
{
    public bool IsError => (Severity ?? Descriptor.DefaultSeverity) == DiagnosticSeverity.Error;

    /// <summary>What the diagnostic says, for code that can only throw it.</summary>
    public string Text => Descriptor.Id + ": " + ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// The problem at a place of the project: what another project declares cannot be changed here, and an editor, which has the source of
    /// both, takes no diagnostic there.
    /// </summary>
    /// <param name="assembly">The project.</param>
    /// <param name="otherwise">Where the problem is, if its own place is in no file of the project.</param>
    public Problem Within(IAssemblySymbol assembly, Location otherwise) => this with
    {
        Location = IsWithin(Location, assembly) ? Location : otherwise,
        Other = Other is not null && IsWithin(Other, assembly) ? Other : null,
    };

    private static bool IsWithin(Location location, IAssemblySymbol assembly) => location.SourceTree is { } tree
        && assembly is ISourceAssemblySymbol source && source.Compilation.ContainsSyntaxTree(tree);

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Location,
        Severity ?? Descriptor.DefaultSeverity,
        Other is null ? null : [Other],
        Fix,
        Arguments);
}
