using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace RelationGen.Toy;

/// <summary>A list of keys on its way: one parameter until the command is complete, then one for each part of each key.</summary>
/// <param name="json">The keys as SQLite stores them.</param>
internal sealed class ToyKeys(string json)
{
    /// <summary>Longer lists would meet the limit on parameters, and travel as SQLite's do.</summary>
    private const int MaxRows = 500;

    /// <summary>What stands in a text where the rows of a list will.</summary>
    public static string Place(int parameter) => "VALUES $" + Number(parameter) + "*";

    /// <summary>Puts the rows in the places of lists.</summary>
    public static void Complete(DbCommand command)
    {
        for (int i = command.Parameters.Count - 1; i >= 0; i--)
        {
            if (command.Parameters[i].Value is not ToyKeys keys)
                continue;

            string name = command.Parameters[i].ParameterName;
            command.CommandText = command.CommandText.Replace(
                Place(int.Parse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture)), keys.Write(command, command.Parameters[i]), StringComparison.Ordinal);
        }
    }

    private string Write(DbCommand command, DbParameter parameter)
    {
        object[][] rows = [.. Rows()];
        if (rows.Length is 0 or > MaxRows)
        {
            parameter.Value = json;
            string columns = rows.Length == 0 || rows[0].Length == 1
                ? "\"value\" AS column1"
                : string.Join(", ", rows[0].Select((_, part) => $"json_extract(\"value\", '$[{Number(part)}]') AS column{Number(part + 1)}"));
            return $"SELECT {columns} FROM json_each({parameter.ParameterName})";
        }

        command.Parameters.Remove(parameter);
        return "VALUES " + string.Join(", ", rows.Select((row, number) =>
            "(" + string.Join(", ", row.Select((cell, part) => Add(command, $"{parameter.ParameterName}_{Number(number)}_{Number(part)}", cell))) + ")"));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Add(DbCommand command, string name, object cell)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = cell;
        command.Parameters.Add(parameter);
        return name;
    }

    private IEnumerable<object[]> Rows()
    {
        using var document = JsonDocument.Parse(json);
        foreach (JsonElement key in document.RootElement.EnumerateArray())
            yield return key.ValueKind == JsonValueKind.Array ? [.. key.EnumerateArray().Select(Cell)] : [Cell(key)];
    }

    private static object Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => 1L,
        JsonValueKind.False => 0L,
        JsonValueKind.Null => DBNull.Value,
        _ => value.TryGetInt64(out long number) ? (object)number : value.GetDouble(),
    };
}
