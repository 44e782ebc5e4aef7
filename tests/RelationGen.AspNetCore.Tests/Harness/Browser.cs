using System.Diagnostics;

namespace RelationGen.AspNetCore.Tests.Harness;

/// <summary>A browser without a window, as Debian and others install it.</summary>
internal static class Browser
{
    /// <summary>1 where a test without a browser is to fail, and not to be skipped.</summary>
    public const string RequiredVariable = "RELATIONGEN_TEST_BROWSER_REQUIRED";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The program; null where there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>What a page has become when its scripts have run.</summary>
    public static async Task<string> ReadAsync(Uri page)
    {
        string profile = Directory.CreateTempSubdirectory("relationgen-browser-").FullName;
        try
        {
            var start = new ProcessStartInfo(Path!) { RedirectStandardOutput = true, RedirectStandardError = true };
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile}", "--virtual-time-budget=10000", "--dump-dom",
                page.ToString(),
            ];
            foreach (string argument in arguments)
                start.ArgumentList.Add(argument);

            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await errors);
            return text;
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }
}

/// <summary>A test that needs a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Path is null && Environment.GetEnvironmentVariable(Browser.RequiredVariable) != "1")
            Skip = "No browser was found: install chromium.";
    }
}
