using System.Globalization;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Emit;

/// <summary>Prints how owned values are made of rows, taken apart again, and named in conditions.</summary>
internal static class OwnedEmitter
{
    private const string Library = "global::RelationGen.Infrastructure.";

    private static readonly (string Name, string Summary)[] Tests =
    [
        ("IsNull", "All of its columns are NULL."),
        ("IsNotNull", "One of its columns is not NULL."),
    ];

    /// <summary>The methods of the map that make owned values of rows.</summary>
    public static void EmitReaders(SourceWriter writer, EntityModel entity)
    {
        foreach (OwnedModel owned in entity.Owned.SelectMany(All))
        {
            writer.Line();
            EmitReader(writer, entity, owned);
        }
    }

    /// <summary>Calls such a method.</summary>
    public static string Read(OwnedModel owned, string column) => owned.Reader + "(ref row, " + column + ")";

    /// <summary>What an entity holds for a column: <c>entity.Address?.City</c>.</summary>
    public static string Access(EntityModel entity, ColumnModel column)
    {
        string access = "entity";
        bool isOptional = false;
        IEnumerable<OwnedModel> around = entity.Owned.SelectMany(All)
            .Where(owned => column.Property.StartsWith(owned.Path + ".", StringComparison.Ordinal));
        foreach (OwnedModel owned in around)
        {
            access += "." + Names.Escape(owned.Name);
            if (owned.IsNullable || (isOptional && owned.IsReferenceType))
                access += "?";
            else if (owned.IsReferenceType)
            {
                string names = Literals.Text(entity.Type.Name) + ", " + Literals.Text(owned.Path);
                access = Library + "OwnedValue.Of(" + access + ", " + names + ")";
            }

            isOptional |= owned.IsNullable;
        }

        return access + "." + Names.Escape(column.Name);
    }

    /// <summary>The members of the table struct: each value as a struct that names its columns.</summary>
    public static void EmitTable(SourceWriter writer, EntityModel entity) =>
        EmitMembers(writer, entity, entity.Owned, entity.FreeName, entity.Type.TableName, TableEmitter.Alias(entity));

    private static void EmitMembers(
        SourceWriter writer, EntityModel entity, IEnumerable<OwnedModel> values, Func<string, string> free, string around, string alias)
    {
        foreach (OwnedModel owned in values)
        {
            if (owned.TableAccessibility is not { } accessibility)
                continue;

            string name = free(owned.Name + "Columns");
            while (name == around || owned.Members.Any(member => member.Name == name))
                name = free(name + "_");

            Docs.Summary(writer, "The columns of <c>" + owned.Path + "</c>.");
            string type = TableEmitter.Hides(owned.Name) + name;
            writer.Member(accessibility + " " + type + " " + Names.Escape(owned.Name), "new(" + alias + ")");
            EmitStruct(writer, entity, owned, name);
        }
    }

    private static void EmitStruct(SourceWriter writer, EntityModel entity, OwnedModel owned, string name)
    {
        string Free(string wanted)
        {
            while (wanted == name || owned.Members.Any(member => member.Name == wanted))
                wanted += "_";

            return wanted;
        }

        string alias = Free("table");
        string columns = Library + "IOwnedColumns";
        string parameter = "(" + Library + "TableAlias? " + alias + ")";
        using (writer.Open(owned.TableAccessibility + " readonly struct " + name + parameter + " : " + columns))
        {
            string place = owned.First.ToString(CultureInfo.InvariantCulture) + ", " + owned.Count.ToString(CultureInfo.InvariantCulture);
            writer.Member(
                Library + "OwnedColumns " + columns + ".Columns",
                "new(" + entity.Type.FullName + ".RelationMap.Table, " + place + ", " + alias + ")");
            foreach ((string test, string summary) in Tests.Where(test => owned.IsNullable && Free(test.Name) == test.Name))
            {
                Docs.Summary(writer, summary);
                writer.Member("public global::RelationGen.Predicate " + test, Library + "OwnedColumns." + test + "(this)");
            }

            foreach (OwnedMemberModel member in owned.Members.Where(member => member.Owned is null))
            {
                ColumnModel column = entity.Columns[member.Column];
                if (column.TableAccessibility is not null)
                    TableEmitter.EmitColumn(writer, entity, column, member.Column, alias);
            }

            EmitMembers(writer, entity, owned.Members.Select(member => member.Owned).OfType<OwnedModel>(), Free, name, alias);
        }
    }

    private static void EmitReader(SourceWriter writer, EntityModel entity, OwnedModel owned)
    {
        string Value(OwnedMemberModel member)
        {
            int behind = member.Column - owned.First;
            string ordinal = "column" + (behind == 0 ? string.Empty : " + " + behind.ToString(CultureInfo.InvariantCulture));
            ColumnModel column = entity.Columns[member.Column];
            return member.Owned is { } inner ? Read(inner, ordinal)
                : MapEmitter.Cell(
                    column.AsRead, ordinal, column.Identifier, "value" + behind.ToString(CultureInfo.InvariantCulture));
        }

        Docs.Summary(writer, "Makes <c>" + owned.Path + "</c> of the columns from a place on.");
        writer.Line(owned.Accessibility + " static " + owned.TypeText + " " + owned.Reader + "<TRow>(ref TRow row, int column)");
        writer.Indent();
        writer.Line("where TRow : struct, " + Library + "IRow");
        string absent = Library + "OwnedValue.IsAbsent(ref row, column, " + owned.Count.ToString(CultureInfo.InvariantCulture) + ")";
        string created = (owned.IsNullable ? "=> " + absent + " ? default(" + owned.TypeText + ") : new " : "=> new ") + owned.Type;
        (string, string)[] arguments =
        [
            .. owned.Constructor.Select(argument => (Names.Escape(argument.Parameter) + ":", Value(owned.Members[argument.Column]))),
        ];
        (string, string)[] assignments =
        [
            .. owned.Members.Where(member => member.IsInitialized).Select(member => (Names.Escape(member.Name) + " =", Value(member))),
            .. owned.RequiredDefaults.Select(name => (Names.Escape(name) + " =", "default!")),
        ];
        ViewMemberEmitter.Creation(writer, created, arguments, assignments);
        writer.Unindent();
    }

    private static IEnumerable<OwnedModel> All(OwnedModel owned) =>
        owned.Members.Select(member => member.Owned).OfType<OwnedModel>().SelectMany(All).Prepend(owned);
}
