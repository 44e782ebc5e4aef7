using System.Text.Json;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>1,000 rows each with a document of three lines, with an array of five texts, and with an address of four columns.</summary>
internal static class CellRows
{
    private const int Count = 1_000;

    public static IEnumerable<Rows.Table> Tables()
    {
        yield return new("parcels", Columns.Parcel, Rows.Range(Count).Select(ParcelRow));
        yield return new("recipes", Columns.Recipe, Rows.Range(Count).Select(RecipeRow));
        yield return new("customers", Columns.Customer, Rows.Range(Count).Select(CustomerRow));
    }

    private static object?[] ParcelRow(long i) => [i, "Parcel " + i, JsonSerializer.Serialize(ContentsOf(i), CellJson.Default.Contents)];

    private static Contents ContentsOf(long i) => new()
    {
        Sender = "Sender " + (i % 83),
        Weight = (int)(i % 5_003),
        IsFragile = i % 7 == 0,
        Lines =
        [
            .. Rows.Range(3).Select(line => new ContentsLine
            {
                Article = $"Article {(i * line) % 211}",
                Quantity = (int)((i + line) % 9) + 1,
                Price = line == 3 ? null : (i + line) * 0.25,
            }),
        ],
    };

    private static object?[] RecipeRow(long i)
        => [i, "Recipe number " + i, Rows.Range(5).Select(tag => "tag-" + (i * tag % 503)).ToArray()];

    private static object?[] CustomerRow(long i) =>
    [
        i, "Customer " + i, $"Street number {i % 997}", "City " + (i % 101), i % 5 == 0 ? null : (10_000 + i).ToString("00000"), "Norway",
    ];
}
