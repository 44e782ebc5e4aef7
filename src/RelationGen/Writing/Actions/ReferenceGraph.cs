using System.Collections.Concurrent;

namespace RelationGen;

/// <summary>
/// All foreign keys of a set of entities, each once, whichever relations declare it; the same keys that a schema of these entities has.
/// </summary>
internal sealed class ReferenceGraph
{
    private static volatile Known? _known;

    private readonly Dictionary<string, ReferenceTable> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityModel> _models = new(StringComparer.Ordinal);
    private readonly List<ReferenceTable> _junctions = [];
    private readonly ConcurrentDictionary<ReferenceTable, ActionPlan> _plans = [];

    private ReferenceGraph()
    {
    }

    /// <summary>Of all entities whose assemblies are loaded.</summary>
    public static ReferenceGraph Registered
    {
        get
        {
            while (true)
            {
                Func<IReadOnlyList<EntityModel>>[] registered = EntityModels.Registered;
                if (_known is { } known && ReferenceEquals(known.Models, registered))
                    return known.Graph;

                // More may be registered meanwhile.
                _known = new(registered, Of(registered.SelectMany(models => models())));
            }
        }
    }

    public static ReferenceGraph Of(IEnumerable<EntityModel> models)
    {
        var graph = new ReferenceGraph();
        foreach (EntityModel model in models)
        {
            // Rows without a key are no rows of ours: nothing becomes of them.
            if (model.HasKey && graph._models.TryAdd(model.FullName, model))
                graph._entities.Add(model.FullName, ReferenceTable.Of(model));
        }

        foreach (EntityModel model in graph._models.Values)
        {
            graph._entities[model.FullName].Info.FindTouches =
                () => [.. model.Relations.SelectMany(relation => graph.TouchesOf(model, relation))];
        }

        // The side that stores a foreign key knows more of it; of a polymorphic key the side that knows its one target does.
        graph.AddAll(RelationSide.ForeignKey, graph.AddOwnKey);
        graph.AddAll(RelationSide.Referenced, graph.AddTargetsKey);
        graph.AddAll(RelationSide.ForeignKey, graph.AddPolymorphicKey);
        graph.AddAll(RelationSide.Junction, graph.AddJunction);
        return graph;
    }

    /// <summary>What the deletion of rows of an entity means for the rows that refer to them.</summary>
    /// <exception cref="InvalidOperationException">The entity is unknown.</exception>
    public ActionPlan PlanOf(TableInfo table)
    {
        ReferenceTable? found = table.Model is { } model ? _entities.GetValueOrDefault(model.FullName) : null;
        return found is null
            ? throw new InvalidOperationException(
                $"What refers to {table.Entity} is not known; build its project with the version of RelationGen that runs.")
            : _plans.GetOrAdd(found, ActionPlan.Of);
    }

    /// <summary>What a relation touches that stores its foreign key, in each of its targets.</summary>
    private IEnumerable<TouchedTarget> TouchesOf(EntityModel model, RelationModel relation)
    {
        if (relation.Touch is not { } property)
            yield break;

        IEnumerable<(string? Value, string Target)> targets = relation.Target is { } only ? [(null, only)]
            : relation.Targets!.Select(pair => ((string?)pair.Key, pair.Value));
        foreach ((string? value, string name) in targets)
        {
            if (!_models.TryGetValue(name, out EntityModel? target))
                continue;

            TableInfo table = _entities[name].Info;
            ColumnInfo moment = table.Columns.First(column => column.Property == property);
            IReadOnlyList<string> key = value is null ? relation.TargetKey.Columns : target.Key.Columns;
            yield return new(
                model.Name + "." + relation.Name, [.. relation.Key.Columns.Select(SqlWriter.Quote)],
                value is null ? null : (relation.Discriminator!, value), table, [.. key.Select(SqlWriter.Quote)], moment,
                ReferenceTable.IsUtc(target.FindColumn(property)!));
        }
    }

    /// <summary>A relation through another entity has that entity's keys.</summary>
    private void AddAll(RelationSide side, Action<EntityModel, RelationModel> add)
    {
        foreach (EntityModel model in _models.Values)
        {
            foreach (RelationModel relation in model.Relations)
            {
                if (relation.Side == side && relation.Through is null)
                    add(model, relation);
            }
        }
    }

