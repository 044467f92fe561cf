using System.Globalization;
using Cutset.Asking.Reports;
using Cutset.Asking.Wording;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Output;

/// <summary>A backbone in every form.</summary>
internal static class BackboneText
{
    /// <summary>Writes it.</summary>
    public static void Write(CliHost host, OutputFormat format, BackboneAnswer answer)
    {
        switch (format)
        {
            case OutputFormat.Json:
                JsonOutput.Write(host.Out, answer);
                break;
            case OutputFormat.Csv:
                BackboneCsv.Write(host.Out, answer);
                break;
            case OutputFormat.Markdown:
                WriteMarkdown(host.Out, answer);
                break;
            default:
                WriteText(host, answer);
                break;
        }
    }

    private static readonly string[] LayerHeaders = ["layer", ">concentration (HHI)", ">providers", ">split among them"];

    private static string[] Headers(BackboneAnswer answer)
    {
        string[] headers = ["provider", ">any depth", ">share", ">first hand", ">alone", ">awards", ">obligated"];
        return IsWide(answer) ? [.. headers, .. TotalWords.Headers("*")] : headers;
    }

    private static bool IsWide(BackboneAnswer answer) => answer.Providers.Any(static row => row.WithInferred is not null);

    private static IReadOnlyList<string> Row(ProviderAnswer row)
    {
        string[] cells =
        [
            row.Name,
            Figures.Count(row.ServicesAnyDepth),
            Figures.Share(row.ShareOfServices),
            Figures.Count(row.ServicesDirect),
            Figures.Count(row.ServicesAlone),
            Figures.Count(row.Awards),
            row.Awards == 0
                ? "–"
                : string.Join(
                    " + ",
                    row.ObligatedElsewhere.Select(static sum => Figures.Amount(sum)).Prepend(Figures.Amount(row.Obligated, row.Currency))),
        ];
        return row.WithInferred is { } wide ? [.. cells, .. TotalWords.Cells(wide)] : cells;
    }

    private static IReadOnlyList<string> LayerRow(LayerAnswer layer) =>
    [
        layer.Layer,
        layer.Hhi.ToString("0.000", CultureInfo.InvariantCulture),
        Figures.Count(layer.Providers),
        LayerWords.Whole(layer),
    ];

    private static string Sentence(BackboneAnswer answer) =>
        $"{SafeText.Line(answer.Question.To?.Name)} has authorised {Figures.Count(answer.ServicesAuthorised, "service", "services")} "
        + $"({Figures.Count(answer.ServicesWithoutHost)} list no host: on what they rest is not known) and is served by "
        + $"{Figures.Count(answer.AwardsTotal, "award", "awards")}"
        + (answer.ObligatedTotal.IsEmpty ? "." : $", {string.Join(" and ", answer.ObligatedTotal.Select(static sum => Figures.Amount(sum)))} obligated.");

    private static string Legend => "Any depth: services that rest on the provider, its own included (what would be lost at "
        + "most); alone: every listed host leads to it (lost at least). Shares overlap and do not add up to 100 %. " + SupplierWords.AwardsOfProviders;

    private static readonly string[] SupplierHeaders = ["supplier by amount", ">awards", ">obligated"];

    private static IReadOnlyList<string> SupplierRow(SupplierAnswer supplier) =>
        [supplier.Name, Figures.Count(supplier.Awards), SupplierWords.Amounts(supplier)];

    private static string SupplierLegend(BackboneAnswer answer) => $"{SupplierWords.Legend} {SupplierWords.HowMany(answer)}".TrimEnd();

    private static void WriteText(CliHost host, BackboneAnswer answer)
    {
        host.Out.WriteLine(Sentence(answer));
        if (AskedWith.Sentence(answer.Question) is { } asked)
        {
            host.Out.WriteLine(asked);
        }

        host.Tables().Write(Headers(answer), answer.Providers.Select(Row));
        if (answer.ProvidersTotal > answer.Providers.Length)
        {
            host.Out.WriteLine($"{Figures.Count(answer.ProvidersTotal - answer.Providers.Length)} more: --limit N shows them.");
        }

        host.Out.WriteLine(Legend);
        if (IsWide(answer))
        {
            host.Out.WriteLine(TotalWords.Legend);
        }

        if (!answer.Suppliers.IsEmpty)
        {
            host.Tables().Write(SupplierHeaders, answer.Suppliers.Select(SupplierRow));
            host.Out.WriteLine(SupplierLegend(answer));
        }

        host.Tables().Write(LayerHeaders, answer.Concentration.Select(LayerRow));
        foreach (var rest in LayerWords.Rests(answer))
        {
            host.Out.WriteLine(rest);
        }

        foreach (var (i, sentence) in ProviderSureness.Sentences(answer).Index())
        {
            host.Out.WriteLine((i == 0 ? "How sure: " : "  ") + SafeText.Line(sentence));
        }

        CoverageText.Write(host.Out, answer.Coverage);
    }

    private static void WriteMarkdown(TextWriter output, BackboneAnswer answer)
    {
        output.WriteLine($"# Backbone of {MarkdownText.Escape(answer.Question.To?.Name)}");
        output.WriteLine();
        output.WriteLine(MarkdownText.Escape(Sentence(answer)));
        if (AskedWith.Sentence(answer.Question) is { } asked)
        {
            output.WriteLine(MarkdownText.Escape(asked));
        }

        output.WriteLine();
        MarkdownText.Table(output, Headers(answer), answer.Providers.Select(Row));
        output.WriteLine();
        if (answer.ProvidersTotal > answer.Providers.Length)
        {
            output.WriteLine($"{Figures.Count(answer.ProvidersTotal - answer.Providers.Length)} more providers are not listed.");
            output.WriteLine();
        }

        output.WriteLine(MarkdownText.Escape(Legend));
        if (IsWide(answer))
        {
            output.WriteLine(MarkdownText.Escape(TotalWords.Legend));
        }

        output.WriteLine();
        if (!answer.Suppliers.IsEmpty)
        {
            MarkdownText.Table(output, SupplierHeaders, answer.Suppliers.Select(SupplierRow));
            output.WriteLine();
            output.WriteLine(MarkdownText.Escape(SupplierLegend(answer)));
            output.WriteLine();
        }

        MarkdownText.Table(output, LayerHeaders, answer.Concentration.Select(LayerRow));
        output.WriteLine();
        foreach (var rest in LayerWords.Rests(answer))
        {
            output.WriteLine($"- {MarkdownText.Escape(rest)}");
        }

        output.WriteLine();
        foreach (var (i, sentence) in ProviderSureness.Sentences(answer).Index())
        {
            output.WriteLine((i == 0 ? "How sure: " : "- ") + MarkdownText.Escape(sentence));
        }

        output.WriteLine();

        CoverageMarkdown.Write(output, answer.Coverage);
    }
}
