using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints the table struct: what lambdas such as <c>p =&gt; p.Comments</c> receive.</summary>
internal static class TableEmitter
{
    private static readonly HashSet<string> ObjectMembers = ["Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone"];

    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        KeyPart[] key = [.. entity.Key.Select(KeyPart.Of)];
        string full = entity.Type.FullName;
        string self = entity.Type.TableFullName;
        string @interface = entity.Error is null ? "IKeyedTable<" + full + ", " + KeyCode.Type(key) + ", " + self + ">" : "IAliasedTable<" + self + ">";
        Docs.Summary(writer, "The table of <see cref=\"" + full + "\"/>: names its relations in loads and queries" + Example(entity) + ".");
        writer.Line(EntityEmitter.GeneratedCode);
        using (writer.Open(entity.Type.Accessibility + " readonly struct " + entity.Type.TableName + " : global::RelationGen." + @interface))
        {
            EmitAlias(writer, entity);
            foreach (RelationModel relation in entity.Relations)
            {
                writer.Line();
                EmitRelation(writer, entity, relation);
            }

            if (entity.Error is null)
            {
                for (int i = 0; i < entity.Columns.Count; i++)
                {
                    if (entity.Columns[i].TableAccessibility is null)
                        continue;

                    writer.Line();
                    EmitColumn(writer, entity, entity.Columns[i], i);
                }

                writer.Line();
                EmitTable(writer, entity, key);
            }
        }
    }

    /// <summary>What a column is in a condition: <c>Column&lt;long&gt;</c>.</summary>
    public static string ColumnType(ColumnModel column) => "global::RelationGen." + column switch
    {
        { Getter: "String", IsEnum: false, Wrapper: null } => "TextColumn",
        { Getter: "Boolean", IsNullable: false, Wrapper: null } => "BoolColumn",
        { IsNullable: true, IsReferenceType: false } => "NullableColumn<" + column.Type + ">",
        _ => "Column<" + column.Type + (column.IsNullable ? "?" : string.Empty) + ">",
    };

    /// <summary>What a relation is in a lambda: <c>ToMany&lt;Post, Comment, CommentTable&gt;</c>.</summary>
    public static string RelationType(string source, RelationModel relation)
    {
        TargetModel target = relation.Target!;
        return relation.Property.Collection == CollectionForm.None
            ? target.ReferenceFullName + "<" + source + ">"
            : "global::RelationGen.ToMany<" + source + ", " + target.FullName + ", " + target.TableFullName + ">";
    }

    /// <summary>A member of that name would hide one of every object.</summary>
    public static string Hides(string name) => ObjectMembers.Contains(name) ? "new " : string.Empty;

    /// <summary>The field of the struct.</summary>
    public static string AliasField(EntityModel entity) => entity.FreeName("_table");

    private static void EmitAlias(SourceWriter writer, EntityModel entity)
    {
        string field = AliasField(entity);
        writer.Line("private readonly global::RelationGen.TableAlias? " + field + ";");
        writer.Line();
        writer.Line("private " + entity.Type.TableName + "(global::RelationGen.TableAlias? table) => " + field + " = table;");
        writer.Line();
        writer.Line(entity.Type.TableFullName + " global::RelationGen.IAliasedTable<" + entity.Type.TableFullName + ">.At(global::RelationGen.TableAlias? table) => new(table);");
    }

    private static string Example(EntityModel entity) => entity.Relations.Count == 0 ? string.Empty : ", as in <c>x =&gt; x." + entity.Relations[0].Property.Name + "</c>";

    private static void EmitRelation(SourceWriter writer, EntityModel entity, RelationModel relation)
    {
        RelationPropertyModel property = relation.Property;
        TargetModel? target = relation.Target;
        string full = entity.Type.FullName;
        string hides = Hides(property.Name);
        string name = Names.Escape(property.Name);
        string what = relation.Shape switch
        {
            RelationShape.Invalid => "the <c>" + (target?.Name ?? "target") + "</c> relation, which has an error",
            RelationShape.MorphTo => "the row " + Docs.HowItIsFound(relation),
            _ => "the <c>" + target!.Name + "</c> rows " + Docs.HowItIsFound(relation),
        };
        Docs.Relation(writer, relation, "<see cref=\"" + full + "." + name + "\"/>: " + what + ".");
        if (relation.Shape == RelationShape.MorphTo)
        {
            MorphEmitter.EmitTableMember(writer, entity, relation, hides);
            return;
        }

        if (target is not { HasTable: true })
        {
            writer.Line(property.TableAccessibility + " " + hides + "global::RelationGen.Include<" + full + "> " + name + " =>");
            writer.Indent();
            writer.Line("throw global::RelationGen.Relation.InvalidRelation(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ");");
            writer.Unindent();
            return;
        }

        string instance = relation.Shape == RelationShape.Invalid
            ? "global::RelationGen.Relation.Invalid<" + full + ", " + target.FullName + ">(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ")"
            : full + ".RelationMap." + relation.StructName + ".Instance";
        writer.Line(property.TableAccessibility + " " + hides + RelationType(full, relation) + " " + name + " =>");
        writer.Indent();
        writer.Line(property.Collection == CollectionForm.None ? "new(new(" + instance + ", " + AliasField(entity) + "));" : "new(" + instance + ", " + AliasField(entity) + ");");
        writer.Unindent();
    }

    /// <summary>A column by its property's name, for conditions and orders.</summary>
    private static void EmitColumn(SourceWriter writer, EntityModel entity, ColumnModel column, int index)
    {
        string name = Names.Escape(column.Property);
        Docs.Summary(writer, "The column <c>" + Docs.Escape(column.Column) + "</c>.");
        writer.Line(column.TableAccessibility + " " + Hides(column.Property) + ColumnType(column) + " " + name + " => new("
            + entity.Type.FullName + ".RelationMap.Table.Columns[" + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "], " + AliasField(entity) + ");");
    }

    private static void EmitTable(SourceWriter writer, EntityModel entity, KeyPart[] key)
    {
        string full = entity.Type.FullName;
        string keyType = KeyCode.Type(key);
        string table = "global::RelationGen.ITable<" + full + ", " + entity.Type.TableFullName + ">.";
        string keyed = "global::RelationGen.IKeyedTable<" + full + ", " + keyType + ", " + entity.Type.TableFullName + ">.";
        string map = full + ".RelationMap.";

        writer.Line("global::RelationGen.TableInfo " + table + "Info => " + map + "Table;");
        writer.Line("global::RelationGen.Statement " + table + "All => " + map + "All;");
        writer.Line("global::RelationGen.Statement " + keyed + "ByKey => " + map + "ByKey;");
        writer.Line();
        writer.Line(full + " " + table + "Read<TRow>(ref TRow row) => " + map + "Read(ref row);");
        writer.Line();
        writer.Line("object? " + table + "ValueOf(" + full + " entity, int column) => " + map + "ValueOf(entity, column);");
        writer.Line();
        writer.Line(keyType + " " + keyed + "KeyOf(" + full + " entity) => " + KeyCode.Tuple(entity.Key.Select(part => WrapperCode.Unwrap(part.Wrapper, "entity." + Names.Escape(part.Property) + (part is { IsNullable: true, IsReferenceType: true } ? "!" : string.Empty)))) + ";");
        writer.Line();
        writer.Line(keyType + " " + keyed + "ReadKey<TRow>(ref TRow row) => "
            + KeyCode.Tuple(entity.Key.Select(part => MapEmitter.Cell(KeyPart.Of(part), IndexOf(entity, part), nullable: false))) + ";");
        writer.Line();
        KeyCode.CompareKeys(writer, "int " + keyed + "CompareKeys(" + keyType + " x, " + keyType + " y)", key);
        writer.Line();
        writer.Line("global::System.Collections.Generic.IEqualityComparer<" + keyType + ">? " + keyed + "KeyComparer => " + KeyCode.Comparer(key) + ";");
        writer.Line();
        KeyCode.WriteKey(writer, "void " + keyed + "WriteKey(global::RelationGen.KeyWriter writer, " + keyType + " key)", key);
        RowEmitter.EmitTable(writer, entity, keyType, keyed);
        ReturnedEmitter.EmitTable(writer, entity, keyed);
    }

    private static string IndexOf(EntityModel entity, ColumnModel column)
    {
        int index = 0;
        while (!ReferenceEquals(entity.Columns[index], column))
            index++;

        return index.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
