namespace RelationGen;

/// <summary>
/// The parts of a foreign key that belong to the primary key of the row that stores it (a tenant, say): a change requires them to be
/// those of the other
/// side, and never writes them.
/// </summary>
/// <param name="table">The table that stores the foreign key.</param>
/// <param name="columns">The columns of the foreign key, with a point and quotes.</param>
/// <param name="discriminator">The column that says which entity a polymorphic key means, and what it holds.</param>
internal sealed class SharedKey(TableInfo table, IReadOnlyList<string> columns, (string Column, string Value)? discriminator)
{
    private readonly bool[] _isShared = [.. columns.Select(column => table.KeyColumns.Any(key => key.Quoted == column))];

    /// <summary>There are such parts.</summary>
    public bool Any => Array.IndexOf(_isShared, true) >= 0;

    /// <summary>The whole foreign key belongs to the primary key, so that no change can write it.</summary>
    public bool IsWhole => Array.IndexOf(_isShared, false) < 0 && discriminator is null;

    /// <summary>The properties of these parts, as messages name them.</summary>
    public string Properties => string.Join(", ", table.KeyColumns.Where(key => columns.Contains(key.Quoted)).Select(key => key.Property));

    /// <summary>A part of the foreign key belongs to the primary key.</summary>
    public bool IsShared(int part) => _isShared[part];

    /// <summary>Writes <c>"order_id" = $2</c>: what is set.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="value">Writes the value of a part.</param>
    public void WriteAssignments(SqlWriter writer, Action<int> value)
    {
        string separator = "";
        for (int i = 0; i < columns.Count; i++)
        {
            if (_isShared[i])
                continue;

            writer.Append(separator).Append(columns[i][1..]).Append(" = ");
            value(i);
            separator = ", ";
        }

        if (discriminator is { } type)
            writer.Append(separator).Append(SqlWriter.Quote(type.Column)).Append(" = ").Append(SqlWriter.Constant(type.Value));
    }

    /// <summary>Writes <c>AND "tenant_id" = $1</c>: what is required.</summary>
    /// <param name="writer">The receiver.</param>
    /// <param name="alias">The name of the table with its point; empty without one.</param>
    /// <param name="value">Writes the value of a part.</param>
    public void WriteRequired(SqlWriter writer, string alias, Action<int> value)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (!_isShared[i])
                continue;

            writer.Append(" AND ").Append(alias).Append(columns[i][1..]).Append(" = ");
            value(i);
        }
    }

    /// <summary>What is said of rows whose key has other parts.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="target">The rows, as the message names them.</param>
    public string TextOf(RelationInfo relation, string target)
        => $"{target} has another {Properties} than this {relation.Entity}: it is a part of the key of the {table.Entity}, which no change of a relation writes. Leave it out.";
}
