using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;
using RelationGen.Generator.Sql;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the struct that tells the loaders all they need of one relation.</summary>
internal static class RelationEmitter
{
    public static void Emit(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        TargetModel target = relation.Target!;
        KeyPart[] key = [.. relation.Key.Select(KeyPart.Of)];
        string keyType = KeyCode.Type(key);
        string arguments = entity.Type.FullName + ", " + target.FullName + ", " + keyType;
        string @interface = relation.Shape switch
        {
            RelationShape.BelongsTo => "IBelongsTo",
            RelationShape.HasMany => "IHasMany",
            RelationShape.HasOne => "IHasOne",
            RelationShape.HasOneThrough => "IHasOneThrough",
            _ => "IManyToMany",
        };

        Docs.Summary(writer, "How <see cref=\"" + Names.Escape(relation.Property.Name) + "\"/> is loaded: the <c>" + Docs.Escape(target.Name) + "</c> rows "
            + Docs.HowItIsFound(relation) + ".");
        using (writer.Open("internal readonly struct " + relation.StructName + " : global::RelationGen." + @interface + "<" + arguments + ">" + MemoryEmitter.Interface(entity, relation)))
        {
            EmitInstance(writer, entity, relation, keyType);
            writer.Line();
            if (relation.Junction?.Pair is { } pair)
            {
                PairEmitter.Emit(writer, entity, relation, pair);
                writer.Line();
            }

            EmitStatements(writer, relation);
            writer.Line();
            writer.Line("public global::RelationGen.Statement ByKey => ForOne;");
            writer.Line("public global::RelationGen.Statement ByKeys => ForMany;");
            writer.Line("public int KeyParts => " + key.Length + ";");
            writer.Line("public global::System.Collections.Generic.IEqualityComparer<" + keyType + ">? KeyComparer => " + KeyCode.Comparer(key) + ";");
            EmitFacts(writer, relation);
            writer.Line();
            KeyCode.WriteKey(writer, "public void WriteKey(global::RelationGen.KeyWriter writer, " + keyType + " key)", key);
            writer.Line();
            KeyCode.TryKey(writer, "public bool TrySourceKey(" + entity.Type.FullName + " source, out " + keyType + " key)", [.. relation.Key.Select(part => part.Source)], relation.Branch is null ? null : relation.Discriminator);
            writer.Line();
            EmitShape(writer, entity, relation, key, keyType);
            MemoryEmitter.Emit(writer, entity, relation);
            if (relation.Shape == RelationShape.BelongsTo)
                MemoryEmitter.EmitOwn(writer, entity, relation);

            writer.Line();
            writer.Line("public global::RelationGen.RelationState State(" + entity.Type.FullName + " source) =>");
            writer.Indent();
            writer.Line(StateOf(relation) + ";");
            writer.Unindent();
        }
    }

    /// <summary>Entity Framework and other code may set the backing field alone: a value that is there counts as loaded.</summary>
    public static string StateOf(RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        string state = "source." + property.StateField;
        if (property.Form is PropertyForm.Ordinary or PropertyForm.OrdinaryFilled)
            return state;

        return property.Collection == CollectionForm.None
            ? "source." + property.Field + " is null ? " + state + " : global::RelationGen.RelationState.Loaded"
            : (PropertyEmitter.IsOther(relation, "source." + property.Field, "source") is { } isOther ? isOther + " ? global::RelationGen.RelationState.NotLoaded : " : string.Empty)
                + "source." + property.Field + " is not null && " + state + " == global::RelationGen.RelationState.NotLoaded ? global::RelationGen.RelationState.Loaded : " + state;
    }

