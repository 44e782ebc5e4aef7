using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints <c>RelationMap</c>, the nested class that knows how rows become entities and how relations are loaded.</summary>
internal static class MapEmitter
{
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        Docs.Summary(writer, "How rows of <c>" + Docs.Escape(entity.Table) + "</c> become <see cref=\"" + entity.Type.FullName + "\"/> and how its relations are loaded.");
        writer.Line(EntityEmitter.GeneratedCode);
        writer.Line(EntityEmitter.Hidden);
        ModelEmitter.EmitAttribute(writer, entity);
        using (writer.Open("public static class RelationMap"))
        {
            EmitTableInfo(writer, entity);
            writer.Line();
            EmitRead(writer, entity);
            writer.Line();
            EmitValueOf(writer, entity);
            OwnedEmitter.EmitReaders(writer, entity);
            RowEmitter.Emit(writer, entity);
            ReturnedEmitter.Emit(writer, entity);
            foreach (ColumnModel column in entity.Columns.Where(column => column.IsEnumText))
            {
                writer.Line();
                EmitReadEnum(writer, entity.Type.Name, column.AsRead, column.Identifier);
            }

            foreach (RelationModel relation in entity.Relations)
            {
                if (relation.Shape == RelationShape.Invalid)
                    continue;

                writer.Line();
                if (relation.Shape == RelationShape.MorphTo)
                    MorphEmitter.Emit(writer, entity, relation);
                else
                    RelationEmitter.Emit(writer, entity, relation);
            }
        }
    }

    private static void EmitTableInfo(SourceWriter writer, EntityModel entity)
    {
        Docs.Summary(writer, "The table and its columns, and the model that has all that is known of <see cref=\"" + entity.Type.FullName
            + "\"/>.");
        string info = entity.IsKeyless ? "KeylessInfo<" + entity.Type.FullName
            : "EntityInfo<" + entity.Type.FullName + ", " + KeyCode.Type(entity);
        string table = string.Join(", ", Literals.Text(entity.Type.Name), Literals.Text(entity.Table), Literals.Text(entity.Schema));
        writer.Line("public static readonly global::RelationGen.Infrastructure." + info + "> Table = new(" + table + ",");
        writer.Line("[");
        writer.Indent();
        ColumnModel[] key = [.. entity.Key];
        HashSet<string> compared = ComparedColumns.Of(entity);
        bool isInOrder = key.SequenceEqual(entity.Columns.Where(column => column.IsKey));
        foreach (ColumnModel column in entity.Columns)
        {
            string?[] facts =
            [
                .. WrapperCode.Initializers(column),
                ModelEmitter.Generated(entity, column) is { } generation ? "Generation = global::RelationGen.Model.ColumnGeneration." + generation : null,
                ModelEmitter.Generated(entity, column) == "Default" && column is { IsNullable: false, IsReferenceType: false }
                    ? "Unset = default(" + column.Type + ")"
                    : null,
                ReturnedEmitter.Token(entity, column) is { } token
                    ? "Token = global::RelationGen.Infrastructure.ConcurrencyToken." + token
                    : null,
                ReturnedEmitter.IsReturned(entity, column) ? "IsReturned = true" : null,
                column.Element is { } element ? "Element = global::RelationGen.Model.ColumnType." + element.Getter : null,
                column.IsDocument ? "IsDocument = true" : null,
                column.ComparedAs is { } comparedAs ? "ComparedAs = " + Literals.Text(comparedAs) : null,
                ComparedColumns.AreRead(column) && compared.Contains(column.Property) ? "IsCompared = true" : null,
                column.RequiredIn is { } owned ? "RequiredIn = " + Literals.Text(owned) : null,
                column.IsKey && !isInOrder ? "KeyOrder = " + Array.IndexOf(key, column) : null,
            ];
            string initializer = string.Join(", ", facts.Where(fact => fact is not null));
            writer.Wrapped("new(" + Literals.Text(column.Property) + ", " + Literals.Text(column.Column)
                + ", global::RelationGen.Model.ColumnType." + column.Getter
                + (column.IsNullable ? ", nullable: true" : string.Empty) + (column.IsKey ? ", key: true" : string.Empty) + ")"
                    + (initializer.Length == 0 ? string.Empty : " { " + initializer + " }") + ",");
        }

        writer.Unindent();
        string? rules = key.Length == 0 ? null : KeyCode.Rules([.. key.Select(KeyPart.Of)]);
        writer.Wrapped("], typeof(RelationMap), ValueOf" + string.Concat(RowEmitter.Arguments(entity)) + ")"
            + Initializer(rules is null ? null : "Key = " + rules, Filters(entity), SoftDelete(entity)) + ";");
    }

    private static string Initializer(params string?[] facts)
    {
        string[] there = [.. facts.OfType<string>()];
        return there.Length == 0 ? string.Empty : " { " + string.Join(", ", there) + " }";
    }

    private static string? SoftDelete(EntityModel entity) => entity.SoftDelete is not { } soft ? null
        : "SoftDelete = new(" + (soft.Error is { } error ? Literals.Text(error)
            : soft.Column.ToString(System.Globalization.CultureInfo.InvariantCulture)
                + (soft.IsUtc ? ", isUtc: true" : string.Empty)) + ")";

    private static string? Filters(EntityModel entity) => entity.Filters.Count == 0 ? null
        : "Filters = [" + string.Join(", ", entity.Filters.Select(filter => Filter(entity, filter))) + "]";

    private static string Filter(EntityModel entity, FilterModel filter)
    {
        const string Library = "global::RelationGen.Infrastructure.SessionFilter.";
        if (filter.Error is { } error)
            return Library + "Unusable(" + Literals.Text(error) + ")";

        string arguments = filter.TakesSession ? "(t, db)" : "(t)";
        return Library + "Of<" + entity.Type.TableFullName + ">(" + Literals.Text(filter.Name) + ", static "
            + (filter.TakesSession ? arguments : "t") + " => " + entity.Type.FullName + "." + Names.Escape(filter.Method) + arguments + ")";
    }

    private static void EmitRead(SourceWriter writer, EntityModel entity)
    {
        HashSet<string> compared = ComparedColumns.Of(entity);
        string Cell(ColumnModel column, int ordinal) => MapEmitter.Cell(column, ordinal, compared.Contains(column.Property));
        string? Owned(int ordinal) => entity.Owned.FirstOrDefault(owned => owned.First == ordinal) is { } owned
            ? OwnedEmitter.Read(owned, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : null;
        string arguments = string.Join(", ", entity.Constructor.Select(argument =>
            Names.Escape(argument.Parameter) + ": " + (Owned(argument.Column) ?? Cell(entity.Columns[argument.Column], argument.Column))));
        List<string> assignments =
        [
            .. entity.Columns.Select((column, ordinal) => (column, ordinal, owned: Owned(ordinal)))
                .Where(cell => cell.column is { IsRead: true, IsSetLater: false }
                    && (!cell.column.IsOwned || cell.owned is not null))
                .Select(cell => Names.Escape(cell.column.Property.Split('.')[0]) + " = "
                    + (cell.owned ?? Cell(cell.column, cell.ordinal)) + ","),
            .. entity.RequiredDefaults.Select(name => Names.Escape(name) + " = default!,"),
        ];
        writer.Line(
            "internal static " + entity.Type.FullName
            + " Read<TRow>(ref TRow row) where TRow : struct, global::RelationGen.Infrastructure.IRow");
        writer.Line("{");
        writer.Indent();
        string type = entity.Type.FullName;
        string[] later =
        [
            .. entity.Columns.Select((column, ordinal) => (column, ordinal)).Where(pair => pair.column.IsSetLater)
                .Select(pair => RowEmitter.Assign(pair.column, string.Empty, Cell(pair.column, pair.ordinal))),
        ];
        bool isNamed = EntityKeyEmitter.Remembers(entity) || later.Length > 0;
        string created = (isNamed ? type + " entity = new " : "return new ") + type
            + (arguments.Length == 0 && assignments.Count > 0 ? string.Empty : "(" + arguments + ")");
        if (assignments.Count == 0)
        {
            writer.Line(created + ";");
        }
        else
        {
            writer.Line(created);
            writer.Line("{");
            writer.Indent();
            writer.Packed(assignments);
            writer.Unindent();
            writer.Line("};");
        }

        foreach (string assignment in later)
            writer.Line(assignment);

        if (EntityKeyEmitter.Remembers(entity))
            EntityKeyEmitter.EmitAfterRead(writer, entity);

        if (isNamed)
            writer.Line("return entity;");

        writer.Unindent();
        writer.Line("}");
    }

    private static void EmitValueOf(SourceWriter writer, EntityModel entity)
    {
        writer.Line("private static object? ValueOf(" + entity.Type.FullName + " entity, int column) => column switch");
        writer.Line("{");
        writer.Indent();
        IEnumerable<string> arms = entity.Columns.Select((column, i) =>
            i.ToString(System.Globalization.CultureInfo.InvariantCulture) + " => " + (i == 0 ? "(object?)" : string.Empty)
                + OwnedEmitter.Access(entity, column) + ",");
        writer.Packed([.. arms, "_ => throw new global::System.ArgumentOutOfRangeException(nameof(column)),"]);
        writer.Unindent();
        writer.Line("};");
    }

    /// <summary>From the name that a cell holds to the member of the enum, without reflection.</summary>
    /// <param name="writer">Receives the method.</param>
    /// <param name="entity">The entity of the column, for messages.</param>
    /// <param name="column">The column.</param>
    /// <param name="member">The member that the value is for, by which the method is called.</param>
    public static void EmitReadEnum(SourceWriter writer, string entity, ColumnModel column, string member)
    {
        string nullable = column.IsNullable ? "?" : string.Empty;
        writer.Line("private static " + column.Type + nullable + " Read" + member + "(string" + nullable + " name) => name switch");
        writer.Line("{");
        writer.Indent();
        if (column.IsNullable)
            writer.Line("null => null,");

        foreach (EnumMemberModel value in column.EnumMembers)
        {
            string code = value.Number is { } number
                ? "(" + column.Type + ")(" + number + ")"
                : column.Type + "." + Names.Escape(value.Name);
            writer.Line(Literals.Text(value.Label) + " => " + code + ",");
        }

        writer.Line("_ => throw global::RelationGen.RelationMappingException.UnknownName(" + Literals.Text(entity) + ", " + Literals.Text(column.Property) + ", "
            + Literals.Text(column.Column) + ", typeof(" + column.Type + "), name),");
        writer.Unindent();
        writer.Line("};");
    }

    /// <summary>Reads the cell of a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="index">Its place.</param>
    /// <param name="isCompared">The value is the key of a row or of a relation, so that it must be stored as keys are sent.</param>
    public static string Cell(ColumnModel column, int index, bool isCompared = false)
    {
        string ordinal = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Cell(column, ordinal, column.Identifier, "value" + ordinal, isCompared);
    }

    /// <summary>Reads the cell of a column for a member of any type.</summary>
    /// <param name="column">The column.</param>
    /// <param name="ordinal">The expression that says its place.</param>
    /// <param name="member">The member that the value is for, by which the method is called that reads names of an enum.</param>
    /// <param name="local">A name for the value while it is taken into its wrapper.</param>
    /// <param name="isCompared">The value is the key of a row or of a relation, so that it must be stored as keys are sent.</param>
    public static string Cell(ColumnModel column, string ordinal, string member, string local, bool isCompared = false)
    {
        if (column.IsEnumText)
            return "Read" + member + "(row.GetString" + (column.IsNullable ? "OrNull" : string.Empty) + "(" + ordinal + "))";

        return column.Wrapper is { } wrapper
            ? WrapperCode.Cell(column, wrapper, ordinal, local, isCompared)
            : Cell(KeyPart.Of(column), ordinal, column.IsNullable, isCompared);
    }

    /// <summary>Reads one cell: <c>row.GetInt64(0)</c>.</summary>
    public static string Cell(KeyPart part, string ordinal, bool nullable, bool isCompared = false) =>
        (part.IsEnum ? "(" + part.Type + (nullable ? "?" : string.Empty) + ")" : string.Empty)
        + "row.Get" + (isCompared && ComparedColumns.AreRead(part.Getter) ? "Key" : string.Empty) + part.Getter + (nullable ? "OrNull" : string.Empty) + "(" + ordinal + ")";
}
