namespace RelationGen.Tests.Model;

public sealed class EntityModelTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"name\":\"Post\"}")]
    [InlineData("[1]")]
    public void What_is_no_model_is_refused(string json) => Assert.Throws<FormatException>(() => EntityModel.Parse(json));

    [Fact]
    public void Everything_survives_the_way_through_JSON()
    {
        EntityModel model = new()
        {
            Name = "Post",
            FullName = "App.Post",
            Table = "\"posts\" ä",
            Schema = "app",
            Columns = [new ColumnModel { Property = "Id", Column = "id", Type = ColumnType.Boolean, ClrType = "bool", MaxLength = 3, Default = "'", Generated = ColumnGeneration.Computed }],
            Key = new KeyModel { Properties = ["Id"], Columns = ["id"] },
            Relations =
            [
                new RelationModel
                {
                    Name = "Subject",
                    Type = RelationType.MorphTo,
                    Side = RelationSide.ForeignKey,
                    Target = "App.Post",
                    TargetTable = "posts",
                    Key = new KeyModel { Properties = [], Columns = [] },
                    TargetKey = new KeyModel { Properties = [], Columns = [] },
                    OnDelete = ReferentialAction.NoAction,
                    OnUpdate = ReferentialAction.NoAction,
                    Through = "App.Link",
                    Discriminator = "kind",
                    Targets = new Dictionary<string, string> { ["post"] = "App.Post" },
                    Where = "Approved",
                    OrderBy = "Newest",
                },
            ],
        };

        string json = model.ToJson();
        EntityModel read = EntityModel.Parse(json);

        Assert.Equal(json, read.ToJson());
        Assert.Equal((ColumnType.Boolean, 3, ColumnGeneration.Computed), (read.Columns[0].Type, read.Columns[0].MaxLength, read.Columns[0].Generated));
        Assert.Equal(("kind", "App.Post", "Newest"), (read.Relations[0].Discriminator, read.Relations[0].Targets!["post"], read.Relations[0].OrderBy));
        Assert.DoesNotContain("\n", json, StringComparison.Ordinal);
        Assert.Contains("ä", json, StringComparison.Ordinal);
    }
}
