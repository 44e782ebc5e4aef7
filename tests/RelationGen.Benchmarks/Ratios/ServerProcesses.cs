using System.Globalization;
using Npgsql;

namespace RelationGen.Benchmarks.Ratios;

/// <summary>What the server's processes of some connections take, where they run on this machine.</summary>
internal sealed class ServerProcesses(params NpgsqlConnection[] connections)
{
    private readonly string[] _files = [.. connections.Select(connection => $"/proc/{connection.ProcessID.ToString(CultureInfo.InvariantCulture)}/schedstat").Where(File.Exists)];

    /// <summary>Processor time of this process and of those.</summary>
    public TimeSpan Processor()
    {
        TimeSpan sum = Environment.CpuUsage.TotalTime;
        foreach (string file in _files)
            sum += TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(file).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000);

        return sum;
    }
}
