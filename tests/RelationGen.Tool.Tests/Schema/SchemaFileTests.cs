using FsCheck;
using FsCheck.Fluent;

namespace RelationGen.Tool.Tests.Schema;

/// <summary>The file that a snapshot is kept in.</summary>
public sealed class SchemaFileTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(11, 1);

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(SchemaGenerators.Snapshots, snapshot =>
    {
        SchemaSnapshot read = SchemaParser.Parse(SchemaWriter.Write(snapshot)).Snapshot;
        Assert.Equal(snapshot.Canonical(), read);
        Assert.Equal(SchemaWriter.Write(snapshot), SchemaWriter.Write(read));
    }).Check(Config);

    [Fact]
    public void The_order_in_which_things_are_found_does_not_show() => Prop.ForAll(SchemaGenerators.Snapshots, snapshot =>
    {
        Assert.Equal(SchemaWriter.Write(snapshot), SchemaWriter.Write(Reversed(snapshot)));
    }).Check(Config);

    [Fact]
    public void A_file_keeps_its_characters_on_disk() => Prop.ForAll(SchemaGenerators.Snapshots, snapshot =>
    {
        string text = SchemaWriter.Write(snapshot);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
        using var document = System.Text.Json.JsonDocument.Parse(text);
        Assert.DoesNotContain('\r', text);
    }).Check(Config);

    [Fact]
    public void Every_part_is_found_where_it_stands() => Prop.ForAll(SchemaGenerators.Snapshots, snapshot =>
    {
        string text = SchemaWriter.Write(snapshot);
        SchemaFile file = SchemaParser.Parse(text);
        Assert.All(file.Snapshot.Enums, type => AssertLine(file, text, type, type.Name));
        foreach (SchemaTable table in file.Snapshot.Tables)
        {
            TextRange place = file.PlaceOf(table)!.Value;
            Assert.StartsWith("{\n      \"", text[place.Start..place.End], StringComparison.Ordinal);
            Assert.EndsWith("\n    }", text[place.Start..place.End], StringComparison.Ordinal);
            Assert.Contains($"\"name\": {Quoted(table.Name)}", text[place.Start..place.End], StringComparison.Ordinal);
            Assert.All(table.Columns, column => AssertLine(file, text, column, column.Name));
            Assert.All(table.Uniques, key => AssertLine(file, text, key, key.Name));
            Assert.All(table.Indexes, index => AssertLine(file, text, index, index.Name));
            Assert.All(table.ForeignKeys, key => AssertLine(file, text, key, key.Name));
            Assert.All(table.Checks, check => AssertLine(file, text, check, check.Name));
            if (table.PrimaryKey is { } key)
                AssertLine(file, text, key, key.Name, "\"primaryKey\": ");
        }

        Assert.Null(file.PlaceOf(new SchemaCheck(null, "a")));
    }).Check(Config);

    [Fact]
    public void A_file_that_ends_too_early_is_told_at_its_end()
    {
        SchemaSnapshot large = Snapshots(40).MaxBy(snapshot => snapshot.Tables.Count)!;
        string text = SchemaWriter.Write(large).TrimEnd();
        for (int length = 0; length < text.Length; length++)
        {
            SchemaFileException failure = Assert.Throws<SchemaFileException>(() => SchemaParser.Parse(text[..length]));
            Assert.InRange(failure.Position, 0, length);
        }
    }

    [Fact]
    public void A_file_with_a_wrong_character_ends_in_a_message_or_is_read()
    {
        var random = new Random(5);
        foreach (SchemaSnapshot snapshot in Snapshots(20))
        {
            string text = SchemaWriter.Write(snapshot);
            for (int i = 0; i < 200; i++)
            {
                int at = random.Next(text.Length);
                string wrong = text[..at] + "{}[]\",:\\0n-\0"[random.Next(12)] + text[(at + random.Next(2))..];
                if (Record.Exception(() => SchemaParser.Parse(wrong)) is { } exception)
                    Assert.InRange(Assert.IsType<SchemaFileException>(exception).Position, 0, wrong.Length);
            }
        }
    }

    [Theory]
    [InlineData("", 0, "an object is expected")]
    [InlineData("[]", 0, "an object is expected")]
    [InlineData(" {}", 1, "\"format\" is missing")]
    [InlineData(" {\"format\": \"1\"}", 1, "\"format\" is something else than expected")]
    [InlineData("{\"format\": 0}", 0, "\"format\" is no number that a snapshot has")]
    [InlineData("{\"format\": 1.5}", 0, "\"format\" is no number that a snapshot has")]
    [InlineData("{\"format\": 1}", 0, "\"engine\" is missing")]
    [InlineData("{\"format\": 1, \"engine\": \"oracle\"}", 0, "\"oracle\" is no engine that is known here")]
    [InlineData("{\"format\": 1, \"engine\": \"sqlite\", \"tables\": {}}", 0, "\"tables\" is something else than expected")]
    [InlineData("{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [1]}", 0, "\"tables\" has something that is no object")]
    [InlineData("{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [@{}]}", -1, "\"name\" is missing")]
    [InlineData("{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [@{\"name\": null}]}", -1, "\"name\" is missing")]
    [InlineData("{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [@{\"name\": 1}]}", -1, "\"name\" is something else than expected")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [@{\"name\": \"t\", \"kind\": \"heap\"}]}",
        -1, "\"heap\" is no \"kind\" that is known here")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [{\"name\": \"t\", \"columns\": [@{\"name\": \"c\"}]}]}",
        -1, "\"type\" is missing")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [{\"name\": \"t\", "
        + "\"columns\": [@{\"name\": \"c\", \"type\": \"\", \"nullable\": 1}]}]}",
        -1, "\"nullable\" is something else than expected")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [{\"name\": \"t\", \"primaryKey\": @{\"columns\": [1]}}]}",
        -1, "\"columns\" has something that is no text")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [{\"name\": \"t\", \"indexes\": [@{\"name\": \"i\", \"columns\": [1]}]}]}",
        -1, "\"columns\" has something that is neither a name nor an object")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [{\"name\": \"t\", \"foreignKeys\": [@{}]}]}",
        -1, "\"refTable\" is missing")]
    [InlineData("{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [{\"name\": \"t\", \"checks\": [@{}]}]}", -1, "\"sql\" is missing")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [{\"name\": \"t\"}, @{\"name\": \"T\"}]}",
        -1, "there is a second table of the name \"T\"")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"postgresql\", \"defaultSchema\": \"main\", "
        + "\"tables\": [{\"name\": \"t\"}, {\"name\": \"T\"}, {\"schema\": \"x\", \"name\": \"t\"}, @{\"schema\": \"main\", \"name\": \"t\"}]}",
        -1, "there is a second table of the name \"t\"")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"sqlite\", \"tables\": [{\"name\": \"t\", "
        + "\"columns\": [{\"name\": \"c\", \"type\": \"\"}, @{\"name\": \"C\", \"type\": \"\"}]}]}",
        -1, "there is a second column of the name \"C\"")]
    [InlineData(
        "{\"format\": 1, \"engine\": \"postgresql\", \"enums\": [{\"name\": \"e\", \"labels\": []}, @{\"name\": \"e\", \"labels\": []}]}",
        -1, "there is a second enum of the name \"e\"")]
    public void What_is_wrong_is_told_where_it_stands(string text, int position, string reason)
    {
        position = position < 0 ? text.IndexOf('@', StringComparison.Ordinal) : position;

        SchemaFileException failure = Assert.Throws<SchemaFileException>(
            () => SchemaParser.Parse(text.Replace("@", "", StringComparison.Ordinal)));

        Assert.Equal($"This is no snapshot of a database: {reason}. Write it anew with \"relationgen snapshot\".", failure.Message);
        Assert.Equal(position, failure.Position);
    }

    [Fact]
    public void A_newer_format_says_what_to_update()
    {
        SchemaFileException failure = Assert.Throws<SchemaFileException>(() => SchemaParser.Parse(" {\"engine\": \"?\", \"format\": 2}"));

        Assert.Equal(
            "This snapshot has the format 2, and this version reads up to 1: update RelationGen and its tool, "
            + "or write the file anew with this one.",
            failure.Message);
        Assert.Equal(1, failure.Position);
    }

    [Fact]
    public void Members_that_are_not_known_are_passed_over()
    {
        SchemaSnapshot snapshot = SchemaParser.Parse(
            "{\"format\": 1, \"engine\": \"sqlite\", \"later\": {\"a\": [1, {}]}, "
            + "\"tables\": [{\"name\": \"t\", \"later\": true}]}").Snapshot;

        Assert.Equal(new SchemaSnapshot(SchemaEngine.Sqlite) { Tables = new([new SchemaTable(null, "t")]) }, snapshot);
    }

    private static void AssertLine(SchemaFile file, string text, object part, string? name, string before = "")
    {
        TextRange place = file.PlaceOf(part)!.Value;
        int start = text.LastIndexOf('\n', place.Start) + 1;
        int end = text.IndexOf('\n', place.Start);
        Assert.Equal(text[start..end].Trim(' ', ','), before + text[place.Start..place.End]);
        if (name is not null)
            Assert.Contains($"\"name\": {Quoted(name)}", text[start..end], StringComparison.Ordinal);
    }

    private static string Quoted(string name)
    {
        var text = new System.Text.StringBuilder();
        JsonLine.Quote(text, name);
        return text.ToString();
    }

    private static SchemaSnapshot Reversed(SchemaSnapshot snapshot) => snapshot with
    {
        Enums = snapshot.Enums.Reverse().ToEquatableArray(),
        Tables = snapshot.Tables.Reverse().Select(table => table with
        {
            Schema = table.Schema ?? snapshot.DefaultSchema,
            Uniques = table.Uniques.Reverse().ToEquatableArray(),
            Indexes = table.Indexes.Reverse().ToEquatableArray(),
            ForeignKeys = table.ForeignKeys.Reverse().ToEquatableArray(),
            Checks = table.Checks.Reverse().ToEquatableArray(),
        }).ToEquatableArray(),
    };

    /// <summary>Those of one run are those of the next.</summary>
    private static SchemaSnapshot[] Snapshots(int count) =>
        [.. SchemaGenerators.Snapshots.Generator.Sample(30, new Rnd(11, 1), count)];
}
