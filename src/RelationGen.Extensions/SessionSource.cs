using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace RelationGen;

/// <summary>Where the connections of one registered database come from. It is asked for when it is used for the first time.</summary>
/// <param name="services">The services of the application.</param>
/// <param name="key">The key of the database; null for the one without.</param>
internal sealed class SessionSource(IServiceProvider services, string? key) : IDisposable, IAsyncDisposable
{
    private readonly object _lock = new();
    private DbDataSource? _source;
    private bool _isOwned;

    /// <summary>The key of the database; null for the one without.</summary>
    public string? Key => key;

    /// <summary>The options as they are now.</summary>
    /// <exception cref="OptionsValidationException">One has a value that makes no sense.</exception>
    public RelationGenOptions Options
        => services.GetRequiredService<IOptionsMonitor<RelationGenOptions>>().Get(key ?? Microsoft.Extensions.Options.Options.DefaultName);

    /// <summary>The data source.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public DbDataSource DataSource
    {
        get
        {
            lock (_lock)
                return _source ??= Create();
        }
    }

    public void Dispose()
    {
        if (_isOwned)
            _source!.Dispose();
    }

    public ValueTask DisposeAsync() => _isOwned ? _source!.DisposeAsync() : default;

    /// <summary>What is thrown, and said at the start, where nobody has said where connections come from.</summary>
    public static string Missing(string? key) => key is null
        ? "RelationGen does not know where connections come from: no DbDataSource is registered. Register one "
            + "(services.AddNpgsqlDataSource(…)), or say how a connection is made: "
            + "services.AddRelationGen(options => options.UseConnections(_ => new SqliteConnection(…)))."
        : $"RelationGen does not know where connections of \"{key}\" come from: no DbDataSource is registered under that key. Register one "
            + $"(services.AddNpgsqlDataSource(…, serviceKey: \"{key}\")), or say how a connection is made: "
            + $"services.AddKeyedRelationGen(\"{key}\", options => options.UseConnections(_ => new SqliteConnection(…))).";

    private DbDataSource Create()
    {
        RelationGenOptions options = Options;
        if (options.CreateSource is not { } create)
        {
            return (key is null ? services.GetService<DbDataSource>() : services.GetKeyedService<DbDataSource>(key))
                ?? throw new InvalidOperationException(Missing(key));
        }

        DbDataSource source = create(services)
            ?? throw new InvalidOperationException("The function that was given to UseDataSource has returned null.");
        _isOwned = !options.IsSourceGiven;
        return source;
    }
}
