using RelationGen.Extensions.Tests.Harness;
using RelationGen.Extensions.Tests.Model;

namespace RelationGen.Extensions.Tests;

/// <summary>How values of parameters are written where they are asked for.</summary>
public sealed class ParameterTests
{
    [PostgresFact]
    public async Task Lists_are_cut()
    {
        await using Application app = await Application.StartAsync(Engine.PostgreSql, options => options.LogParameterValues = true);
        long[] ids = [.. Enumerable.Range(1, 30).Select(id => (long)id)];

        await Order.Query(app.Db).Where(o => o.CustomerId.In(ids)).CountAsync();

        Assert.Equal(
            "$1={1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20}… (30 values)",
            Assert.Single(app.Log.Statements).Values["Parameters"]);
    }

    [Theory]
    [InlineData(null, "NULL")]
    [InlineData(true, "true")]
    [InlineData(1.5, "1.5")]
    [InlineData(-7L, "-7")]
    [InlineData("it's", "'it's'")]
    [InlineData('c', "'c'")]
    [InlineData(new byte[] { 0, 255 }, "0x00FF")]
    [InlineData(new[] { "a", null }, "{'a', NULL}")]
    public void A_value_is_written_for_people(object? value, string expected) => Assert.Equal("$1=" + expected, Write(value));

    [Fact]
    public void Moments_and_long_blobs()
    {
        Assert.Equal("$1='2026-12-01T04:05:06.0000000Z'", Write(new DateTime(2026, 12, 1, 4, 5, 6, DateTimeKind.Utc)));
        Assert.Equal("$1='2026-12-01'", Write(new DateOnly(2026, 12, 1)));
        Assert.Equal("$1=0x" + new string('0', 32) + "… (17 bytes)", Write(new byte[17]));
        Assert.Equal("$1='00000000-0000-0000-0000-000000000000'", Write(Guid.Empty));
        Assert.Equal("", ParameterText.Of([], hasValues: true));
        Assert.Equal("$1='?', $2='?'", ParameterText.Of([new("$1", 1), new("$2", null)], hasValues: false));
    }

    private static string Write(object? value) => ParameterText.Of([new("$1", value)], hasValues: true);
}
