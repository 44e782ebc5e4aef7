namespace RelationGen.Tests.House;

/// <summary>The folders of the library are floors: each uses only what stands below it, so that a part can be read, and changed, without those above.</summary>
public sealed class FloorTests
{
    /// <summary>What still runs up, and why. A number may only shrink.</summary>
    private static readonly (string From, string To, int Count, string Why)[] Known =
    [
        ("Relations", "Loading", 1, "A polymorphic relation has a loader of its own, for what no branch knows."),
        ("Mapping", "Queries", 4, "A table creates the query over its rows, because it alone knows their key."),
        ("Relations", "Queries", 1, "The query of a polymorphic handle."),
    ];

    [Fact]
    public void Nothing_runs_up()
    {
        ILookup<(string From, string To), Arrow> up = Floors.Up().ToLookup(arrow => (arrow.From, arrow.To));
        foreach (IGrouping<(string From, string To), Arrow> arrows in up)
        {
            int known = Known.Where(known => (known.From, known.To) == arrows.Key).Select(known => known.Count).SingleOrDefault();
            Assert.True(arrows.Count() <= known, $"{arrows.Key.From} may not use {arrows.Key.To}, which stands above it:\n{string.Join("\n", arrows.Select(arrow => arrow.What))}");
        }

        Assert.All(Known, known => Assert.True(up[(known.From, known.To)].Count() == known.Count, $"{known.From} uses {known.To} less than is known; write the lower number."));
    }

    [Fact]
    public void Every_folder_has_a_floor()
    {
        string[] homeless = [.. Library.Files.Select(file => Library.FolderOf(file.FilePath)).Distinct().Where(folder => Floors.Find(folder) is null)];
        Assert.Empty(homeless);
    }

    /// <summary>They are chosen by a connection, and reached through what stands below.</summary>
    [Fact]
    public void Nothing_above_uses_a_dialect_of_one_database()
    {
        string[] users = [.. Floors.To("Dialects").Select(arrow => arrow.What)];
        Assert.Empty(users);
    }

    [Fact]
    public void The_map_names_every_folder_floor_by_floor()
    {
        string text = File.ReadAllText(Path.Combine(Library.Root, "..", "..", "docs", "architecture.md"));
        string map = text[text.IndexOf("## The floors", StringComparison.Ordinal)..];
        string[] named = [.. map.Split('\n').Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1].TrimEnd('/'))];
        string[] folders = [.. Library.Files.Select(file => Library.FolderOf(file.FilePath)).Distinct()];

        Assert.Empty(folders.Except(named));
        Assert.Empty(named.Except(folders).Except(Floors.All.SelectMany(floor => floor)));
        int[] levels = [.. named.Select(folder => Floors.All.TakeWhile(floor => !floor.Contains(Floors.Find(folder))).Count())];
        Assert.Equal(levels.OrderDescending(), levels);
    }
}
