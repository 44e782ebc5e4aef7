namespace RelationGen;

/// <summary>
/// The columns of a junction that both of its keys use (a tenant, say): they are written once, and both sides must agree on them.
/// </summary>
/// <param name="sourceColumns">The columns that hold the key of the source, with a point and quotes.</param>
/// <param name="target">The way from the junction to the target.</param>
internal sealed class SharedColumns(string[] sourceColumns, RelationStep target)
{
    private readonly int[] _places = [.. target.PreviousColumns.Select(column => Array.IndexOf(sourceColumns, column))];

    /// <summary>There are such columns.</summary>
    public bool Any => Array.Exists(_places, place => place >= 0);

    /// <summary>What belongs to the target alone, of a list in the order of its key.</summary>
    public IEnumerable<string> OfTarget(string[] columns) => columns.Where((_, part) => _places[part] < 0);

    /// <summary>Writes <c>AND t."tenant_id" = $1</c>.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="alias">The name of the target.</param>
    /// <param name="value">Writes the value of a part of the source's key.</param>
    public void WriteRequired(SqlWriter writer, string alias, Action<int> value)
    {
        for (int i = 0; i < _places.Length; i++)
        {
            if (_places[i] < 0)
                continue;

            writer.Append(" AND ").Append(alias).Append(target.Columns[i]).Append(" = ");
            value(_places[i]);
        }
    }

    /// <summary>What is said of targets that disagree.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="targets">The targets, as the message names them.</param>
    public string TextOf(RelationInfo relation, string targets)
        => $"{targets} has another {Names} than this {relation.Entity}, and a row between them has only one. Leave it out.";

    private string Names
        => string.Join(", ", target.PreviousColumns.Where((_, part) => _places[part] >= 0).Select(column => column[1..].Trim('"')));
}
