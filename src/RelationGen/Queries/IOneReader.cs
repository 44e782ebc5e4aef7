namespace RelationGen;

/// <summary>A query for at most one entity, whose type only the database tells.</summary>
internal interface IOneReader
{
    object? SingleOrDefault();

    Task<object?> SingleOrDefaultAsync(CancellationToken cancellationToken);

    bool Any();

    Task<bool> AnyAsync(CancellationToken cancellationToken);
}
