using System.Buffers;
using System.Data.Common;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>The tasks whose keys have two parts, or are text or a <see cref="Guid"/>.</summary>
internal sealed partial class SameStrategy
{
    private readonly string _reviews = $"SELECT t.\"id\", t.\"product_sku\", t.\"stars\", t.\"comment\"\nFROM \"reviews\" AS t\nWHERE t.\"product_sku\" {strategy.IsAny}";
    private readonly string _readings = $"SELECT t.\"id\", t.\"device_id\", t.\"sequence\", t.\"value\"\nFROM \"readings\" AS t\nWHERE t.\"device_id\" {strategy.IsAny}";

    public List<Order> OrdersWithLines(long last)
    {
        List<Order> orders = [];
        using (DbCommand command = Create("SELECT t.\"tenant_id\", t.\"number\", t.\"customer\"\nFROM \"orders\" AS t\nWHERE t.\"number\" <= $1"))
        {
            strategy.Add(command, last);
            using DbDataReader reader = Execute(command);
            bool isOutOfOrder = false;
            while (reader.Read())
            {
                Order order = EntityReader.Order(reader);
                isOutOfOrder |= orders.Count > 0 && Compare(orders[^1], order) > 0;
                orders.Add(order);
            }

            if (isOutOfOrder)
                orders.Sort(Compare);
        }

        (long, long)[] keys = ArrayPool<(long, long)>.Shared.Rent(orders.Count);
        var slots = new Dictionary<(long, long), int>(orders.Count);
        for (int i = 0; i < orders.Count; i++)
        {
            keys[i] = (orders[i].TenantId, orders[i].Number);
            slots.Add(keys[i], i);
        }

        LineGroup[] groups = ArrayPool<LineGroup>.Shared.Rent(orders.Count);
        using (DbCommand command = Create(strategy.LinesOfOrders))
        {
            strategy.AddKeys(command, keys.AsSpan(0, orders.Count));
            using DbDataReader reader = Execute(command);
            ReadLines(reader, slots, groups);
        }

        for (int i = 0; i < orders.Count; i++)
        {
            if (groups[i].IsOutOfOrder)
                groups[i].Lines!.Sort((x, y) => x.Id.CompareTo(y.Id));

            orders[i].Lines = groups[i].Lines ?? [];
        }

        ArrayPool<LineGroup>.Shared.Return(groups, clearArray: true);
        ArrayPool<(long, long)>.Shared.Return(keys);
        return orders;
    }

    public List<Product> ProductsWithReviews(int last)
    {
        List<Product> products = [];
        using (DbCommand command = Create("SELECT t.\"sku\", t.\"position\", t.\"name\"\nFROM \"products\" AS t\nWHERE t.\"position\" <= $1"))
        {
            strategy.Add(command, last);
            using DbDataReader reader = Execute(command);
            bool isOutOfOrder = false;
            while (reader.Read())
            {
                Product product = EntityReader.Product(reader);
                isOutOfOrder |= products.Count > 0 && string.CompareOrdinal(products[^1].Sku, product.Sku) > 0;
                products.Add(product);
            }

            if (isOutOfOrder)
                products.Sort((x, y) => string.CompareOrdinal(x.Sku, y.Sku));
        }

        string[] keys = ArrayPool<string>.Shared.Rent(products.Count);
        var slots = new Dictionary<string, int>(products.Count);
        for (int i = 0; i < products.Count; i++)
        {
            keys[i] = products[i].Sku;
            slots.Add(keys[i], i);
        }

        ReviewGroup[] groups = ArrayPool<ReviewGroup>.Shared.Rent(products.Count);
        using (DbCommand command = Create(_reviews))
        {
            strategy.AddKeys(command, keys.AsSpan(0, products.Count));
            using DbDataReader reader = Execute(command);
            ReadReviews(reader, slots, groups);
        }

        for (int i = 0; i < products.Count; i++)
        {
            if (groups[i].IsOutOfOrder)
                groups[i].Reviews!.Sort((x, y) => x.Id.CompareTo(y.Id));

            products[i].Reviews = groups[i].Reviews ?? [];
        }

        ArrayPool<ReviewGroup>.Shared.Return(groups, clearArray: true);
        ArrayPool<string>.Shared.Return(keys, clearArray: true);
        return products;
    }

