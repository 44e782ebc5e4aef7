namespace RelationGen.Tool.Update;

/// <summary>Which classes stand for which tables; several can stand for one.</summary>
internal sealed class TableClasses
{
    private readonly Dictionary<CodeEntity, SchemaTable> _tables = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, CodeEntity> _owners = new(StringComparer.Ordinal);
    private readonly ILookup<string, CodeEntity> _classes;

    /// <summary>Finds them.</summary>
    /// <param name="entities">The classes, as they were built.</param>
    /// <param name="project">Their sources.</param>
    /// <param name="snapshot">The database.</param>
    public TableClasses(IReadOnlyList<CodeEntity> entities, SourceProject project, SchemaSnapshot snapshot)
    {
        foreach (CodeEntity entity in entities)
        {
            if (snapshot.Find(entity.Schema, entity.Table) is { } table)
                _tables.Add(entity, table);
        }

        _classes = _tables.ToLookup(pair => pair.Value.FullName, pair => pair.Key, StringComparer.Ordinal);
        foreach (IGrouping<string, CodeEntity> group in _classes)
            _owners.Add(group.Key, group.FirstOrDefault(entity => project.Editable(entity.FullName) is not null) ?? group.First());
    }

    /// <summary>The classes that have a table.</summary>
    public IEnumerable<CodeEntity> Mapped => _tables.Keys;

    /// <summary>The table of a class; null where the database has none.</summary>
    public SchemaTable? TableOf(CodeEntity entity) => _tables.GetValueOrDefault(entity);

    /// <summary>All classes of a table.</summary>
    public IEnumerable<CodeEntity> Of(SchemaTable table) => _classes[table.FullName];

    /// <summary>The class that gets what is new: the first one that can be edited, or the first; null where there is none.</summary>
    public CodeEntity? OwnerOf(SchemaTable table) => _owners.GetValueOrDefault(table.FullName);
}
