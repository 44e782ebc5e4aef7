using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.CodeFixes.Restructuring;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;
using RelationGen.Generator.Sql;

namespace RelationGen.CodeFixes.Texts;

/// <summary>The statement of a relation as generated code has it, and what the library needs to know to write it for a database.</summary>
/// <param name="Entity">The class that declares the relation.</param>
/// <param name="Property">The relation property; with the target behind an arrow where it can lead to several.</param>
/// <param name="Target">The class that it leads to.</param>
/// <param name="Type">The member of <c>RelationType</c>.</param>
/// <param name="Sql">The statement, with its marked places.</param>
internal sealed record StatementText(string Entity, string Property, string Target, string Type, string Sql)
{
    /// <summary>The tables on the way, the target's the last.</summary>
    public ImmutableArray<RelationTextStep> Steps { get; init; } = [];

    /// <summary>The parts of the key: the getter that reads it, and the type of PostgreSQL by whose rules it compares.</summary>
    public ImmutableArray<(string Getter, string? ComparedAs)> Key { get; init; } = [];

    /// <summary>The columns of the target; none where another project declares it.</summary>
    public ImmutableArray<RelationTextColumn> Columns { get; init; } = [];

    /// <summary>The methods that limit or order the targets, as sentences name them: <c>Post.IsApproved</c>.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Only the first target in the order belongs to it.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The relation with the whole name of its class.</summary>
    public string Display { get; init; } = Entity + "." + Property;

    /// <summary>What the relation comes to: two with the same find the same rows.</summary>
    public string Meaning => string.Join(" ", Steps.SelectMany(step => step.Columns.Concat(step.PreviousColumns)).Prepend(Sql));

    /// <summary>The texts of all relations of a project that can be loaded, by class and then as they are declared.</summary>
    public static async Task<ImmutableArray<StatementText>> OfAsync(Project project, CancellationToken cancellationToken) =>
        Of((await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!, cancellationToken);

    /// <inheritdoc cref="OfAsync"/>
    public static ImmutableArray<StatementText> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var known = new Dictionary<INamedTypeSymbol, EntityModel?>(SymbolEqualityComparer.Default);
        EntityModel? ModelOf(INamedTypeSymbol type) => known.TryGetValue(type, out EntityModel? model) ? model
            : known[type] = EntityParser.Parse(type, compilation, cancellationToken);

        List<StatementText> texts = [];
        foreach (INamedTypeSymbol type in ProjectEntities.Of(compilation.Assembly.GlobalNamespace)
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
        {
            foreach (RelationModel relation in ModelOf(type)?.Relations ?? default)
                texts.AddRange(Of(type, relation, compilation, ModelOf));
        }

        return [.. texts];
    }

    private static IEnumerable<StatementText> Of(
        INamedTypeSymbol type, RelationModel relation, Compilation compilation, Func<INamedTypeSymbol, EntityModel?> modelOf)
    {
        if (relation.Shape == RelationShape.MorphTo)
        {
            return relation.Branches.SelectMany(branch => Of(type, branch, compilation, modelOf)).Select(text => text with
            {
                Property = relation.Property.Name + " → " + text.Target,
                Display = type.ToDisplayString() + "." + relation.Property.Name + " → " + text.Target,
            });
        }

        if (relation is not { Shape: not RelationShape.Invalid, Target: { IsUsable: true } target })
            return [];

        return Find(compilation, target.FullName) is { } symbol
            ? [Of(type, relation, modelOf(symbol))]
            : throw new RestructuringException(
                type.Name + "." + relation.Property.Name + " leads to " + target.FullName + ", which cannot be found.");
    }

    /// <summary>A class by the name that generated code has for it.</summary>
    private static INamedTypeSymbol? Find(Compilation compilation, string fullName)
    {
        string name = fullName.Replace("global::", string.Empty).Replace("@", string.Empty);
        for (int point = name.Length; point > 0; point = name.LastIndexOf('.'))
        {
            // What the last points part may be classes within classes.
            if (point < name.Length)
                name = name.Substring(0, point) + "+" + name.Substring(point + 1);

            if (compilation.GetTypeByMetadataName(name) is { } found)
                return found;
        }

        return null;
    }

    private static StatementText Of(INamedTypeSymbol entity, RelationModel relation, EntityModel? target) =>
        new(entity.Name, relation.Property.Name, relation.Target!.Name, relation.Type, string.Join(" ", SqlText.Of(relation)))
        {
            Display = entity.ToDisplayString() + "." + relation.Property.Name,
            Steps = RelationTextStep.Of(relation),
            Key = [.. relation.Key.Select(part => (part.Getter, part.ComparedAs))],
            Columns = target is null ? [] : [.. target.Columns.Select(column =>
                new RelationTextColumn(column.Property, column.Column, column.IsKey, column.ComparedAs, column.Element?.Getter))],
            Scope = relation.Scope is { } scope ? [.. new[] { scope.Where, scope.OrderBy }.OfType<string>()] : [],
            IsFirst = relation.Scope is { IsOneOfMany: true },
        };
}

/// <summary>A column of the target.</summary>
/// <param name="Property">The property.</param>
/// <param name="Column">The column.</param>
/// <param name="IsKey">It is part of the key.</param>
/// <param name="ComparedAs">The type of PostgreSQL in which a text is stored.</param>
/// <param name="Element">The getter of the elements of an array.</param>
internal sealed record RelationTextColumn(string Property, string Column, bool IsKey, string? ComparedAs, string? Element);

/// <summary>A table on the way, and the columns that lead there from the one before.</summary>
internal sealed record RelationTextStep(string Table, string? Schema, ImmutableArray<string> Columns,
    ImmutableArray<string> PreviousColumns)
{
    /// <summary>The tables of a relation, the target's the last.</summary>
    public static ImmutableArray<RelationTextStep> Of(RelationModel relation)
    {
        TargetModel target = relation.Target!;
        ImmutableArray<string> source = [.. relation.Key.Select(part => part.SourceColumn)];
        return relation.Junction is not { } junction
            ? [new(target.Table, target.Schema, [.. relation.Key.Select(part => part.TargetColumn)], source)]
            :
            [
                new(junction.Table, junction.Schema, [.. junction.SourceColumns], source),
                .. junction.Further.Select(hop => new RelationTextStep(hop.Table, hop.Schema, [.. hop.Columns], [.. hop.PreviousColumns])),
                new(target.Table, target.Schema, [.. junction.TargetKeyColumns], [.. junction.TargetColumns]),
            ];
    }
}
