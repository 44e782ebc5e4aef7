using RelationGen.Generator.Impact;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the model of an entity as the argument of an attribute, which is the only place that has it.</summary>
internal static class ModelEmitter
{
    /// <summary>
    /// The attribute of <c>RelationMap</c>, by which tools and referencing projects read the model without running code, and the library at first
    /// use. Assemblies store the arguments of attributes as UTF-8, and constants and literals as UTF-16.
    /// </summary>
    public static void EmitAttribute(SourceWriter writer, EntityModel entity) =>
        Literals.RawString(writer, "[global::RelationGen.Infrastructure.EntityModel(", Wrap(Json(entity)), ")]");

    /// <summary>The model as the attribute has it, on one line.</summary>
    public static string Json(EntityModel entity)
    {
        string head = new JsonText()
            .Add("name", entity.Type.Name)
            .Add("fullName", Names.ModelName(entity.Type.FullName))
            .Add("table", entity.Table)
            .Add("schema", entity.Schema)
            .ToString();
        string tail = new JsonText()
            .AddRaw("key", Key(name: null, entity.Key.Select(column => column.Property), entity.Key.Select(column => column.Column)))
            .AddRaw("uniqueKeys", Keys(entity.UniqueKeys))
            .AddRaw("indexes", Keys(entity.Indexes))
            .AddRaw("checks", Checks(entity))
            .Add("softDelete", entity.SoftDelete is { Error: null } soft ? soft.Property : null)
            .ToString();
        string[] columns = [.. entity.Columns.Select(column => Column(entity, column))];
        string[] relations = [.. entity.Relations.Select(relation => Relation(entity, relation)).OfType<string>()];
        return head.Substring(0, head.Length - 1)
            + ",\"columns\":[" + string.Join(",", columns)
            + "]," + tail.Substring(1, tail.Length - 2)
            + ",\"relations\":[" + string.Join(",", relations)
            + "],\"deleteImpact\":[" + string.Join(",", entity.DeleteImpact.Select(Effect)) + "]}";
    }

