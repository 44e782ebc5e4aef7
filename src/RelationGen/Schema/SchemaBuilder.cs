namespace RelationGen;

/// <summary>Turns the models of entities into the tables to create: each table, foreign key and index once, whoever declares it.</summary>
internal sealed class SchemaBuilder
{
    private readonly SqlDialect _sql;
    private readonly SchemaSql _dialect;
    private readonly Dictionary<string, EntityModel> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableDefinition> _tablesByEntity = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableDefinition> _tablesByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TableDefinition> _referenced = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TableDefinition> _tables = [];

    private SchemaBuilder(SqlDialect sql)
    {
        _sql = sql;
        _dialect = sql.Schema;
    }

    /// <exception cref="RelationSchemaException">The entities contradict each other.</exception>
    public static IReadOnlyList<TableDefinition> Build(
        IReadOnlyList<EntityModel> entities, IReadOnlyList<EntityModel> references, SqlDialect sql)
    {
        SchemaSql dialect = sql.Schema;
        var builder = new SchemaBuilder(sql);

        // What has no key is read, and made by others: a view of the database, or a table that another program writes.
        entities = [.. entities.Where(entity => entity.HasKey)];
        foreach (EntityModel reference in references)
        {
            builder._entities[reference.FullName] = reference;
            builder._referenced[dialect.Table(reference.Table, reference.Schema)] = ToTable(reference, sql);
        }

        foreach (EntityModel entity in entities)
            builder.AddEntity(entity);

        // The side that stores a foreign key knows more of it, so it comes first.
        foreach (EntityModel entity in entities)
            AddRelations(entity, RelationSide.ForeignKey, builder.AddOwnForeignKey);

        foreach (EntityModel entity in entities)
            AddRelations(entity, RelationSide.Referenced, builder.AddTargetsForeignKey);

        foreach (EntityModel entity in entities)
            AddRelations(entity, RelationSide.Junction, builder.AddJunction);

        builder.LeaveTypesOf(references);
        builder.AddIndexes();
        SchemaNames.Assign(builder._tables, dialect);
        return TableOrder.Sort(builder._tables, dialect);
    }

    private void AddEntity(EntityModel entity)
    {
        TableDefinition table = ToTable(entity, _sql);
        string name = _dialect.Table(table.Name, table.Schema);
        if (_tablesByName.TryGetValue(name, out TableDefinition? other))
        {
            if (Contradiction(other, table) is { } what)
            {
                throw new RelationSchemaException(
                    $"{other.Owner} and {table.Owner} are both mapped to the table {name}, but {what}, so it cannot be created from them: "
                    + "make them agree, give one of them another [Table], "
                    + "or create a DatabaseSchema of the entities that own their tables.")
                { Entity = entity.Name, Table = entity.Table };
            }

            other.Add(table);
            table = other;
        }
        else
        {
            _tables.Add(table);
            _tablesByName.Add(name, table);
        }

        _tablesByEntity.Add(entity.FullName, table);
        _entities[entity.FullName] = entity;
    }

    /// <summary>What two entities of one table say of it that cannot both be; null where they agree.</summary>
    private static string? Contradiction(TableDefinition first, TableDefinition second)
    {
        if (first.Name != second.Name || first.Schema != second.Schema)
            return "not by the same name and schema, which are kept apart by other databases or in other places only";

        if (!first.Key.Columns.SequenceEqual(second.Key.Columns, StringComparer.Ordinal))
            return $"the key is {KeyOf(first)} for the one and {KeyOf(second)} for the other";

        return second.Columns.Find(column => first.FindColumn(column.Name) is { } known && known != column) is { } differs
            ? $"they differ about the column \"{differs.Name}\" "
                + "(its type, whether it may be NULL, its default, length or collation, or what it is computed from)"
            : null;

        static string KeyOf(TableDefinition table) => "(" + string.Join(", ", table.Key.Columns) + ")";
    }

