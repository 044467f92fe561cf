using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Cutset.TestKit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Cutset.Core.Tests;

/// <summary>Keeps the arrows between the library's folders one-way, and its files small enough to read.</summary>
public sealed class ArchitectureTests
{
    private const int MaxLines = 500;

    private static readonly Architecture Library =
        new ArchLoader().LoadAssemblies(typeof(Model.TieKind).Assembly).Build();

    /// <summary>Each folder with the folders that it may use besides itself.</summary>
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "Machine", [] },
        { "Model", [] },
        { "Identifiers", ["Model"] },
        { "Names", ["Model", "Identifiers"] },
        { "Resolution", ["Machine", "Model", "Identifiers", "Names"] },
        { "Graphs", ["Machine", "Model"] },
        { "Answers", ["Model", "Identifiers", "Graphs", "Resolution"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void Folder_uses_only_what_comes_before_it(string folder, string[] allowed)
    {
        var folders = Arrows.Select(static row => row.Data.Item1);
        foreach (var other in folders.Where(other => other != folder && !allowed.Contains(other)))
        {
            var rule = Types().That().ResideInNamespaceMatching(Within(folder))
                .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Within(other)))
                .WithoutRequiringPositiveResults();
            Assert.True(rule.HasNoViolations(Library), Describe(rule));
        }
    }

    [Fact]
    public void Every_type_lies_in_a_known_folder()
    {
        var known = Arrows.Select(static row => "Cutset.Core." + row.Data.Item1).ToArray();
        var strangers = Library.Types
            .Where(static type => type.Namespace?.FullName.StartsWith("Cutset.Core", StringComparison.Ordinal) == true)
            .Where(type => !known.Any(folder => type.Namespace.FullName == folder
                || type.Namespace.FullName.StartsWith(folder + ".", StringComparison.Ordinal)))
            .Select(static type => type.FullName);
        Assert.Empty(strangers);
    }

    [Fact]
    public void No_source_file_is_too_long_to_read()
    {
        var root = RepositoryRoot.Find();
        var tooLong = new[] { "src", "tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => (path, lines: File.ReadLines(path).Count()))
            .Where(static file => file.lines > MaxLines)
            .Select(file => $"{Path.GetRelativePath(root, file.path)}: {file.lines} lines");
        Assert.Empty(tooLong);
    }

    private static string Within(string folder) => $@"^Cutset\.Core\.{folder}(\..*)?$";

    private static string Describe(ArchRule<IType> rule) => string.Join(
        Environment.NewLine,
        rule.Evaluate(Library).Where(static result => !result.Passed).Select(static result => result.Description));
}
