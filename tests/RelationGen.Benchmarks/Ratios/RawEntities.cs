namespace RelationGen.Benchmarks.Ratios;

/// <summary>Entities from the columns of <see cref="Columns"/>, raw.</summary>
internal static class RawEntities
{
    public static Blog Blog(RawStatement row) => new()
    {
        Id = row.Number(0),
        Name = row.Text(1),
        Url = row.Text(2),
        Rank = row.Int(3),
        Score = row.Real(4),
        IsActive = row.Int(5) != 0,
        CreatedAt = row.Moment(6),
        Summary = row.IsNull(7) ? null : row.Text(7),
        Visits = row.Number(8),
    };

    public static Profile Profile(RawStatement row) => new()
    {
        Id = row.Number(0),
        BlogId = row.Number(1),
        Motto = row.Text(2),
        Followers = row.Int(3),
    };

    public static Post Post(RawStatement row) => new()
    {
        Id = row.Number(0),
        BlogId = row.Number(1),
        Title = row.Text(2),
        Body = row.Text(3),
        Views = row.Int(4),
        Rating = row.IsNull(5) ? null : row.Real(5),
        IsDraft = row.Int(6) != 0,
        PublishedAt = row.Moment(7),
    };

    public static Order Order(RawStatement row) => new()
    {
        TenantId = row.Number(0),
        Number = row.Number(1),
        Customer = row.Text(2),
    };

    public static OrderLine OrderLine(RawStatement row) => new()
    {
        Id = row.Number(0),
        OrderTenantId = row.Number(1),
        OrderNumber = row.Number(2),
        Article = row.Text(3),
        Quantity = row.Int(4),
    };

    public static Product Product(RawStatement row) => new()
    {
        Sku = row.Text(0),
        Position = row.Int(1),
        Name = row.Text(2),
    };

    public static Review Review(RawStatement row) => new()
    {
        Id = row.Number(0),
        ProductSku = row.Text(1),
        Stars = row.Int(2),
        Comment = row.Text(3),
    };

    public static Device Device(RawStatement row) => new()
    {
        Id = row.Guid(0),
        Position = row.Int(1),
        Name = row.Text(2),
    };

    public static Reading Reading(RawStatement row) => new()
    {
        Id = row.Number(0),
        DeviceId = row.Guid(1),
        Sequence = row.Int(2),
        Value = row.Real(3),
    };
}
