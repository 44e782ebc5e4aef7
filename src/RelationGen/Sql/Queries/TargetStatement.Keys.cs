using System.Globalization;

namespace RelationGen;

/// <content>The keys of the sources: compared one by one, as a list, or joined as a table.</content>
internal sealed partial class TargetStatement
{
    private void WriteIsParameters(SqlWriter writer)
    {
        for (int i = 0; i < KeyParts; i++)
            writer.Append(i == 0 ? "" : " AND ").Append(FirstAlias).Append(_steps[0].Columns[i]).Append(" = ").AppendToken(i + 1);
    }

    private void WriteIsKey(SqlWriter writer)
    {
        for (int i = 0; i < KeyParts; i++)
            writer.Append(i == 0 ? "" : " AND ").Append(FirstAlias).Append(_steps[0].Columns[i]).Append(" = ").Append(KeyPart(writer, i));
    }

    private void WriteIsAny(SqlWriter writer)
    {
        if (_sources is not null)
        {
            _sources.WriteIsAny(writer, _steps[0].PreviousColumns[0], _areShared);
            return;
        }

        if (writer.Sql.SendsOneByOne(keyType))
            writer.Append(" IN (" + Parameters() + ")");
        else
            writer.Sql.WriteIsAny(writer, 1);
    }

    /// <summary>
    /// The keys as a table called <c>k</c>. Where keys cannot travel in a list, those that occur are taken from the table itself.
    /// </summary>
    private void WriteKeyTable(SqlWriter writer)
    {
        if (_sources is not null)
        {
            writer.Append("(");
            _sources.WriteDistinct(
                writer, _steps[0].PreviousColumns.Select((column, i) => (column, "key" + (i + 1).ToString(CultureInfo.InvariantCulture))));
            writer.Append(") AS k");
            return;
        }

        if (!writer.Sql.SendsOneByOne(keyType))
        {
            writer.Sql.WriteKeyTable(writer, 1, KeyParts, "k");
            return;
        }

        string column = _steps[0].Columns[0];
        writer.Append("(SELECT DISTINCT k" + column + " AS " + KeyPart(writer, 0)["k.".Length..] + " FROM ")
            .AppendTable(_steps[0].Schema, _steps[0].Table)
            .Append(" AS k WHERE k" + column + " IN (" + Parameters() + ")) AS k");
    }

    private string KeyPart(SqlWriter writer, int part)
        => _sources is null ? writer.Sql.KeyPart("k", part, KeyParts) : "k." + KeyTable.Part(part);

    private string Parameters()
        => string.Join(", ", Enumerable.Range(1, count).Select(i => "$" + i.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The source is a row of the list of keys.</summary>
    private sealed class ListKey(TargetStatement statement) : RelationSql.SourceKey
    {
        public override void WritePart(SqlWriter writer, RelationStep first, int part) => writer.Append(statement.KeyPart(writer, part));

        // Which target a discriminator means was decided by the key.
        public override void WriteDiscriminator(SqlWriter writer, RelationInfo relation)
        {
        }
    }
}