    public List<Device> DevicesWithReadings(int last)
    {
        List<Device> devices = [];
        using (DbCommand command = Create("SELECT t.\"id\", t.\"position\", t.\"name\"\nFROM \"devices\" AS t\nWHERE t.\"position\" <= $1"))
        {
            strategy.Add(command, last);
            using DbDataReader reader = Execute(command);
            bool isOutOfOrder = false;
            while (reader.Read())
            {
                Device device = EntityReader.Device(reader);
                isOutOfOrder |= devices.Count > 0 && devices[^1].Id.CompareTo(device.Id) > 0;
                devices.Add(device);
            }

            if (isOutOfOrder)
                devices.Sort((x, y) => x.Id.CompareTo(y.Id));
        }

        Guid[] keys = ArrayPool<Guid>.Shared.Rent(devices.Count);
        var slots = new Dictionary<Guid, int>(devices.Count);
        for (int i = 0; i < devices.Count; i++)
        {
            keys[i] = devices[i].Id;
            slots.Add(keys[i], i);
        }

        ReadingGroup[] groups = ArrayPool<ReadingGroup>.Shared.Rent(devices.Count);
        using (DbCommand command = Create(_readings))
        {
            strategy.AddKeys(command, keys.AsSpan(0, devices.Count));
            using DbDataReader reader = Execute(command);
            ReadReadings(reader, slots, groups);
        }

        for (int i = 0; i < devices.Count; i++)
        {
            if (groups[i].IsOutOfOrder)
                groups[i].Readings!.Sort((x, y) => x.Id.CompareTo(y.Id));

            devices[i].Readings = groups[i].Readings ?? [];
        }

        ArrayPool<ReadingGroup>.Shared.Return(groups, clearArray: true);
        ArrayPool<Guid>.Shared.Return(keys);
        return devices;
    }

    private static int Compare(Order x, Order y) => x.TenantId == y.TenantId ? x.Number.CompareTo(y.Number) : x.TenantId.CompareTo(y.TenantId);

    private static void ReadLines(DbDataReader reader, Dictionary<(long, long), int> slots, LineGroup[] groups)
    {
        (long, long) lastKey = default;
        int slot = -1;
        while (reader.Read())
        {
            OrderLine line = EntityReader.OrderLine(reader);
            (long, long) key = (line.OrderTenantId, line.OrderNumber);
            if (slot < 0 || key != lastKey)
            {
                lastKey = key;
                slot = slots[key];
            }

            ref LineGroup group = ref groups[slot];
            if (group.Lines is null)
                group.Lines = [];
            else if (line.Id < group.Last)
                group.IsOutOfOrder = true;

            group.Last = line.Id;
            group.Lines.Add(line);
        }
    }

    private static void ReadReviews(DbDataReader reader, Dictionary<string, int> slots, ReviewGroup[] groups)
    {
        string? lastKey = null;
        int slot = -1;
        while (reader.Read())
        {
            Review review = EntityReader.Review(reader);
            if (review.ProductSku != lastKey)
            {
                lastKey = review.ProductSku;
                slot = slots[lastKey];
            }

            ref ReviewGroup group = ref groups[slot];
            if (group.Reviews is null)
                group.Reviews = [];
            else if (review.Id < group.Last)
                group.IsOutOfOrder = true;

            group.Last = review.Id;
            group.Reviews.Add(review);
        }
    }

    private static void ReadReadings(DbDataReader reader, Dictionary<Guid, int> slots, ReadingGroup[] groups)
    {
        Guid lastKey = default;
        int slot = -1;
        while (reader.Read())
        {
            Reading reading = EntityReader.Reading(reader);
            if (slot < 0 || reading.DeviceId != lastKey)
            {
                lastKey = reading.DeviceId;
                slot = slots[lastKey];
            }

            ref ReadingGroup group = ref groups[slot];
            if (group.Readings is null)
                group.Readings = [];
            else if (reading.Id < group.Last)
                group.IsOutOfOrder = true;

            group.Last = reading.Id;
            group.Readings.Add(reading);
        }
    }

    private struct LineGroup
    {
        public List<OrderLine>? Lines;
        public long Last;
        public bool IsOutOfOrder;
    }

    private struct ReviewGroup
    {
        public List<Review>? Reviews;
        public long Last;
        public bool IsOutOfOrder;
    }

    private struct ReadingGroup
    {
        public List<Reading>? Readings;
        public long Last;
        public bool IsOutOfOrder;
    }
}
