using System.Reflection;
using Microsoft.Data.Sqlite;

namespace RelationGen.Tests.Versions;

/// <summary>What an older generator wrote runs on the library of today, or is refused with a reason.</summary>
public sealed class VersionTests
{
    public static TheoryData<string> All { get; } = [.. OlderCode.Versions];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Generated_code_of_a_version_runs_on_the_library_of_today(string version)
    {
        using var connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        connection.Open();
        string printed = await OlderCode.Run(OlderCode.Compile(version, text => text), connection);
        Assert.Equal("Notes, revised by Ada: 1 of 2 comments, then 1; not loaded", printed);
    }

    [Theory]
    [InlineData(0, "App.Of0.1.0 holds code that an older generator of RelationGen wrote (format 0), "
        + "and RelationGen 0.1.0, which runs here, serves formats from 1 on. Build App.Of0.1.0 again with RelationGen 0.1.0.")]
    [InlineData(99, "App.Of0.1.0 holds code that a newer generator of RelationGen wrote (format 99), "
        + "and RelationGen 0.1.0, which runs here, knows formats up to 1. Reference the version of RelationGen that App.Of0.1.0 was built with, or a newer one.")]
    public async Task What_does_not_fit_is_refused_when_the_assembly_is_first_used(int format, string message)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        string registration = $"EntityModels.Register({format},";
        Assembly assembly = OlderCode.Compile(
            "0.1.0", text => text.Replace("EntityModels.Register(1,", registration, StringComparison.Ordinal));

        Exception? thrown = await Record.ExceptionAsync(() => OlderCode.Run(assembly, connection));
        while (thrown is TargetInvocationException or TypeInitializationException)
            thrown = thrown.InnerException;

        Assert.Equal(message, Assert.IsType<RelationException>(thrown).Message);
    }
}
