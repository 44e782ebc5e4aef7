using System.Data.Common;
using System.Text.Json;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Rows from the columns of <see cref="CellStatements"/>, by typed getters and ordinals.</summary>
internal static class CellReader
{
    public static Parcel Parcel(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Name = reader.GetString(1),
        Contents = JsonSerializer.Deserialize(reader.GetString(2), CellJson.Default.Contents)!,
    };

    /// <summary>A recipe whose array is JSON.</summary>
    public static Recipe RecipeOfText(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Title = reader.GetString(1),
        Tags = JsonSerializer.Deserialize(reader.GetString(2), CellJson.Default.StringArray)!,
    };

    /// <summary>A recipe whose array is one of the database.</summary>
    public static Recipe Recipe(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Title = reader.GetString(1),
        Tags = reader.GetFieldValue<string[]>(2),
    };

    public static Customer Customer(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Name = reader.GetString(1),
        Address = new Address
        {
            Street = reader.GetString(2),
            City = reader.GetString(3),
            PostalCode = reader.IsDBNull(4) ? null : reader.GetString(4),
            Country = reader.GetString(5),
        },
    };
}
