using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>What was concluded about every entity of a project; for rules that no single class can answer.</summary>
internal sealed class ProjectFacts
{
    private readonly ConcurrentBag<(EntityFacts Facts, ImmutableArray<Resolution> Relations)> _collected = [];

    private readonly ConcurrentBag<INamedTypeSymbol> _views = [];
    private readonly ConcurrentBag<INamedTypeSymbol> _strays = [];

    /// <summary>The databases that lie beside the project.</summary>
    public ImmutableArray<SchemaSnapshot> Snapshots { get; init; } = [];

    /// <summary>The views of the project.</summary>
    public IEnumerable<INamedTypeSymbol> Views => _views;

    /// <summary>Types that are no views and have members that say where they come from, in the order of their names.</summary>
    public IEnumerable<INamedTypeSymbol> Strays => _strays.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal);

    /// <summary>The entities in the order of their names, whatever the order they were read in.</summary>
    public IReadOnlyList<EntityFacts> Entities { get; private set; } = [];

    /// <summary>The relations of all entities, those with errors too.</summary>
    public IReadOnlyList<Resolution> Relations { get; private set; } = [];

    public IReadOnlyList<ForeignKeyFact> ForeignKeys { get; private set; } = [];

    /// <summary>May be called for several entities at once.</summary>
    public void Add(EntityFacts facts, ImmutableArray<Resolution> relations) => _collected.Add((facts, relations));

    /// <inheritdoc cref="Add"/>
    public void AddView(INamedTypeSymbol view) => _views.Add(view);

    /// <inheritdoc cref="Add"/>
    public void AddStray(INamedTypeSymbol type) => _strays.Add(type);

    /// <summary>Orders what was collected; to be called once, when nothing is added any more.</summary>
    public void Complete()
    {
        var ordered = _collected.OrderBy(entity => entity.Facts.Type.ToDisplayString(), StringComparer.Ordinal).ToList();
        Entities = [.. ordered.Select(entity => entity.Facts)];
        Relations = [.. ordered.SelectMany(entity => entity.Relations)];
        ForeignKeys =
        [
            .. ordered.Where(entity => !entity.Facts.IsKeyless).SelectMany(entity => entity.Relations)
                .Where(StoresKey).GroupBy(KeyOf, StringComparer.Ordinal).Select(ToForeignKey),
        ];
    }

    private static bool StoresKey(Resolution relation) =>
        relation is { Shape: RelationShape.BelongsTo or RelationShape.HasMany or RelationShape.HasOne, Discriminator: null };

    private static INamedTypeSymbol Holder(Resolution relation) =>
        relation.Shape == RelationShape.BelongsTo ? relation.Declaration.Entity : relation.Declaration.Target!;

    private static INamedTypeSymbol Referenced(Resolution relation) =>
        relation.Shape == RelationShape.BelongsTo ? relation.Declaration.Target! : relation.Declaration.Entity;

    private static ImmutableArray<ColumnFact> Columns(Resolution relation) =>
        [.. relation.Key.Select(part => relation.Shape == RelationShape.BelongsTo ? part.Source : part.Target)];

    private static string KeyOf(Resolution relation) =>
        Holder(relation).ToDisplayString() + " " + Referenced(relation).ToDisplayString() + " " + string.Join(",", Columns(relation).Select(column => column.Name));

    private static ForeignKeyFact ToForeignKey(IEnumerable<Resolution> relations)
    {
        // A relation with a condition or an order is another view of a key; it speaks for the key where no other does.
        List<Resolution> ordered = [.. relations.OrderBy(relation => relation.Declaration.IsScoped)];
        Resolution? holder = ordered.Find(relation => relation.Shape == RelationShape.BelongsTo);
        Resolution? referenced = ordered.Find(relation => relation.Shape != RelationShape.BelongsTo);
        Resolution deciding = holder ?? referenced!;
        RelationFacts facts = RelationFactsReader.Read(deciding);
        ImmutableArray<ColumnFact> columns = Columns(deciding);

        // A key that is its own reference never waits for another row.
        bool isItself = deciding.Key.All(part => SymbolEqualityComparer.Default.Equals(part.Source.Property, part.Target.Property));
        return new ForeignKeyFact(
            Holder(deciding),
            Referenced(deciding),
            columns,
            holder?.Declaration,
            referenced?.Declaration,
            IsRequired: !facts.ModelOnly && !isItself && columns.All(column => !column.IsNullable || StorageReader.IsRequired(column.Property)),
            Cascades: !facts.ModelOnly && facts.OnDelete == nameof(ActionKind.Cascade));
    }
}
