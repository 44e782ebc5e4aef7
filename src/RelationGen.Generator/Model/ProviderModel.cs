namespace RelationGen.Generator.Model;

/// <summary>The provider packages that the project references.</summary>
internal sealed record ProviderModel(bool Npgsql, bool Sqlite)
{
    public static ProviderModel None { get; } = new(Npgsql: false, Sqlite: false);
}
