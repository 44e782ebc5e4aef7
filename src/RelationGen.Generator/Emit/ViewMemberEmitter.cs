using System.Globalization;
using System.Text;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Writes what a member of a view asks of the statement, and the expression that reads it.</summary>
internal static class ViewMemberEmitter
{
    public static string KeyType(ViewListModel list) => KeyCode.Type([.. list.Key.Select(KeyPart.Of)]);

    public static string TargetKeyType(ViewListModel list) => KeyCode.Type([.. list.TargetKey.Select(KeyPart.Of)]);

    /// <summary>The statement that names what is read.</summary>
    public static void Describe(SourceWriter writer, ViewModel view, ViewMemberModel member)
    {
        string path = string.Concat(member.Path.Select(step => "." + Names.Escape(step)));
        string name = Literals.Text(member.Name);
        switch (member.Source)
        {
            case ViewSource.View:
                ViewTargetModel target = member.View!;
                string[] viewed = [target.FullName, target.TableFullName, target.MapFullName];
                writer.List("view.AddView<", viewed, ">(" + name + ", t" + path + ");");
                break;
            case ViewSource.Cases:
                DescribeCases(writer, member.Cases!, name, "t" + path);
                break;
            case ViewSource.List:
                DescribeList(writer, member, member.List!, name, "t" + path);
                break;
            case ViewSource.Owned:
                string nullable = member.Owned!.IsOptional ? ", nullable: true" : string.Empty;
                writer.Line("view.AddOwned(" + name + ", t" + path + nullable + ");");
                break;
            case ViewSource.Value:
                writer.Line(AddColumn(member, "() => " + member.Value + "(t" + path + ")") + ";");
                break;
            case ViewSource.Aggregate:
                string rows = member.IsOfRows
                    ? "default(global::RelationGen.Rows<" + view.Entity.TableFullName + ">)"
                    : "t" + path + (member.Where is null ? string.Empty : Where(member));
                string computed = member.AggregateColumn is { } column
                    ? "global::RelationGen.Aggregates." + member.Aggregate + "(" + rows + ", static x => x"
                        + (member.IsOfRows ? path : string.Empty) + "." + Names.EscapePath(column) + ")"
                    : rows + "." + member.Aggregate;
                writer.Line(AddColumn(member, (member.Where is null ? string.Empty : "() => ") + computed) + ";");
                break;
            default:
                writer.Line(AddColumn(member, "t" + path) + ";");
                break;
        }
    }

    /// <summary>Names a value.</summary>
    public static string AddColumn(ViewMemberModel member, string value) =>
        "view.Add(" + Literals.Text(member.Name) + ", " + value + (member.Cell!.IsNullable ? ", nullable: true" : string.Empty) + ")";

    /// <summary>The expression that reads a member.</summary>
    public static string Value(ViewModel view, ViewMemberModel member, int index, ViewRow row)
    {
        string column = row.Places[index].Column.From("column");
        string list = row.Places[index].List.From("list");
        if (member.Source == ViewSource.List)
        {
            string[] types = ["TRow", member.List!.ItemType, KeyType(member.List), TargetKeyType(member.List), member.Name + "List"];
            return "lists.Add<" + string.Join(", ", types) + ">(ref row, " + list + ")";
        }

        if (member.Cases is { } cases)
            return CasesValue(view, member, cases, row.Places[index]);

        if (member.View is { } target)
        {
            string none = target.IsNullable
                ? target.IsValueType ? "default(" + target.FullName + "?)" : "null"
                : "throw global::RelationGen.Infrastructure.ViewColumns.Missing(" + Literals.Text(view.Type.Name + "." + member.Name) + ", "
                    + Literals.Text(target.Relation) + ", " + Literals.Text(target.Target) + ")";
            return "row.IsNull(" + column + " + " + target.MapFullName + ".Presence)\n? " + none
                + "\n: default(" + target.MapFullName + ").Read(ref row, " + column + ", lists, " + list + ")";
        }

        if (member.Owned is { } owned)
        {
            string count = owned.Count.ToString(CultureInfo.InvariantCulture);
            string absent = "global::RelationGen.Infrastructure.OwnedValue.IsAbsent(ref row, " + column + ", " + count + ")";
            string read = owned.Reader + "(ref row, " + column + ")";
            return owned.IsOptional ? absent + "\n? default(" + owned.Type + "?)\n: " + read : read;
        }

        string local = "value" + index.ToString(CultureInfo.InvariantCulture);
        string cell = MapEmitter.Cell(member.Cell!, column, member.Name, local);
        return member.IsNarrowed ? "checked((int)" + cell + ")" : cell;
    }

    /// <summary>Writes how an object is made: its constructor, and what an initializer sets.</summary>
    /// <param name="writer">Receives the expression.</param>
    /// <param name="created">What stands before the arguments: <c>=> new PostCard</c>.</param>
    /// <param name="arguments">Those of the constructor.</param>
    /// <param name="assignments">Those of the initializer.</param>
    public static void Creation(
        SourceWriter writer, string created, (string Name, string Value)[] arguments, (string Name, string Value)[] assignments)
    {
        if (arguments.Length == 0)
        {
            writer.Line(created + (assignments.Length == 0 ? "();" : string.Empty));
        }
        else
        {
            writer.Line(created + "(");
            writer.Indent();
            Items(writer, arguments, assignments.Length == 0 ? ");" : ")");
            writer.Unindent();
        }

        if (assignments.Length == 0)
            return;

        writer.Line("{");
        writer.Indent();
        Items(writer, assignments, ",");
        writer.Unindent();
        writer.Line("};");
    }

