using System.Globalization;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>Where the members of a view stand in its row and among its lists.</summary>
/// <param name="Places">The place of each member, a column or a list.</param>
/// <param name="Ends">Where contained views end: constants, each with its value.</param>
/// <param name="Columns">The end of the columns.</param>
/// <param name="Lists">The end of the lists.</param>
/// <param name="Presence">The column that is never NULL where there is a row.</param>
/// <param name="HasKey">That is the entity's key, behind the members, because none of them says as much.</param>
internal sealed record ViewRow(
    IReadOnlyList<(ViewPlace Column, ViewPlace List)> Places,
    IReadOnlyList<(string Name, string Value)> Ends,
    ViewPlace Columns,
    ViewPlace Lists,
    ViewPlace Presence,
    bool HasKey)
{
    /// <summary>The places behind the view of one of several targets, numbered from 1.</summary>
    public static (ViewPlace Column, ViewPlace List) BehindCase(ViewMemberModel member, int number)
    {
        string end = "Case" + number.ToString(CultureInfo.InvariantCulture) + member.Name;
        return (new ViewPlace("ColumnsOf" + end, 0), new ViewPlace("ListsOf" + end, 0));
    }

    public static ViewRow Of(ViewModel view)
    {
        ViewPlace column = ViewPlace.First;
        ViewPlace list = ViewPlace.First;
        ViewPlace? presence = null;
        List<(ViewPlace, ViewPlace)> places = [];
        List<(string, string)> ends = [];
        foreach (ViewMemberModel member in view.Members)
        {
            places.Add((column, list));
            if (member is { Source: ViewSource.Column, Path.Count: 1, Cell.IsNullable: false })
                presence ??= column;

            if (member.Source == ViewSource.View)
            {
                (string columns, string lists) = ("ColumnsWith" + member.Name, "ListsWith" + member.Name);
                ends.Add((columns, column.Text + " + " + member.View!.MapFullName + ".ColumnCount"));
                ends.Add((lists, list.Text + " + " + member.View.MapFullName + ".ListCount"));
                (column, list) = (new ViewPlace(columns, 0), new ViewPlace(lists, 0));
            }
            else if (member.Cases is { } cases)
            {
                for (int i = 1; i <= cases.Cases.Count; i++)
                {
                    string map = cases.Cases[i - 1].View.MapFullName;
                    (ViewPlace columnsEnd, ViewPlace listsEnd) = BehindCase(member, i);
                    ends.Add((columnsEnd.Behind!, column.Text + " + " + map + ".ColumnCount"));
                    ends.Add((listsEnd.Behind!, list.Text + " + " + map + ".ListCount"));
                    (column, list) = (columnsEnd, listsEnd);
                }

                // What says which of them a row has.
                column = column.Next();
            }
            else if (member.Source == ViewSource.List)
                list = list.Next();
            else
                column = column.Next(member.Owned?.Count ?? 1);
        }

        // A group has no row of its own, and a key would make groups of single rows; without a key no row is the target of a relation.
        return presence is null && !view.IsGrouped && view.Entity.Key.Count > 0
            ? new ViewRow(places, ends, column.Next(), list, column, HasKey: true)
            : new ViewRow(places, ends, column, list, presence ?? ViewPlace.First, HasKey: false);
    }
}
