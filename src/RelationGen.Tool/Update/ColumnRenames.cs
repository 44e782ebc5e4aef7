using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Update;

/// <summary>Gives columns of classes the names that a user says they have now.</summary>
internal sealed class ColumnRenames(SchemaSnapshot snapshot)
{
    /// <summary>The properties whose columns have another name, with the old and the new name.</summary>
    public List<(CodeEntity Entity, string Property, string Old, string New)> Renamed { get; } = [];

    /// <summary>The classes with the new names.</summary>
    /// <exception cref="ToolException">The old column is not in a class, or the new one not in the database.</exception>
    public IReadOnlyList<CodeEntity> Apply(IReadOnlyList<CodeEntity> entities, IReadOnlyList<DdlRename> renames)
    {
        foreach (DdlRename rename in renames)
            entities = Apply(entities, rename);

        return entities;
    }

    private CodeEntity[] Apply(IReadOnlyList<CodeEntity> entities, DdlRename rename)
    {
        int point = rename.Old.LastIndexOf('.');
        string owner = point < 0 ? string.Empty : rename.Old[..point];
        string old = rename.Old[(point + 1)..];
        CodeEntity[] owners = [.. Owners(entities, owner).Where(entity => Find(entity, old) is not null)];
        string? fault = owners.Length == 0 ? $"no class has a column {rename.Old}; write table.old_column=new_column"
            : owners.Select(entity => snapshot.Find(entity.Schema, entity.Table) is not { } table ? $"the database has no table {owner}"
                : table.Find(snapshot.Engine, old) is not null ? $"the database still has the column {rename.Old}"
                : table.Find(snapshot.Engine, rename.New) is null ? $"the database has no column {owner}.{rename.New}"
                : null).FirstOrDefault(found => found is not null);
        if (fault is not null)
            throw new ToolException(ExitCode.WrongUse, $"--rename {rename.Old}={rename.New}: {fault}.");

        Renamed.AddRange(owners.Select(entity => (entity, Find(entity, old)!.Property, old, rename.New)));
        return [.. entities.Select(entity => entity with
        {
            Columns = !owners.Contains(entity) ? entity.Columns : entity.Columns
                .Select(column => Same(column.Column, old) ? column with { Column = rename.New } : column).ToEquatableArray(),
            Key = owners.Contains(entity) ? Names(entity.Key, old, rename.New) : entity.Key,
            Relations = entity.Relations.Select(relation => relation with
            {
                Columns = owners.Contains(entity) ? Names(relation.Columns, old, rename.New) : relation.Columns,
                TargetColumns = owners.Any(other => Same(other.Table, relation.TargetTable)
                    && NameComparison.SameSchema(snapshot, other.Schema, relation.TargetSchema))
                    ? Names(relation.TargetColumns, old, rename.New) : relation.TargetColumns,
            }).ToEquatableArray(),
        })];
    }

    /// <summary>The classes of a table as somebody types it: without a schema it is that of the default one, where there is one.</summary>
    private CodeEntity[] Owners(IReadOnlyList<CodeEntity> entities, string typed)
    {
        CodeEntity[] named = [.. entities.Where(entity => Same(entity.Table, typed))];
        CodeEntity[] own = [.. named.Where(entity => NameComparison.SameSchema(snapshot, entity.Schema, null))];
        return own.Length > 0 ? own
            : named.Length > 0 ? named
            : [.. entities.Where(entity => NameComparison.PathComparer(snapshot.Engine)
                .Equals((entity.Schema ?? snapshot.DefaultSchema) + "." + entity.Table, typed))];
    }

    private CodeColumn? Find(CodeEntity entity, string column) => entity.Columns.FirstOrDefault(own => Same(own.Column, column));

    private EquatableArray<string> Names(EquatableArray<string> columns, string old, string name) =>
        columns.Select(column => Same(column, old) ? name : column).ToEquatableArray();

    private bool Same(string? first, string? second) => NameComparison.Same(snapshot.Engine, first, second);
}
