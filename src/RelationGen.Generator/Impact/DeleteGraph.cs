using RelationGen.Generator.Model;

namespace RelationGen.Generator.Impact;

/// <summary>The foreign keys of all entities of a project, each once; tells what the deletion of a row does.</summary>
internal sealed class DeleteGraph
{
    private readonly Dictionary<string, List<ReferenceModel>> _incoming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExternalEntity> _externals = new(StringComparer.Ordinal);

    /// <param name="entities">The entities in the order of their names.</param>
    public DeleteGraph(EquatableArray<EntityReferences> entities)
    {
        foreach (ExternalEntity external in entities.SelectMany(entity => entity.Externals))
            _externals[external.FullName] = external;

        // A junction may be an entity to others.
        Dictionary<(string, string?), string> byTable = [];
        foreach (EntityReferences entity in entities)
        {
            if (!byTable.ContainsKey((entity.Table, entity.Schema)))
                byTable.Add((entity.Table, entity.Schema), entity.FullName);
        }

        foreach (ReferenceModel reference in entities.SelectMany(entity => entity.References).OrderBy(reference => reference.Rank))
            Add(reference.Holder is null && byTable.TryGetValue((reference.Table, reference.Schema), out string? holder) ? reference with { Holder = holder } : reference);
    }

    /// <summary>The effects of deleting a row, those of each table followed by those of the tables that are deleted with it.</summary>
    public EquatableArray<DeleteEffect> EffectsOf(string entity)
    {
        HashSet<string> enforced = Reached(entity, static reference => reference.IsEnforced);
        HashSet<string> seen = new(StringComparer.Ordinal) { entity };
        List<DeleteEffect> effects = [];
        Visit(entity, []);
        return effects.ToEquatableArray();

        void Visit(string target, string[] path)
        {
            foreach (ReferenceModel reference in IncomingOf(target))
            {
                string[] further = [.. path, reference.Table];
                effects.Add(new DeleteEffect(
                    reference.Holder, further.ToEquatableArray(), reference.Columns, target, reference.Action, IsModelOnly: !reference.IsEnforced || !enforced.Contains(target)));
                if (reference.Action == "Cascade" && reference.Holder is { } holder && seen.Add(holder))
                    Visit(holder, further);
            }

            // What its own assembly knows of an entity needs no further steps.
            if (_externals.TryGetValue(target, out ExternalEntity? external))
                effects.AddRange(external.Effects.Select(effect => effect with { Path = path.Concat(effect.Path).ToEquatableArray(), IsModelOnly = effect.IsModelOnly || !enforced.Contains(target) }));
        }
    }

    /// <summary>The entities whose rows are deleted, by keys of one kind alone.</summary>
    private HashSet<string> Reached(string entity, Func<ReferenceModel, bool> isMeant)
    {
        HashSet<string> reached = new(StringComparer.Ordinal) { entity };
        Queue<string> left = new([entity]);
        while (left.Count > 0)
        {
            foreach (ReferenceModel reference in IncomingOf(left.Dequeue()))
            {
                if (reference.Action == "Cascade" && isMeant(reference) && reference.Holder is { } holder && reached.Add(holder))
                    left.Enqueue(holder);
            }
        }

        return reached;
    }

    private void Add(ReferenceModel reference)
    {
        if (!_incoming.TryGetValue(reference.Target, out List<ReferenceModel>? known))
            _incoming.Add(reference.Target, known = []);

        int same = known.FindIndex(other => other.Table == reference.Table && other.Schema == reference.Schema && other.Columns.Equals(reference.Columns) && other.Value == reference.Value);
        if (same < 0)
            known.Add(reference);
        else if (reference.IsEnforced && !known[same].IsEnforced)
            known[same] = reference;
    }

    private List<ReferenceModel> IncomingOf(string entity) => _incoming.TryGetValue(entity, out List<ReferenceModel>? known) ? known : [];
}
