using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>The columns of a junction table: those that reference this side and those that reference the target.</summary>
internal sealed record JunctionFact(string Table, ImmutableArray<string> SourceColumns, ImmutableArray<string> TargetColumns);

/// <summary>What was concluded about one relation: how it is loaded, or what is wrong with it.</summary>
internal sealed class Resolution(RelationDeclaration declaration)
{
    public RelationDeclaration Declaration { get; } = declaration;

    /// <summary><see cref="RelationShape.Invalid"/> until everything fits together.</summary>
    public RelationShape Shape { get; set; } = RelationShape.Invalid;

    public List<Problem> Problems { get; } = [];

    /// <summary>The compared properties of this side and of the target; of this side's key only for many-to-many.</summary>
    public ImmutableArray<(ColumnFact Source, ColumnFact Target)> Key { get; set; } = [];

    public bool Required { get; set; }

    public bool ReferencesKey { get; set; }

    public JunctionFact? Junction { get; set; }

    public RelationDeclaration? BackReference { get; set; }

    /// <summary>Another declaration reports a mistake that explains whatever does not fit here: what is found here is not reported as well.</summary>
    public bool IsExcused { get; set; }

    public bool HasErrors { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        Report(new Problem(descriptor, location, Other: null, ImmutableDictionary<string, string?>.Empty, arguments));

    public void Report(DiagnosticDescriptor descriptor, Location location, Location? other, params object[] arguments) =>
        Report(new Problem(descriptor, location, other, ImmutableDictionary<string, string?>.Empty, arguments));

    public void ReportFixable(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> fix, params object[] arguments) =>
        Report(new Problem(descriptor, location, Other: null, fix, arguments));

    public void Report(Problem problem)
    {
        HasErrors |= problem.IsError;
        if (IsExcused)
            return;

        // What a referenced assembly declares has no place in this project: the relation itself is the one to change.
        Problems.Add(problem.Location.IsInSource ? problem : problem with { Location = Declaration.NameLocation(CancellationToken.None) });
    }

    /// <summary>The relation cannot work, and the compiler or another declaration says why.</summary>
    public void Fail() => HasErrors = true;
}
