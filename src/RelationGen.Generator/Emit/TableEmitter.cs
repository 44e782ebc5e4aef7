using RelationGen.Generator.Impact;
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
        Docs.Summary(writer, "The table of <see cref=\"" + full + "\"/>: names its relations in loads and queries" + Example(entity) + ".");
        if (entity.Error is null && ImpactText.Of(entity.Type.Name, Names.ModelName(full), entity.DeleteImpact) is { } impact)
            writer.Documentation("<remarks>" + Docs.Escape(impact) + ".</remarks>");

        writer.Line(EntityEmitter.GeneratedCode);
        string keyed = entity.IsKeyless ? "global::RelationGen.Infrastructure.ITable<" + full + ", " + self + ">"
            : "global::RelationGen.Infrastructure.IKeyedTable<" + full + ", " + KeyCode.Type(entity) + ", " + self + ">";
        if (WrappedKey(entity) is { } wrapped)
            keyed += ", " + wrapped;

        string parameter = "global::RelationGen.Infrastructure.TableAlias? " + Alias(entity);
        using (writer.Open(entity.Type.Accessibility + " readonly struct " + entity.Type.TableName + "(" + parameter + ") : " + keyed))
        {
            EmitAlias(writer, entity);
            if (entity.Relations.Count > 0)
                writer.Line();

            foreach (RelationModel relation in entity.Relations)
                EmitRelation(writer, entity, relation);

            if (entity.Error is null)
            {
                writer.Line();
                for (int i = 0; i < entity.Columns.Count; i++)
                {
                    if (entity.Columns[i] is { TableAccessibility: not null, IsOwned: false } column)
                        EmitColumn(writer, entity, column, i, Alias(entity));
                }

                OwnedEmitter.EmitTable(writer, entity);

                writer.Line();
                EmitTable(writer, entity, key);
            }
            else
            {
                writer.Line();
                EmitInvalidTable(writer, entity, keyed + ".", entity.Error);
            }
        }
    }

    private static string KeyOf(ColumnModel part)
    {
        string property = "entity." + Names.Escape(part.Property);
        string value = property + (part is { IsNullable: true, IsReferenceType: true } ? "!" : string.Empty);
        return part.Wrapper is { Converter: not null, IsOfClass: true } wrapper
            ? WrapperCode.UnwrapOrDefault(wrapper, property, value)
            : WrapperCode.Unwrap(part.Wrapper, value);
    }

    /// <summary>What a column is in a condition: <c>Column&lt;long&gt;</c>.</summary>
    public static string ColumnType(ColumnModel column) => "global::RelationGen." + column switch
    {
        { IsDocument: true } => "JsonColumn<" + column.Type + (column.IsNullable ? "?" : string.Empty) + ">",
        { Element: { } element } => "ArrayColumn<" + column.Type + (column.IsNullable ? "?, " : ", ") + element.Type + ">",
        { Getter: "String", IsEnum: false, Wrapper: null } => "TextColumn",
        { Getter: "Boolean", IsNullable: false, Wrapper: null } => "BoolColumn",
        { IsNullable: true, IsReferenceType: false } => "NullableColumn<" + column.Type + ">",
        _ => "Column<" + column.Type + (column.IsNullable ? "?" : string.Empty) + ">",
    };

    /// <summary>What a relation is in a lambda: <c>ToMany&lt;Post, Comment, CommentTable&gt;</c>, or the table of its one target.</summary>
    public static string RelationType(string source, RelationModel relation)
    {
        TargetModel target = relation.Target!;
        return relation.Property.Collection == CollectionForm.None
            ? target.TableFullName
            : "global::RelationGen.ToMany<" + source + ", " + target.FullName + ", " + target.TableFullName + ">";
    }

    /// <summary>A member of that name would hide one of every object.</summary>
    public static string Hides(string name) => ObjectMembers.Contains(name) ? "new " : string.Empty;

    /// <summary>The parameter of the struct: which occurrence of the table it is.</summary>
    public static string Alias(EntityModel entity) => entity.FreeName("table");

    private static void EmitAlias(SourceWriter writer, EntityModel entity)
    {
        string table = entity.Type.TableFullName;
        string aliased = "global::RelationGen.Infrastructure.IAliasedTable<" + table + ">.";
        writer.Line(table + " " + aliased + "At(global::RelationGen.Infrastructure.TableAlias? table) => new(table);");
        writer.Line("global::RelationGen.Infrastructure.TableAlias? " + aliased + "Occurrence => " + Alias(entity) + ";");
        Docs.Summary(writer, "What a load or query follows: the relation that leads to the table, as in <c>p =&gt; p.Author</c>.");
        writer.Line("public static implicit operator global::RelationGen.Include(" + entity.Type.TableName
            + " table) => global::RelationGen.Include.Of(table);");
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
        Docs.Summary(writer, "<see cref=\"" + full + "." + name + "\"/>: " + what + ".");
        if (relation.Shape == RelationShape.MorphTo)
        {
            MorphEmitter.EmitTableMember(writer, entity, relation, hides);
            return;
        }

        if (target is not { HasTable: true })
        {
            writer.Member(
                property.TableAccessibility + " " + hides + "global::RelationGen.Include " + name,
                "throw global::RelationGen.Infrastructure.Relation.InvalidRelation(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ")");
            return;
        }

        string instance = relation.Shape == RelationShape.Invalid
            ? "global::RelationGen.Infrastructure.Relation.Invalid<" + full + ", " + target.FullName + ">(" + Literals.Text(entity.Type.Name) + ", " + Literals.Text(property.Name) + ")"
            : full + ".RelationMap." + relation.StructName + ".Instance";
        writer.Member(
            property.TableAccessibility + " " + hides + RelationType(full, relation) + " " + name,
            property.Collection == CollectionForm.None
                ? instance + ".Join<" + target.TableFullName + ">(" + Alias(entity) + ")"
                : "new(" + instance + ", " + Alias(entity) + ")");
    }

    /// <summary>A column by its property's name, for conditions and orders.</summary>
    public static void EmitColumn(SourceWriter writer, EntityModel entity, ColumnModel column, int index, string alias)
    {
        string name = Names.Escape(column.Name);
        Docs.Summary(writer, "The column <c>" + Docs.Escape(column.Column) + "</c>.");
        writer.Member(
            column.TableAccessibility + " " + Hides(column.Name) + ColumnType(column) + " " + name,
            "new(" + entity.Type.FullName + ".RelationMap.Table.Columns["
                + index.ToString(System.Globalization.CultureInfo.InvariantCulture) + "], " + alias + ")");
    }

    private static void EmitTable(SourceWriter writer, EntityModel entity, KeyPart[] key)
    {
        string full = entity.Type.FullName;
        string table = "global::RelationGen.Infrastructure.ITable<" + full + ", " + entity.Type.TableFullName + ">.";
        string map = full + ".RelationMap.";

        writer.Member("global::RelationGen.Infrastructure.TableInfo " + table + "Info", map + "Table");
        writer.Member(full + " " + table + "Read<TRow>(ref TRow row)", map + "Read(ref row)");
        if (entity.IsKeyless)
            return;

        string keyType = KeyCode.Type(key);
        string keyed = "global::RelationGen.Infrastructure.IKeyedTable<" + full + ", " + keyType + ", " + entity.Type.TableFullName + ">.";
        writer.Member(
            keyType + " " + keyed + "KeyOf(" + full + " entity)",
            KeyCode.Tuple(entity.Key.Select(KeyOf)));
        writer.Member(
            keyType + " " + keyed + "ReadKey<TRow>(ref TRow row)",
            KeyCode.Tuple(entity.Key.Select(part => MapEmitter.Cell(KeyPart.Of(part), IndexOf(entity, part), nullable: false))));
        if (WrappedKey(entity) is { } wrapped)
        {
            writer.Member(
                keyType + " " + wrapped + ".Stored(" + GivenKey(entity) + " key)",
                KeyCode.Tuple(entity.Key.Select((part, i) =>
                    WrapperCode.Unwrap(part.Wrapper, key.Length == 1 ? "key" : "key.Item" + (i + 1)))));
        }

        ReturnedEmitter.EmitTable(writer, entity, keyed);
    }

    /// <summary>What says how a key is stored; null where it is stored as the properties have it.</summary>
    private static string? WrappedKey(EntityModel entity) => entity.Error is null && entity.Key.Any(part => part.Wrapper is not null)
        ? "global::RelationGen.Infrastructure.IWrappedKey<" + KeyCode.Type(entity) + ", " + GivenKey(entity) + ">"
        : null;

    private static string GivenKey(EntityModel entity) => KeyTypes.Of(entity.Key.Select(part => part.Type));

    /// <summary>An entity with an error: the user's calls compile, so that the error is the only one, and throw what it says.</summary>
    private static void EmitInvalidTable(SourceWriter writer, EntityModel entity, string keyed, string error)
    {
        string full = entity.Type.FullName;
        string table = "global::RelationGen.Infrastructure.ITable<" + full + ", " + entity.Type.TableFullName + ">.";
        string key = KeyCode.Type(entity);
        string[] members =
        [
            "global::RelationGen.Infrastructure.TableInfo " + table + "Info",
            full + " " + table + "Read<TRow>(ref TRow row)",
            key + " " + keyed + "KeyOf(" + full + " entity)",
            key + " " + keyed + "ReadKey<TRow>(ref TRow row)",
        ];
        foreach (string member in members)
            writer.Line(member + " => throw new global::System.InvalidOperationException(" + Literals.Text(error) + ");");
    }

    private static string IndexOf(EntityModel entity, ColumnModel column)
    {
        int index = 0;
        while (!ReferenceEquals(entity.Columns[index], column))
            index++;

        return index.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
