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

    public bool HasErrors => Problems.Exists(problem => problem.IsError);

    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        Problems.Add(new Problem(descriptor, location, Other: null, ImmutableDictionary<string, string?>.Empty, arguments));

    public void Report(DiagnosticDescriptor descriptor, Location location, Location? other, params object[] arguments) =>
        Problems.Add(new Problem(descriptor, location, other, ImmutableDictionary<string, string?>.Empty, arguments));

    public void ReportFixable(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> fix, params object[] arguments) =>
        Problems.Add(new Problem(descriptor, location, Other: null, fix, arguments));
}
