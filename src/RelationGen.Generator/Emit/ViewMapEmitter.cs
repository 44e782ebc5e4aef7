using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints <c>ViewMap</c>, the nested struct that says what is read for a view and makes it of a row.</summary>
internal static class ViewMapEmitter
{
    private const string Library = "global::RelationGen.Infrastructure.";
    private const string Row = "<TRow>(ref TRow row, int column";
    private const string IsRow = "where TRow : struct, global::RelationGen.Infrastructure.IRow";

    public static void Emit(SourceWriter writer, ViewModel view)
    {
        string full = view.Type.FullName;
        string table = view.Entity.TableFullName!;
        Docs.Summary(writer, "What is read for a <see cref=\"" + full + "\"/>, and how a row becomes one.");
        writer.Line(EntityEmitter.GeneratedCode);
        writer.Line(EntityEmitter.Hidden);
        string name = view.Accessibility + " readonly struct ViewMap";
        using (writer.Open(name + " : " + Library + "IViewShape<" + full + ", " + table + ">"))
        {
            if (view.Error is { } error)
            {
                EmitConstants(writer, ViewPlace.First, ViewPlace.First, ViewPlace.First);
                writer.Member(DescribeOf(table), ViewEmitter.Throw(error));
                EmitRead(writer, full, () => writer.Line("=> " + ViewEmitter.Throw(error) + ";"));
                return;
            }

            writer.Member(
                "internal static readonly " + Library + "ViewPlan<" + full + "> Plan",
                Library + "ViewPlan.Of<" + string.Join(", ", full, view.Entity.FullName, table, "ViewMap") + ">("
                    + Literals.Text(view.Type.Name) + (view.IsGrouped ? ", isGrouped: true)" : ")"),
                "=");
            ViewRow row = ViewRow.Of(view);
            EmitConstants(writer, row.Columns, row.Lists, row.Presence);
            foreach ((string constant, string value) in row.Ends)
                writer.Line("private const int " + constant + " = " + value + ";");

            writer.Line();
            using (writer.Open(DescribeOf(table)))
            {
                foreach (ViewMemberModel member in view.Members)
                    ViewMemberEmitter.Describe(writer, view, member);

                if (row.HasKey && view.Entity.Key[0].Property is var key)
                    writer.Line("view.Add(" + Literals.Text(key) + ", t." + Names.Escape(key) + ");");
            }

            writer.Line();
            EmitRead(writer, full, () => EmitCreation(writer, view, row));
            EmitParts(writer, view);
        }
    }

    private static string DescribeOf(string table) => "public void Describe(" + Library + "ViewColumns view, " + table + " t)";

    private static void EmitConstants(SourceWriter writer, ViewPlace columns, ViewPlace lists, ViewPlace presence)
    {
        Docs.Summary(writer, "The columns and the lists of a view, and the column that is never NULL where there is a row.");
        writer.Line("public const int ColumnCount = " + columns.Text + ";");
        writer.Line("public const int ListCount = " + lists.Text + ";");
        writer.Line("public const int Presence = " + presence.Text + ";");
    }

    private static void EmitRead(SourceWriter writer, string type, Action body)
    {
        writer.Line("public " + type + " Read" + Row + ", " + Library + "ViewLists lists, int list)");
        writer.Indent();
        writer.Line(IsRow);
        body();
        writer.Unindent();
    }

    private static void EmitCreation(SourceWriter writer, ViewModel view, ViewRow row)
    {
        string[] values = [.. view.Members.Select((member, i) => ViewMemberEmitter.Value(view, member, i, row))];
        (string, string)[] arguments =
        [
            .. view.Arguments.Select(argument => (Names.Escape(argument.Parameter) + ":", values[argument.Member])),
        ];
        (string, string)[] assignments =
        [
            .. view.Members.Select((member, i) => (member, i)).Where(pair => pair.member.IsInitialized)
                .Select(pair => (Names.Escape(pair.member.Name) + " =", values[pair.i])),
            .. view.RequiredDefaults.Select(name => (Names.Escape(name) + " =", "default!")),
        ];
        ViewMemberEmitter.Creation(writer, "=> new " + view.Type.FullName, arguments, assignments);
    }

    /// <summary>What the methods above call: readers of enums, and the keys and items of lists.</summary>
    private static void EmitParts(SourceWriter writer, ViewModel view)
    {
        foreach (ViewMemberModel member in view.Members)
        {
            if (member.List is { } list)
            {
                writer.Line();
                EmitList(writer, member, list);
            }
            else if (member.Cell is { IsEnumText: true } cell)
            {
                writer.Line();
                MapEmitter.EmitReadEnum(writer, member.CellOwner, cell, member.Name);
            }
        }
    }

    private static void EmitList(SourceWriter writer, ViewMemberModel member, ViewListModel list)
    {
        string keyType = ViewMemberEmitter.KeyType(list);
        string targetKeyType = ViewMemberEmitter.TargetKeyType(list);
        string @struct = "private readonly struct " + member.Name;
        using (writer.Open(@struct + "List : " + Library + "IViewList<" + keyType + ", " + targetKeyType + ">"))
        {
            EmitKey(writer, keyType + " ReadKey", [.. list.Key.Select(KeyPart.Of)]);
            EmitKey(writer, targetKeyType + " ReadTargetKey", [.. list.TargetKey.Select(KeyPart.Of)]);
        }

        if (member.Cell is not { } cell)
            return;

        writer.Line();
        using (writer.Open(@struct + "Item : " + Library + "IViewShape<" + list.ItemType + ", " + list.TargetTableFullName + ">"))
        {
            string column = "t." + Names.EscapePath(cell.Property);
            writer.Member(DescribeOf(list.TargetTableFullName), ViewMemberEmitter.AddColumn(member, column));
            EmitRead(writer, list.ItemType, () => writer.Line("=> " + MapEmitter.Cell(cell, "column", member.Name, "value") + ";"));
            if (cell.IsEnumText)
                MapEmitter.EmitReadEnum(writer, member.CellOwner, cell, member.Name);
        }
    }

    private static void EmitKey(SourceWriter writer, string method, KeyPart[] key)
    {
        IEnumerable<string> cells = key.Select((part, i) =>
            MapEmitter.Cell(part, new ViewPlace(Behind: null, i).From("column"), nullable: false, isCompared: true));
        writer.Member("public " + method + Row + ") " + IsRow, KeyCode.Tuple(cells));
    }
}
