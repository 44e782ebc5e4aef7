using RelationGen.AspNetCore.Tests.Harness;

namespace RelationGen.AspNetCore.Tests.Shop;

/// <summary>The page of the sample, in a browser: what a person sees who orders two fountain pens.</summary>
public sealed class PageTests
{
    [BrowserFact]
    public async Task The_page_shows_products_orders_and_statements()
    {
        using var shop = new ShopApplication(Engine.Sqlite, overNetwork: true);

        string page = await Browser.ReadAsync(new Uri(shop.Address, "#3,2"));

        Assert.Contains("<td>Blotter</td><td>Study</td><td>paper, gift</td>", page);
        Assert.Contains("<h2>Fountain pen</h2>", page);
        Assert.Contains("23 for 15.5 each, version 1", page);
        Assert.Contains("Order 13 of Ada Lovelace.", page);
        Assert.Contains("<td class=\"number\">13</td><td>Ada Lovelace</td>", page);
        Assert.Contains("<b>Product.Tags</b>", page);
        Assert.Contains("INSERT INTO \"order_lines\"", page);
    }
}
