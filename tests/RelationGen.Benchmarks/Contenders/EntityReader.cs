using System.Data.Common;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>Entities from the columns of <see cref="Columns"/>, by typed getters and ordinals.</summary>
internal static class EntityReader
{
    public static Blog Blog(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Name = reader.GetString(1),
        Url = reader.GetString(2),
        Rank = reader.GetInt32(3),
        Score = reader.GetDouble(4),
        IsActive = reader.GetBoolean(5),
        CreatedAt = reader.GetDateTime(6),
        Summary = reader.IsDBNull(7) ? null : reader.GetString(7),
        Visits = reader.GetInt64(8),
    };

    public static Profile Profile(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        BlogId = reader.GetInt64(1),
        Motto = reader.GetString(2),
        Followers = reader.GetInt32(3),
    };

    public static Post Post(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        BlogId = reader.GetInt64(1),
        Title = reader.GetString(2),
        Body = reader.GetString(3),
        Views = reader.GetInt32(4),
        Rating = reader.IsDBNull(5) ? null : reader.GetDouble(5),
        IsDraft = reader.GetBoolean(6),
        PublishedAt = reader.GetDateTime(7),
    };

    public static Order Order(DbDataReader reader) => new()
    {
        TenantId = reader.GetInt64(0),
        Number = reader.GetInt64(1),
        Customer = reader.GetString(2),
    };

    public static OrderLine OrderLine(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        OrderTenantId = reader.GetInt64(1),
        OrderNumber = reader.GetInt64(2),
        Article = reader.GetString(3),
        Quantity = reader.GetInt32(4),
    };

    public static Product Product(DbDataReader reader) => new()
    {
        Sku = reader.GetString(0),
        Position = reader.GetInt32(1),
        Name = reader.GetString(2),
    };

    public static Review Review(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        ProductSku = reader.GetString(1),
        Stars = reader.GetInt32(2),
        Comment = reader.GetString(3),
    };

    public static Device Device(DbDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Position = reader.GetInt32(1),
        Name = reader.GetString(2),
    };

    public static Reading Reading(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        DeviceId = reader.GetGuid(1),
        Sequence = reader.GetInt32(2),
        Value = reader.GetDouble(3),
    };
}