    /// <summary>
    /// Writes items with commas between them, on as few lines as they need; one that is too long for a line has several for itself.
    /// </summary>
    public static void Items(SourceWriter writer, IReadOnlyList<(string Name, string Value)> items, string end)
    {
        List<string> packed = [];
        for (int i = 0; i < items.Count; i++)
        {
            string value = items[i].Value + (i < items.Count - 1 ? "," : end);
            string line = items[i].Name + " " + value.Replace('\n', ' ');
            if (writer.Fits(line))
            {
                packed.Add(line);
                continue;
            }

            writer.Packed(packed);
            packed.Clear();
            string[] lines = value.Split('\n');
            writer.Line(lines.Length == 1 ? items[i].Name : items[i].Name + " " + lines[0]);
            writer.Indent();
            foreach (string further in lines.Length == 1 ? lines : lines.Skip(1))
                writer.Line(further);

            writer.Unindent();
        }

        writer.Packed(packed);
    }

    private static void DescribeCases(SourceWriter writer, ViewCasesModel cases, string name, string source)
    {
        string relation = RelationOf(cases);
        foreach (ViewCaseModel each in cases.Cases)
        {
            string[] types =
            [
                each.View.FullName, cases.Source, cases.SourceTableFullName, each.Target, each.View.TableFullName, each.View.MapFullName,
            ];
            writer.List("view.AddCase<", types, ">(" + name + ", " + source + ", " + relation + ");");
        }

        writer.Line("view.Add(" + name + ", " + source + "." + Names.Escape(cases.Discriminator) + ", nullable: true);");
    }

    /// <summary>The view of the target that the row has.</summary>
    private static string CasesValue(ViewModel view, ViewMemberModel member, ViewCasesModel cases, (ViewPlace Column, ViewPlace List) place)
    {
        var value = new StringBuilder();
        for (int i = 0; i < cases.Cases.Count; i++)
        {
            (string column, string list) = (place.Column.From("column"), place.List.From("list"));
            string map = cases.Cases[i].View.MapFullName;
            value.Append(i == 0 ? "!row.IsNull(" : "\n: !row.IsNull(").Append(column).Append(" + ").Append(map).Append(".Presence)")
                .Append("\n? default(").Append(map).Append(").Read(\n    ref row, ").Append(column).Append(", lists, ").Append(list)
                .Append(')');
            place = ViewRow.BehindCase(member, i + 1);
        }

        string[] arguments =
        [
            Literals.Text(view.Type.Name + "." + member.Name),
            RelationOf(cases),
            "row.GetStringOrNull(" + place.Column.From("column") + ")",
            cases.IsNullable ? "isNullable: true" : "isNullable: false",
        ];
        return value.Append("\n: global::RelationGen.Infrastructure.ViewColumns.NoCase<").Append(cases.TypeFullName).Append(", ")
            .Append(cases.Source).Append(">(\n    ").Append(string.Join(",\n    ", arguments)).Append(')').ToString();
    }

    private static string RelationOf(ViewCasesModel cases) =>
        "default(" + cases.SourceTableFullName + ")." + Names.Escape(cases.Relation);

    private static void DescribeList(SourceWriter writer, ViewMemberModel member, ViewListModel list, string name, string relation)
    {
        string[] types =
        [
            list.Source, list.Target, list.TargetTableFullName, list.ItemType, member.View?.MapFullName ?? member.Name + "Item",
            KeyType(list), TargetKeyType(list), member.Name + "List",
        ];
        string orderBy = member.OrdersByAll ? ".OrderByAll" : ".OrderBy";
        string[] limits =
        [
            .. member.Where is null ? [] : new[] { Where(member) },
            .. member.OrderBy is { } order ? new[] { orderBy + "(static x => " + order + "(x))" } : [],
            .. member.Take > 0 ? new[] { ".Take(" + member.Take.ToString(CultureInfo.InvariantCulture) + ")" } : [],
        ];
        writer.List("view.AddList<", types, ">(");
        writer.Indent();
        string depth = member.MaxDepth switch
        {
            0 => string.Empty,
            int.MaxValue => ", maxDepth: int.MaxValue",
            int levels => ", maxDepth: " + levels.ToString(CultureInfo.InvariantCulture),
        };
        string start = name + ", () => " + relation + (limits.Length == 0 ? depth + ");" : string.Empty);
        writer.Chain(start, [.. limits.Select((limit, i) => limit + (i < limits.Length - 1 ? string.Empty : depth + ");"))]);
        writer.Unindent();
    }

    private static string Where(ViewMemberModel member) =>
        member.Where is { } where ? ".Where(static x => " + where + "(x))" : string.Empty;
}