    private static TableDefinition ToTable(EntityModel entity, SqlDialect sql)
    {
        var texts = new SchemaTexts(entity, sql);
        var table = new TableDefinition(entity.FullName, entity.Table, entity.Schema);
        IEnumerable<ColumnModel> columns = entity.Columns.Where(column => !sql.Schema.IsThere(entity, column));
        table.Columns.AddRange(columns.Select(column => new ColumnDefinition(column.Column, column.Type)
        {
            TypeName = column.TypeName,
            Element = column.Element,

            // Of an array it counts values.
            MaxLength = column.Element is null ? column.MaxLength : null,
            IsNullable = column.Nullable && !entity.Key.Properties.Contains(column.Property),
            IsCompared = entity.Key.Properties.Contains(column.Property),
            Collation = column.Collation,
            IsIdentity = column.Generated == ColumnGeneration.Identity && column.DefaultSql is null,
            Default = column.Default,
            DefaultSql = texts.Of(column.DefaultSql),
            Computed = texts.Of(column.Computed),
        }));
        table.Key = new KeyDefinition(KeyKind.Primary, entity.Key.Columns);
        table.UniqueKeys.AddRange(entity.UniqueKeys.Select(key => new KeyDefinition(KeyKind.Unique, key.Columns) { Name = key.Name }));
        table.Indexes.AddRange(entity.Indexes.Select(index => new KeyDefinition(KeyKind.Index, index.Columns)
        {
            Name = index.Name,
            Where = texts.Of(index.Where),
            Expression = texts.Of(index.Expression),
            IsUnique = index.Unique,
        }));
        table.Checks.AddRange(texts.Checks());
        table.EnumTypes.AddRange(entity.Columns.Where(column => column is { TypeName: not null, EnumLabels: not null })
            .Select(column => new EnumTypeDefinition(ElementName(column), column.EnumLabels!)));
        return table;
    }

    private static string ElementName(ColumnModel column) =>
        column.Element is null ? column.TypeName! : column.TypeName!.Replace("[]", string.Empty, StringComparison.Ordinal);

    /// <summary>Enum types of tables that exist already are there too.</summary>
    private void LeaveTypesOf(IReadOnlyList<EntityModel> references)
    {
        HashSet<string> existing = new(
            references.SelectMany(reference => ToTable(reference, _sql).EnumTypes).Select(type => type.Name),
            StringComparer.OrdinalIgnoreCase);
        foreach (TableDefinition table in _tables)
            table.EnumTypes.RemoveAll(type => existing.Contains(type.Name));
    }

    /// <summary>A relation through another entity has that entity's constraints.</summary>
    private static void AddRelations(EntityModel entity, RelationSide side, Action<EntityModel, RelationModel> add)
    {
        foreach (RelationModel relation in entity.Relations)
        {
            if (relation.Side == side && relation.Through is null)
                add(entity, relation);
        }
    }

    private void AddOwnForeignKey(EntityModel entity, RelationModel relation)
    {
        TableDefinition table = _tablesByEntity[entity.FullName];
        if (relation.Discriminator is { } discriminator)
            AddIndex(table, [discriminator, .. relation.Key.Columns]);
        else
            AddForeignKey(table, relation, relation.Key.Columns, relation.TargetTable!, relation.TargetSchema, relation.TargetKey.Columns);
    }

    private void AddTargetsForeignKey(EntityModel entity, RelationModel relation)
    {
        // A table of another project cannot be changed from here.
        if (relation.Discriminator is null && _tablesByEntity.TryGetValue(relation.Target!, out TableDefinition? table))
            AddForeignKey(table, relation, relation.TargetKey.Columns, entity.Table, entity.Schema, relation.Key.Columns);
    }

    private void AddForeignKey(
        TableDefinition table, RelationModel relation, IReadOnlyList<string> columns, string targetTable, string? targetSchema,
        IReadOnlyList<string> targetColumns)
    {
        Compare(table, columns, FindColumns(targetTable, targetSchema, targetColumns));

        // The first of many rows is no one-to-one relation in the database.
        if (relation.Type == RelationType.OneToOne && relation.OrderBy is null && !table.IsUnique(columns))
            table.UniqueKeys.Add(new KeyDefinition(KeyKind.Unique, columns));

        var foreignKey = new ForeignKeyDefinition(columns, targetTable, targetSchema, targetColumns)
        {
            Name = relation.Constraint,
            OnDelete = relation.OnDelete,
            OnUpdate = relation.OnUpdate,
        };
        if (!relation.ModelOnly && !table.ForeignKeys.Exists(foreignKey.IsSame))
            table.ForeignKeys.Add(foreignKey);
        else if (relation.ModelOnly)
            AddIndex(table, columns);
    }

    private static void AddIndex(TableDefinition table, IReadOnlyList<string> columns)
    {
        if (!table.IsLedBy(columns))
            table.Indexes.Add(new KeyDefinition(KeyKind.Index, columns));
    }