    private static void EmitInstance(SourceWriter writer, EntityModel entity, RelationModel relation, string keyType)
    {
        TargetModel target = relation.Target!;
        string factory = relation.Shape.ToString();
        writer.Line("internal static readonly global::RelationGen.Relation<" + entity.Type.FullName + ", " + target.FullName + "> Instance =");
        writer.Indent();
        if (relation.Scope is not null)
        {
            writer.Line("global::RelationGen.Relation.Scoped<" + entity.Type.FullName + ", " + target.FullName + ", " + target.TableFullName + ">(");
            writer.Indent();
        }

        writer.Line("global::RelationGen.Relation." + factory + "<" + entity.Type.FullName + ", " + target.FullName + ", " + target.TableFullName + ", " + target.KeyType + ", " + keyType + ", " + relation.StructName + ">(");
        writer.Indent();
        IEnumerable<string> targetNames = relation.Junction is { } junction
            ? junction.SourceColumns.Select(column => junction.Table + "." + column)
            : relation.Key.Select(part => part.Target.Property);
        string? collation = relation.Key.Select(part => part.Collation).FirstOrDefault(name => name is not null);
        writer.Line("new(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(relation.Property.Name) + ", " + Literals.Text(target.Name)
            + ", global::RelationGen.RelationType." + relation.Type + ", " + Literals.Texts(relation.Key.Select(part => part.Source.Property)) + ", " + Literals.Texts(targetNames)
            + ", " + Literals.Text(collation) + ")");
        RelationInfoEmitter.EmitInitializer(writer, relation, relation.Scope is null ? ");" : "),");
        writer.Unindent();
        if (relation.Scope is { } scope)
        {
            string method = entity.Type.FullName + ".";
            writer.Line("where: " + (scope.Where is null ? "null" : "static t => " + method + Names.Escape(scope.Where) + "(t)") + ",");
            string orders = method + Names.Escape(scope.OrderBy ?? string.Empty) + "(t)";
            writer.Line("orderBy: " + (scope.OrderBy is null ? "null" : "static t => " + (scope.ReturnsArray ? orders : "[" + orders + "]")) + ");");
            writer.Unindent();
        }

        writer.Unindent();
    }

    private static void EmitStatements(SourceWriter writer, RelationModel relation)
    {
        const string Hole = "TargetColumns";
        writer.Line("private const string TargetColumns = " + relation.Target!.FullName + ".RelationMap.Columns;");
        writer.Line();
        StatementEmitter.Emit(writer, "private static readonly global::RelationGen.Statement ForOne", Hole,
            dialect => SqlText.ForOne(dialect, relation, Literals.Hole));
        writer.Line();
        StatementEmitter.Emit(writer, "private static readonly global::RelationGen.Statement ForMany", Hole,
            dialect => SqlText.ForMany(dialect, relation, Literals.Hole));
    }

    private static void EmitFacts(SourceWriter writer, RelationModel relation)
    {
        if (relation.Shape is RelationShape.BelongsTo or RelationShape.HasOneThrough)
            writer.Line("public bool Required => " + Literals.Bool(relation.Required) + ";");

        if (relation.Shape == RelationShape.BelongsTo)
            writer.Line("public bool ReferencesKey => " + Literals.Bool(relation.ReferencesKey) + ";");

        if (relation.Shape is RelationShape.HasMany or RelationShape.ManyToMany)
        {
            writer.Line("public bool SharesList => " + Literals.Bool(relation.Property.Collection == CollectionForm.ReadOnly) + ";");
        }
    }

    private static void EmitShape(SourceWriter writer, EntityModel entity, RelationModel relation, KeyPart[] key, string keyType)
    {
        string source = entity.Type.FullName;
        string target = relation.Target!.FullName;
        switch (relation.Shape)
        {
            case RelationShape.BelongsTo:
                EmitTargetKey(writer, relation, keyType);
                writer.Line();
                EmitAttachOne(writer, relation, source, target);
                writer.Line();
                LinkEmitter.EmitOwn(writer, entity, relation);
                break;
            case RelationShape.HasOne:
                EmitTargetKey(writer, relation, keyType);
                writer.Line();
                EmitAttachOne(writer, relation, source, target);
                writer.Line();
                EmitAttachBack(writer, relation, source, target);
                writer.Line();
                LinkEmitter.EmitTarget(writer, entity, relation);
                writer.Line();
                MemoryEmitter.EmitKeepTarget(writer, relation);
                break;
            case RelationShape.HasMany:
                EmitTargetKey(writer, relation, keyType);
                writer.Line();
                EmitAttachMany(writer, entity, relation, source, target);
                writer.Line();
                EmitSetPartial(writer, relation, source);
                writer.Line();
                EmitAttachBack(writer, relation, source, target);
                writer.Line();
                LinkEmitter.EmitTarget(writer, entity, relation);
                writer.Line();
                MemoryEmitter.EmitKeepTarget(writer, relation);
                break;
            default:
                writer.Line("public " + keyType + " ReadSourceKey<TRow>(ref TRow row)");
                writer.Indent();
                writer.Line("where TRow : struct, global::RelationGen.IRow => "
                    + KeyCode.Tuple(key.Select((part, i) => MapEmitter.Cell(part, target + ".RelationMap.ColumnCount" + (i == 0 ? string.Empty : " + " + i), nullable: false))) + ";");
                writer.Unindent();
                writer.Line();
                if (relation.Shape == RelationShape.HasOneThrough)
                {
                    EmitAttachOne(writer, relation, source, target);
                    break;
                }

                EmitAttachMany(writer, entity, relation, source, target);
                writer.Line();
                EmitSetPartial(writer, relation, source);
                break;
        }
    }

