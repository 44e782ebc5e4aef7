using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace RelationGen;

/// <summary>Refuses options that make no sense, when the application starts.</summary>
internal sealed class RelationGenOptionsValidator(IServiceProvider services) : IValidateOptions<RelationGenOptions>
{
    public ValidateOptionsResult Validate(string? name, RelationGenOptions options)
    {
        string? key = string.IsNullOrEmpty(name) ? null : name;
        string[] failures = [.. Failures(key, options)];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(string? key, RelationGenOptions options)
    {
        string of = key is null ? "RelationGenOptions" : $"RelationGenOptions of \"{key}\"";
        if (options.CommandTimeout is < 0 and { } timeout)
        {
            yield return $"{of}: CommandTimeout is {timeout} seconds. It cannot be negative; 0 waits for ever, and null leaves it to the "
                + "connection.";
        }

        if (options.SlowStatement is { } slow && slow <= TimeSpan.Zero)
            yield return $"{of}: SlowStatement is {slow}. It is a time above zero, or null where no statement is too slow.";

        if (!Enum.IsDefined(options.StatementLogLevel))
            yield return $"{of}: StatementLogLevel is {options.StatementLogLevel}, which is no LogLevel.";

        if (options.CreateSource is null && !HasSource(key))
            yield return SessionSource.Missing(key);
    }

    /// <summary>A data source is registered, as far as the container can tell.</summary>
    private bool HasSource(string? key) => key is null
        ? services.GetService<IServiceProviderIsService>()?.IsService(typeof(DbDataSource)) != false
        : services.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(DbDataSource), key) != false;
}