    private void AddOwnKey(EntityModel model, RelationModel relation)
    {
        if (relation.Discriminator is null)
            Add(relation, model, _entities[model.FullName], relation.Key.Columns, relation.Target!, relation.TargetKey.Columns, value: null);
    }

    private void AddTargetsKey(EntityModel model, RelationModel relation)
    {
        if (_entities.TryGetValue(relation.Target!, out ReferenceTable? holder))
            Add(relation, model, holder, relation.TargetKey.Columns, model.FullName, relation.Key.Columns, ValueOf(relation, model.FullName));
    }

    private void AddPolymorphicKey(EntityModel model, RelationModel relation)
    {
        if (relation.Discriminator is null)
            return;

        foreach ((string value, string target) in relation.Targets!)
        {
            if (_models.TryGetValue(target, out EntityModel? targetModel))
                Add(relation, model, _entities[model.FullName], relation.Key.Columns, target, targetModel.Key.Columns, value);
        }
    }

    private void AddJunction(EntityModel model, RelationModel relation)
    {
        if (!_models.TryGetValue(relation.Target!, out EntityModel? target))
            return;

        ReferenceTable table = JunctionTable(model, relation, target);
        bool isSourceMorphed = relation.Type == RelationType.MorphToMany;
        bool isTargetMorphed = relation.Type == RelationType.MorphedByMany;
        Add(relation, model, table, relation.Junction!.SourceColumns, model.FullName, relation.Key.Columns, isSourceMorphed ? ValueOf(relation, model.FullName) : null);
        Add(relation, model, table, relation.Junction.TargetColumns, target.FullName, relation.TargetKey.Columns, isTargetMorphed ? ValueOf(relation, target.FullName) : null);
    }

    /// <summary>
    /// The junction of a relation: an entity that is mapped to the table, or what another relation declared before, or a new one.
    /// </summary>
    private ReferenceTable JunctionTable(EntityModel model, RelationModel relation, EntityModel target)
    {
        JunctionModel junction = relation.Junction!;
        (string, ColumnType)[] columns =
        [
            .. relation.Discriminator is { } discriminator ? [(discriminator, ColumnType.String)] : Array.Empty<(string, ColumnType)>(),
            .. Typed(junction.SourceColumns, model, relation.Key),
            .. Typed(junction.TargetColumns, target, relation.TargetKey),
        ];
        ReferenceTable? known = _entities.Values.Concat(_junctions)
            .FirstOrDefault(
                table => table.IsNamed(junction.Table, junction.Schema) && table.HasColumns(columns.Select(column => column.Item1)));
        if (known is not null)
            return known;

        var created = ReferenceTable.Of(junction, columns);
        _junctions.Add(created);
        return created;
    }

    private static IEnumerable<(string Column, ColumnType Type)> Typed(IReadOnlyList<string> columns, EntityModel model, KeyModel key) =>
        columns.Select((column, i) => (column, model.FindColumn(key.Properties[i])!.Type));

    /// <summary>What stands for an entity in the discriminator; null for a relation that is not polymorphic.</summary>
    private static string? ValueOf(RelationModel relation, string entity) =>
        relation.Discriminator is null ? null : relation.Targets!.First(pair => pair.Value == entity).Key;

    private void Add(
        RelationModel relation, EntityModel declaring, ReferenceTable holder, IReadOnlyList<string> columns, string target,
        IReadOnlyList<string> targetColumns, string? value)
    {
        if (!_entities.TryGetValue(target, out ReferenceTable? referenced))
            return;

        var reference = new Reference(holder, columns, referenced, targetColumns)
        {
            Entity = declaring.Name,
            Relation = relation.Name,
            OnDelete = relation.OnDelete,
            IsEnforced = !relation.ModelOnly && value is null,
            Discriminator = value is null ? null : (relation.Discriminator!, value),
        };
        int known = referenced.Incoming.FindIndex(reference.IsSame);
        if (known < 0)
            referenced.Incoming.Add(reference);
        else if (reference.IsEnforced && !referenced.Incoming[known].IsEnforced)
            referenced.Incoming[known] = reference;
    }

    private sealed record Known(Func<IReadOnlyList<EntityModel>>[] Models, ReferenceGraph Graph);
}