    /// <summary>Lines that end behind commas between values.</summary>
    private static List<string> Wrap(string json)
    {
        const int Width = 120;
        List<string> lines = [];
        bool isText = false;
        int start = 0;
        int comma = 0;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] == '\\')
                i++;
            else if (json[i] == '"')
                isText = !isText;

            if (i - start >= Width && comma > start)
            {
                lines.Add(json.Substring(start, comma - start));
                start = comma;
            }

            if (json[i] == ',' && !isText)
                comma = i + 1;
        }

        lines.Add(json.Substring(start));
        return lines;
    }

    private static string Column(EntityModel entity, ColumnModel column) => new JsonText()
        .Add("property", column.Property)
        .Add("column", column.Column)
        .Add("type", column.Getter)
        .Add("element", column.Element?.Getter)
        .Add("clrType", Names.ModelName(column.Type))
        .Add("nullable", column.IsNullable && !column.Storage.IsRequired)
        .Add("maxLength", column.Storage.MaxLength)
        .Add("collation", column.Collation)
        .Add("generated", Generated(entity, column))
        .Add("default", column.Storage.Default)
        .AddRaw("defaultSql", Sql(column.Storage.DefaultSql))
        .AddRaw("computed", Sql(column.Storage.Computed))
        .Add("typeName", column.Storage.TypeName)
        .AddRaw("enumLabels", column.Storage.EnumLabels.Count == 0 ? null : JsonText.Array(column.Storage.EnumLabels))
        .Add("concurrencyToken", column.Storage.IsConcurrencyToken)
        .ToString();

    /// <summary>A single integer key is an identity unless the class says otherwise or the key comes from another row.</summary>
    public static string? Generated(EntityModel entity, ColumnModel column)
    {
        if (column.Storage.Generated is { } declared)
            return declared == "None" ? null : declared;

        if (column is { Storage.DefaultSql: not null, IsKey: false })
            return "Default";

        bool isNumber = !column.IsEnum && column.Getter is "Byte" or "SByte" or "Int16" or "UInt16" or "Int32" or "UInt32" or "Int64";
        bool isForeign = entity.Relations.Any(relation => relation.Shape == RelationShape.BelongsTo && relation.Key.Any(part => part.Source.Property == column.Property));
        return column.IsKey && entity.Key.Count() == 1 && isNumber && !isForeign ? "Identity" : null;
    }

    /// <summary>Null for a relation that has an error.</summary>
    private static string? Relation(EntityModel entity, RelationModel relation)
    {
        string? side = relation.Shape switch
        {
            RelationShape.BelongsTo or RelationShape.MorphTo => "ForeignKey",
            RelationShape.HasMany or RelationShape.HasOne => "Referenced",
            RelationShape.ManyToMany or RelationShape.HasOneThrough => "Junction",
            _ => null,
        };
        if (side is null || relation.Facts is not { } facts)
            return null;

        TargetModel? target = relation.Target;
        JunctionModel? junction = relation.Junction;
        bool isMorphTo = relation.Shape == RelationShape.MorphTo;
        EquatableArray<KeyPartModel> key = isMorphTo ? relation.Branches[0].Key : relation.Key;
        return new JsonText()
            .Add("name", relation.Property.Name)
            .Add("type", relation.Type)
            .Add("side", side)
            .Add("target", target is null ? null : Names.ModelName(target.FullName))
            .Add("targetTable", target?.Table)
            .Add("targetSchema", target?.Schema)
            .AddRaw("key", Key(name: null, key.Select(part => part.Source.Property), key.Select(part => part.SourceColumn)))
            .AddRaw("targetKey", junction is null
                ? isMorphTo ? null : Key(name: null, key.Select(part => part.Target.Property), key.Select(part => part.TargetColumn))
                : Key(name: null, facts.TargetKey, junction.TargetKeyColumns))
            .Add("required", side == "ForeignKey" && relation.Required)
            .Add("onDelete", facts.OnDelete)
            .Add("onUpdate", facts.OnUpdate)
            .Add("constraint", facts.Constraint)
            .Add("modelOnly", facts.ModelOnly)
            .Add("touch", (isMorphTo ? relation.Branches[0] : relation).Touch?.Property)
            .AddRaw("junction", junction is null ? null : Junction(junction))
            .Add("backReference", facts.BackReference)
            .Add("label", facts.Label)
            .Add("template", facts.Template)
            .Add("hidden", facts.Hidden)
            .Add("through", junction?.Entity is { } between ? Names.ModelName(between) : null)
            .Add("discriminator", isMorphTo ? relation.Branches[0].Discriminator!.Column : relation.Discriminator?.Column)
            .AddRaw("targets", Targets(entity, relation))
            .Add("where", relation.Scope?.Where)
            .Add("orderBy", relation.Scope?.OrderBy)
            .ToString();
    }

    private static string Effect(DeleteEffect effect) => new JsonText()
        .Add("entity", effect.Entity)
        .Add("path", effect.Path)
        .Add("columns", effect.Columns)
        .Add("references", effect.References)
        .Add("action", effect.Action)
        .Add("modelOnly", effect.IsModelOnly)
        .ToString();

    /// <summary>What may stand in the discriminator: on the other side of it only this entity, or only the target where that is the polymorphic one.</summary>
    private static string? Targets(EntityModel entity, RelationModel relation)
    {
        if (relation.Discriminator is { } own)
            return new JsonText().Add(own.Value, Names.ModelName(relation.Type == "MorphedByMany" ? relation.Target!.FullName : entity.Type.FullName)).ToString();

        var targets = new JsonText();
        foreach (RelationModel branch in relation.Branches)
            targets.Add(branch.Discriminator!.Value, Names.ModelName(branch.Target!.FullName));

        return relation.Branches.Count == 0 ? null : targets.ToString();
    }

    private static string Junction(JunctionModel junction) => new JsonText()
        .Add("table", junction.Table)
        .Add("schema", junction.Schema)
        .Add("sourceColumns", junction.SourceColumns)
        .Add("targetColumns", junction.TargetColumns)
        .ToString();

    private static string? Checks(EntityModel entity) => entity.Checks.Count == 0 ? null
        : "[" + string.Join(",", entity.Checks.Select(check => new JsonText()
            .Add("name", check.Name)
            .Add("property", check.Property)
            .AddRaw("sql", Sql(check.Sql)))) + "]";

    private static string? Sql(SqlTextModel? text)
    {
        if (text is null)
            return null;

        var own = new JsonText();
        for (int i = 0; i < text.Dialects.Count; i++)
            own.Add(text.Dialects[i], text.Own[i]);

        return new JsonText().Add("sql", text.Sql).AddRaw("own", text.Dialects.Count == 0 ? null : own.ToString()).ToString();
    }

    private static string Keys(IEnumerable<TableKeyModel> keys) => "[" + string.Join(",", keys.Select(key => new JsonText()
        .Add("name", key.Name)
        .Add("properties", key.Properties)
        .Add("columns", key.Columns)
        .Add("where", key.Where)
        .Add("expression", key.Expression)
        .Add("unique", key.IsUnique))) + "]";

    private static string Key(string? name, IEnumerable<string> properties, IEnumerable<string> columns) => new JsonText()
        .Add("name", name)
        .Add("properties", properties)
        .Add("columns", columns)
        .ToString();
}
