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

    /// <summary>The line of the lock file that a relation has now.</summary>
    public const string LockLine = "LockLine";

    /// <summary>The number of the line of the lock file that is replaced or removed; -1 for none.</summary>
    public const string LockNumber = "LockNumber";
}
