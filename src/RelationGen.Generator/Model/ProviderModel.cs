namespace RelationGen.Generator.Model;

/// <summary>The provider packages that the project references.</summary>
/// <param name="Names">What stands between <c>RelationGen.</c> and <c>Provider</c> in the names of their entry points: <c>Npgsql</c>. In the order of names.</param>
internal sealed record ProviderModel(EquatableArray<string> Names)
{
    public static ProviderModel None { get; } = new(EquatableArray<string>.Empty);
}
