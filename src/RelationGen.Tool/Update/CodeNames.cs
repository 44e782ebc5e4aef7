using RelationGen.Tool.Scaffold;

namespace RelationGen.Tool.Update;

/// <summary>What the classes of a project are called, said by the tables, columns and foreign keys that they stand for.</summary>
internal static class CodeNames
{
    /// <summary>The names.</summary>
    /// <param name="classes">The classes of the tables.</param>
    /// <param name="project">Their sources.</param>
    /// <param name="snapshot">The database.</param>
    public static KnownNames Of(TableClasses classes, SourceProject project, SchemaSnapshot snapshot)
    {
        var known = new KnownNames { IsPascalCase = project.IsPascalCase };
        known.Types.UnionWith(project.TypeNames);
        foreach (CodeEntity entity in classes.Mapped)
        {
            SchemaTable table = classes.TableOf(entity)!;
            if (ReferenceEquals(classes.OwnerOf(table), entity))
                known.Tables.Add(table.FullName, Table(entity, table, project, snapshot));
        }

        foreach (CodeEntity entity in classes.Mapped)
        {
            foreach (CodeRelation relation in entity.Relations.OrderBy(relation => relation.Where is not null))
                Add(known, entity, relation, snapshot);

            AddEnums(known, entity, classes.TableOf(entity)!, snapshot);
        }

        return known;
    }

    private static KnownTable Table(CodeEntity entity, SchemaTable table, SourceProject project, SchemaSnapshot snapshot)
    {
        string space = entity.FullName.Length > entity.Name.Length ? entity.FullName[..^(entity.Name.Length + 1)] : string.Empty;
        var known = new KnownTable(entity.Name, space)
        {
            IsNested = project.Find(entity.FullName) is [{ IsNested: true }, ..],
        };
        foreach (CodeColumn column in entity.Columns)
        {
            if (table.Find(snapshot.Engine, column.Column) is { } found)
                known.Properties.TryAdd(found.Name, column.Property);
        }

        known.Members.UnionWith(entity.Columns.Select(column => column.Property.Split('.')[0]));
        known.Members.UnionWith(entity.Relations.Select(relation => relation.Name));
        known.Members.UnionWith(project.Find(entity.FullName).SelectMany(part => part.MemberNames));
        return known;
    }

    private static void Add(KnownNames known, CodeEntity entity, CodeRelation relation, SchemaSnapshot snapshot)
    {
        if (relation.Through is not null || relation.Discriminator is not null)
            return;

        if (relation.Junction is { } junction)
        {
            Add(known, snapshot, junction.Schema, junction.Table, junction.SourceColumns, target: null, new(null, null));
            Add(known, snapshot, junction.Schema, junction.Table, junction.TargetColumns, target: null, new(null, null));
        }
        else if (relation.Side == CodeSide.ForeignKey)
        {
            (string?, string)? target = relation.TargetTable is { } table ? (relation.TargetSchema, table) : null;
            Add(known, snapshot, entity.Schema, entity.Table, relation.Columns, target, new KnownRelation(relation.Name, null));
        }
        else if (relation.TargetTable is { } holder)
        {
            Add(known, snapshot, relation.TargetSchema, holder, relation.TargetColumns, (entity.Schema, entity.Table),
                new KnownRelation(null, relation.Name));
        }
    }

    private static void Add(
        KnownNames known, SchemaSnapshot snapshot, string? schema, string table, IReadOnlyList<string> columns,
        (string? Schema, string Name)? target, KnownRelation relation)
    {
        if (snapshot.Find(schema, table) is not { } holder || known.Of(holder) is not { } names)
            return;

        HashSet<string> wanted = new(columns, NameComparison.Comparer(snapshot.Engine));
        foreach (SchemaForeignKey key in holder.ForeignKeys.Where(key => wanted.SetEquals(key.Columns)
            && (target is not var (targetSchema, name) || (NameComparison.Same(snapshot.Engine, key.RefTable, name)
                && NameComparison.SameSchema(snapshot, key.RefSchema, targetSchema)))))
        {
            KnownRelation? there = names.Relations.GetValueOrDefault(KnownNames.KeyOf(key));
            names.Relations[KnownNames.KeyOf(key)] = new KnownRelation(there?.ToOne ?? relation.ToOne, there?.Inverse ?? relation.Inverse);
        }
    }

    /// <summary>A type of the project, or an array of one: neither one that any column may have nor a list.</summary>
    private static bool IsOwnType(string type) =>
        !PlainTypes.Contains(type) && type != "object" && !type.Contains('<', StringComparison.Ordinal);

    /// <summary>A column of an enum type whose property is none of the types of C# has the enum of the project.</summary>
    private static void AddEnums(KnownNames known, CodeEntity entity, SchemaTable table, SchemaSnapshot snapshot)
    {
        foreach (CodeColumn column in entity.Columns.Where(column => IsOwnType(column.ClrType)))
        {
            string? type = table.Find(snapshot.Engine, column.Column)?.Type;
            if (type is not null && PostgreSqlTypes.EnumOf(snapshot, One(type)) is { } found)
                known.Enums.TryAdd((found.Schema, found.Name), One(column.ClrType));
        }
    }

    /// <summary>The type of the elements of an array, or the type itself.</summary>
    private static string One(string type) => type.Replace("[]", string.Empty, StringComparison.Ordinal);
}
