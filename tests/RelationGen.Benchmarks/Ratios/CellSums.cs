namespace RelationGen.Benchmarks.Ratios;

/// <summary>Checksums over all that the rows of <see cref="CellTask"/> hold.</summary>
internal static class CellSums
{
    public static long Of(List<Parcel> parcels)
    {
        long sum = 0;
        foreach (Parcel parcel in parcels)
        {
            Contents contents = parcel.Contents;
            sum = Next(sum, parcel.Id + parcel.Name.Length + TextSum(contents.Sender) + contents.Weight + (contents.IsFragile ? 1 : 0));
            foreach (ContentsLine line in contents.Lines)
                sum = Next(sum, TextSum(line.Article) + line.Quantity + (line.Price is { } price ? (long)(price * 4) : -1));
        }

        return sum;
    }

    public static long Of(List<Recipe> recipes)
    {
        long sum = 0;
        foreach (Recipe recipe in recipes)
        {
            sum = Next(sum, recipe.Id + recipe.Title.Length);
            foreach (string tag in recipe.Tags)
                sum = Next(sum, TextSum(tag));
        }

        return sum;
    }

    public static long Of(List<Customer> customers)
    {
        long sum = 0;
        foreach (Customer customer in customers)
        {
            Address address = customer.Address;
            sum = Next(sum, customer.Id + customer.Name.Length + TextSum(address.Street) + (TextSum(address.City) * 3));
            sum = Next(sum, (address.PostalCode is { } code ? TextSum(code) : -1) + address.Country.Length);
        }

        return sum;
    }

    private static long Next(long sum, long value) => unchecked((sum * 31) + value);

    private static long TextSum(string text)
    {
        long sum = 0;
        foreach (char letter in text)
            sum += letter;

        return sum;
    }
}
