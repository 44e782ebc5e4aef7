using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RelationGen.Generator.Benchmarks;

/// <summary>
/// Builds projects of entities with everything, with the generator alone, and as plain classes, in turn, and prints a table of each size.
/// </summary>
internal sealed class BuildRun(int rounds)
{
    /// <summary>How many times the assembly of plain classes the whole may be; the one figure that no machine changes. It is 8.8, and is
    /// to become 8.</summary>
    private const double LargestAssembly = 9;

    private static readonly string Library = Path.Combine(AppContext.BaseDirectory, "RelationGen.dll");
    private static readonly string Generator = Path.Combine(AppContext.BaseDirectory, "RelationGen.Generator.dll");

    /// <summary>What is built, and by which arguments; the last is what the others are compared with.</summary>
    private static readonly (string Name, bool IsPlain, string[] Arguments)[] Builds =
    [
        ("generator and analyzers", false, [$"/analyzer:\"{Generator}\""]),
        ("generator", false, [$"/analyzer:\"{Generator}\"", "/skipanalyzers+"]),
        ("plain classes", true, []),
    ];

    /// <returns>False when an assembly is larger than it may be.</returns>
    public bool Run(IEnumerable<int> sizes)
    {
        string[] columns = ["wall", "user", "memory", "assembly", "methods"];
        Print($"{"entities",8} {"build",-24}{string.Concat(columns.Select(column => $"{column,10}{"ratio",7}"))}");
        bool isRight = true;
        foreach (int size in sizes)
        {
            DirectoryInfo folder = Directory.CreateTempSubdirectory("relationgen");
            try
            {
                isRight &= Run(size, folder.FullName);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return isRight;
    }

    private bool Run(int size, string folder)
    {
        var texts = new EntityTexts(size);
        string[] arguments = [.. Builds.Select(build => Write(texts, build, Path.Combine(folder, build.Name)))];
        List<CompilerProcess>[] runs = [.. Builds.Select(_ => new List<CompilerProcess>())];

        // The first round is left out: it reads the compiler from the disk.
        for (int round = -1; round < rounds; round++)
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                var run = CompilerProcess.Run(arguments[i]);
                if (round >= 0)
                    runs[i].Add(run);
            }
        }

        Figures[] figures = [.. runs.Zip(arguments, (taken, file) => Figures.Of(taken, Path.ChangeExtension(file, ".dll")))];
        for (int i = 0; i < figures.Length; i++)
            figures[i].Print(texts.Count, Builds[i].Name, figures[^1]);

        return figures[0].Assembly <= LargestAssembly * figures[^1].Assembly;
    }

    /// <summary>Writes the sources and the arguments, and returns the file of the arguments.</summary>
    private static string Write(EntityTexts texts, (string Name, bool IsPlain, string[] Arguments) build, string folder)
    {
        Directory.CreateDirectory(folder);
        string[] sources =
        [
            Path.Combine(folder, "Usings.cs"),
            .. Enumerable.Range(0, texts.Count).Select(i => Path.Combine(folder, texts.Name(i) + ".cs")),
        ];
        File.WriteAllText(sources[0], EntityTexts.Usings);
        for (int i = 0; i < texts.Count; i++)
            File.WriteAllText(sources[i + 1], build.IsPlain ? texts.Plain(i) : texts.Entity(i));

        string file = Path.Combine(folder, "App.rsp");
        File.WriteAllLines(file,
        [
            "/target:library", "/nullable:enable", "/langversion:13", "/debug:portable", "/optimize-", "/deterministic+",
            "/nologo", "/warn:0", "/nostdlib+",
            $"/out:\"{Path.ChangeExtension(file, ".dll")}\"",
            .. LargeProject.ReferencedFiles.Append(Library).Select(path => $"/reference:\"{path}\""),
            .. build.Arguments,
            .. sources.Select(path => $"\"{path}\""),
        ]);
        return file;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>What a build takes, and what comes of it.</summary>
    private readonly record struct Figures(double Milliseconds, double Processor, double Memory, double Assembly, double Methods)
    {
        public static Figures Of(List<CompilerProcess> runs, string assembly)
        {
            using var file = new PEReader(File.OpenRead(assembly));
            return new Figures(
                Sample.Median(runs.Select(run => run.Milliseconds)),
                Sample.Median(runs.Select(run => run.Processor)),
                Sample.Median(runs.Select(run => (double)run.Memory)),
                new FileInfo(assembly).Length,
                file.GetMetadataReader().MethodDefinitions.Count);
        }

        public void Print(int size, string name, Figures plain)
        {
            string[] cells =
            [
                Cell(Milliseconds, plain.Milliseconds, "ms"), Cell(Processor, plain.Processor, "ms"),
                Cell(Memory / 1e6, plain.Memory / 1e6, "MB"), Cell(Assembly / 1e3, plain.Assembly / 1e3, "kB"),
                    Cell(Methods, plain.Methods, string.Empty),
            ];
            BuildRun.Print($"{size,8} {name,-24}{string.Concat(cells)}");
        }

        /// <summary>A figure, and how many times that of plain classes it is.</summary>
        private static string Cell(double figure, double plain, string unit)
            => string.Create(CultureInfo.InvariantCulture, $"{figure,7:N0} {unit,-2}{figure / plain,7:0.0}");
    }
}
