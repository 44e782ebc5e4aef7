using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>The table between the two sides; more than one where a relation follows a path.</summary>
/// <param name="SourceColumns">Columns of the first table that are compared with this side's.</param>
/// <param name="TargetColumns">Columns of the last table that are compared with the target's.</param>
/// <param name="TargetKey">The columns of the target that are compared.</param>
internal sealed record JunctionFact(
    string Table, string? Schema, ImmutableArray<string> SourceColumns, ImmutableArray<string> TargetColumns, ImmutableArray<ColumnFact> TargetKey)
{
    /// <summary>The entity between, the first one of a path; null for a table that only a relation knows.</summary>
    public string? Entity { get; init; }

    /// <summary>The entity of the first table, where that has row filters, or relations that touch their targets.</summary>
    public string? Filtered { get; init; }

    /// <summary>The tables between the first one and the target.</summary>
    public ImmutableArray<HopFact> Further { get; init; } = [];
}

/// <summary>A table on a path and how it is joined to the one before it.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="PreviousColumns">The columns of the table before that they are compared with.</param>
/// <param name="Filtered">Its entity, where that has row filters.</param>
internal sealed record HopFact(
    string Table, string? Schema, ImmutableArray<string> Columns, ImmutableArray<string> PreviousColumns, string? Filtered);

/// <summary>A column that says which entity a key belongs to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Property">The property that holds it; null in a junction table that only a relation knows.</param>
/// <param name="Value">What stands for the entity in question.</param>
internal sealed record DiscriminatorFact(string Column, ColumnFact? Property, string Value);

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

    /// <summary>The column of the target, or of the junction, that must have a certain value.</summary>
    public DiscriminatorFact? Discriminator { get; set; }

    /// <summary>The entities that a polymorphic relation to one can lead to, each with the value that stands for it and its key.</summary>
    public ImmutableArray<(EntityFacts Target, DiscriminatorFact Discriminator, ColumnFact Id, ColumnFact Key)> Branches { get; set; } = [];

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

        // What another project declares has no place in this one: the relation itself is the one to change.
        Problems.Add(problem.Within(Declaration.Entity.ContainingAssembly, Declaration.NameLocation(CancellationToken.None)));
    }

    /// <summary>The relation cannot work, and the compiler or another declaration says why.</summary>
    public void Fail() => HasErrors = true;
}