    private void AddJunction(EntityModel entity, RelationModel relation)
    {
        JunctionModel junction = relation.Junction!;
        EntityModel target = _entities.GetValueOrDefault(relation.Target!) ?? throw new RelationSchemaException(
            $"{entity.Name}.{relation.Name} needs the columns of {relation.Target}, which is not among the entities of this "
            + "schema: add it, "
            + "or pass it in references when its table exists already.")
        { Entity = entity.Name, Relation = relation.Name };
        string name = _dialect.Table(junction.Table, junction.Schema);
        ColumnDefinition[] discriminator = relation.Discriminator is { } type
            ? [new ColumnDefinition(type, ColumnType.String) { IsCompared = true }]
            : [];
        ColumnDefinition[] columns =
            [.. discriminator, .. JunctionColumns(entity, relation.Key, junction.SourceColumns),
                .. JunctionColumns(target, relation.TargetKey, junction.TargetColumns)];
        if (!_tablesByName.TryGetValue(name, out TableDefinition? table))
        {
            table = new TableDefinition(entity.Name + "." + relation.Name, junction.Table, junction.Schema) { IsJunction = true };
            table.Columns.AddRange(columns);
            table.Key = new KeyDefinition(KeyKind.Primary, [.. columns.Select(part => part.Name)]);
            _tables.Add(table);
            _tablesByName.Add(name, table);
        }
        else if (Array.Find(columns, part => table.FindColumn(part.Name) is null) is { } missing)
        {
            throw new RelationSchemaException(
                $"{entity.Name}.{relation.Name} needs the column \"{missing.Name}\" of the junction {name}, which {table.Owner} declares "
                + "without it: give both the same "
                + "SourceColumns and TargetColumns, or another Junction.")
            { Entity = entity.Name, Relation = relation.Name, Table = junction.Table };
        }

        if (relation.Discriminator is { } kind)
            AddIndex(table, [kind, .. relation.Type == RelationType.MorphToMany ? junction.SourceColumns : junction.TargetColumns]);

        // The side whose rows may be of another entity has no constraint.
        if (relation.Type != RelationType.MorphToMany)
            AddForeignKey(table, Junctional(relation), junction.SourceColumns, entity.Table, entity.Schema, relation.Key.Columns);

        if (relation.Type != RelationType.MorphedByMany)
            AddForeignKey(
                table, Junctional(relation), junction.TargetColumns, relation.TargetTable!, relation.TargetSchema,
                relation.TargetKey.Columns);
    }

    /// <summary>One name cannot serve both foreign keys of a junction.</summary>
    private static RelationModel Junctional(RelationModel relation) => relation with { Constraint = null };

    private static IEnumerable<ColumnDefinition> JunctionColumns(EntityModel side, KeyModel key, IReadOnlyList<string> columns) =>
        columns.Select((column, i) =>
        {
            ColumnModel part = side.FindColumn(key.Properties[i])!;
            return new ColumnDefinition(column, part.Type)
            {
                TypeName = part.TypeName, MaxLength = part.MaxLength,
                Collation = part.Collation, IsCompared = true
            };
        });

    /// <summary>The database compares both sides of a foreign key alike, as loads do.</summary>
    private static void Compare(TableDefinition table, IReadOnlyList<string> columns, ColumnDefinition?[] targets)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (table.FindColumn(columns[i]) is not { } column)
                continue;

            column.IsCompared = true;
            if (targets[i] is not { } target)
                continue;

            target.IsCompared = true;
            column.Collation ??= target.Collation;
        }
    }

    private ColumnDefinition?[] FindColumns(string tableName, string? schema, IReadOnlyList<string> columns)
    {
        string name = _dialect.Table(tableName, schema);
        TableDefinition? table = _tablesByName.GetValueOrDefault(name) ?? _referenced.GetValueOrDefault(name);
        return [.. columns.Select(column => table?.FindColumn(column))];
    }

    /// <summary>Deleting or changing a referenced row looks for the rows that reference it, and so does every load of children.</summary>
    private void AddIndexes()
    {
        foreach (TableDefinition table in _tables)
        {
            foreach (ForeignKeyDefinition foreignKey in table.ForeignKeys)
            {
                AddIndex(table, foreignKey.Columns);
            }
        }
    }
}
