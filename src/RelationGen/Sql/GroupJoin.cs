using System.Globalization;

namespace RelationGen;

/// <summary>
/// What is computed over the targets of one relation for all rows of a SELECT: a derived table with one row for each key, which is joined
/// once and serves conditions, orders and values alike:
/// <c>LEFT JOIN (SELECT t1."post_id" AS k1, COUNT(*) AS v1 FROM "comments" AS t1 GROUP BY t1."post_id") AS a1 ON …</c>. A subquery for each
/// row would search the targets for each, and read all of them for each where no index helps.
/// </summary>
/// <param name="relation">The relation.</param>
/// <param name="source">The occurrence of the table that declares it.</param>
/// <param name="separator">What stands before the join.</param>
/// <param name="body">The SELECT of the derived table, which is opened again for every value.</param>
internal sealed class GroupJoin(IRelationFacts relation, TableAlias? source, string separator, SelectScope body) : IJoin
{
    /// <summary>The name of the target's table in the derived table.</summary>
    public const string Target = "t1";

    public IRelationFacts Relation => relation;

    public TableAlias? Source => source;

    public SelectScope Body => body;

    /// <summary>The name of the derived table.</summary>
    public string Name { get; set; } = "";

    /// <summary>The columns of the key, each with its table.</summary>
    public string[] Key { get; set; } = [];

    /// <summary>FROM and its tables.</summary>
    public List<string> From { get; } = [];

    /// <summary>Which targets count.</summary>
    public List<string> Where { get; } = [];

    /// <summary>What tells two groups over one relation apart: the condition, and what is joined for it.</summary>
    public List<string> Condition { get; } = [];

    /// <summary>What it is grouped by and joined on.</summary>
    public List<string> End { get; } = [];

    /// <summary>The values, each once.</summary>
    public List<List<string>> Values { get; } = [];

    /// <summary>The tables that are joined in the derived table, with their names.</summary>
    public List<(TableAlias Table, string Name)> Names { get; } = [];

    /// <summary>How many tables, junctions and groups the derived table has named.</summary>
    public (int Tables, int Junctions, int Groups) Counters { get; set; } = (1, 0, 0);

    /// <summary>The name of a key part, from 0.</summary>
    public static string KeyName(int part) => "k" + (part + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The name of a value, from 0.</summary>
    public static string ValueName(int value) => "v" + (value + 1).ToString(CultureInfo.InvariantCulture);

    public void AddTo(List<string> pieces)
    {
        pieces.Add(separator);
        pieces.Add("LEFT JOIN (SELECT ");
        for (int i = 0; i < Key.Length; i++)
        {
            pieces.Add(i == 0 ? "" : ", ");
            pieces.Add(Key[i]);
            pieces.Add(" AS ");
            pieces.Add(KeyName(i));
        }

        for (int i = 0; i < Values.Count; i++)
        {
            pieces.Add(", ");
            pieces.AddRange(Values[i]);
            pieces.Add(" AS ");
            pieces.Add(ValueName(i));
        }

        pieces.AddRange(From);
        pieces.AddRange(body.JoinPieces());
        pieces.AddRange(Where);
        pieces.AddRange(End);
    }
}