    private static void EmitTargetKey(SourceWriter writer, RelationModel relation, string keyType) =>
        writer.Line("public " + keyType + " TargetKey(" + relation.Target!.FullName + " target) => "
            + KeyCode.Tuple(relation.Key.Select(part => KeyCode.Value("target", part.Target))) + ";");

    private static void EmitAttachOne(SourceWriter writer, RelationModel relation, string source, string target)
    {
        RelationPropertyModel property = relation.Property;
        using (writer.Open("public void Attach(" + source + " source, " + target + "? target)"))
        {
            if (relation.Branch is not null)
            {
                using (writer.Open("if (!TrySourceKey(source, out _))"))
                    writer.Line("return;");

                writer.Line();
            }

            string place = property.Form == PropertyForm.Ordinary ? Names.Escape(property.Name) : property.Field;
            writer.Line("source." + place + " = target" + (property.Form == PropertyForm.Ordinary ? "!" : string.Empty) + ";");
            string state = "source." + property.StateField + " = ";
            if (relation.Shape == RelationShape.HasOne || (relation.Shape == RelationShape.HasOneThrough && !relation.Required))
            {
                writer.Line(state + "global::RelationGen.RelationState.Loaded;");
                return;
            }

            PropertyEmitter.WriteChoice(
                writer,
                state + "target is null" + (relation.Required || relation.Branch is not null ? string.Empty : " && TrySourceKey(source, out _)"),
                "global::RelationGen.RelationState.Missing",
                "global::RelationGen.RelationState.Loaded");
        }
    }

    private static void EmitAttachMany(SourceWriter writer, EntityModel entity, RelationModel relation, string source, string target)
    {
        RelationPropertyModel property = relation.Property;
        using (writer.Open("public void Attach(" + source + " source, global::System.Collections.Generic.List<" + target + ">? targets)"))
        {
            string place = "source." + (property.Form is PropertyForm.Ordinary or PropertyForm.OrdinaryFilled ? Names.Escape(property.Name) : property.Field);
            if (property.Form == PropertyForm.OrdinaryFilled)
                EmitFill(writer, entity, relation, place, target);
            else
                writer.Line(place + " = " + property.Collection switch
                {
                    CollectionForm.Set => "global::RelationGen.LoadedSet<" + target + ", " + KeyCode.Type([.. relation.Key.Select(KeyPart.Of)]) + ">.Of(targets)",
                    CollectionForm.Array => "targets?.ToArray() ?? []",
                    _ => "targets ?? []",
                } + ";");

            writer.Line("source." + property.StateField + " = global::RelationGen.RelationState.Loaded;");
        }
    }

    private static void EmitSetPartial(SourceWriter writer, RelationModel relation, string source) =>
        writer.Line("public void SetPartial(" + source + " source) => source." + relation.Property.StateField + " = global::RelationGen.RelationState.Partial;");

    /// <summary>A collection without a setter keeps its instance and gets new contents.</summary>
    private static void EmitFill(SourceWriter writer, EntityModel entity, RelationModel relation, string place, string target)
    {
        writer.Line("global::System.Collections.Generic.ICollection<" + target + "> filled = " + place + ";");
        writer.Line("filled.Clear();");
        using (writer.Open("foreach (" + target + " target in targets ?? [])"))
            writer.Line("filled.Add(target);");

        // A set of the user's compares as it was made to.
        if (relation.Property.Collection == CollectionForm.Set)
            writer.Line("global::RelationGen.RelationMappingException.ThrowIfLost(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(relation.Property.Name) + ", targets?.Count ?? 0, filled.Count);");

        writer.Line();
    }

    private static void EmitAttachBack(SourceWriter writer, RelationModel relation, string source, string target)
    {
        string signature = "public void AttachBack(" + target + " target, " + source + " source)";
        if (relation.BackReference is { } back)
        {
            writer.Line(signature + " =>");
            writer.Indent();
            writer.Line("default(" + target + ".RelationMap." + back + ").Attach(target, source);");
            writer.Unindent();
            return;
        }

        using (writer.Open(signature))
            writer.Line("// " + relation.Target!.Name + " has no property that points back.");
    }
}
