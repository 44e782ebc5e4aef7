using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>EF Core without tracking, with contexts from a pool.</summary>
internal sealed class CellsWithEntityFramework(DbContextOptions<CellContext> options) : ICellReads, IAsyncCellReads
{
    private readonly PooledDbContextFactory<CellContext> _contexts = new(options);

    public List<Parcel> Parcels() => Read(context => context.Parcels.OrderBy(p => p.Id));

    public List<Recipe> Recipes() => Read(context => context.Recipes.OrderBy(r => r.Id));

    public List<Customer> Customers() => Read(context => context.Customers.OrderBy(c => c.Id));

    public Task<List<Parcel>> ParcelsAsync() => ReadAsync(context => context.Parcels.OrderBy(p => p.Id));

    public Task<List<Recipe>> RecipesAsync() => ReadAsync(context => context.Recipes.OrderBy(r => r.Id));

    public Task<List<Customer>> CustomersAsync() => ReadAsync(context => context.Customers.OrderBy(c => c.Id));

    private List<T> Read<T>(Func<CellContext, IQueryable<T>> query)
        where T : class
    {
        using CellContext context = _contexts.CreateDbContext();
        return [.. query(context).AsNoTracking()];
    }

    private async Task<List<T>> ReadAsync<T>(Func<CellContext, IQueryable<T>> query)
        where T : class
    {
        await using CellContext context = _contexts.CreateDbContext();
        return await query(context).AsNoTracking().ToListAsync();
    }
}
