using System.Globalization;
using Cutset.Core.Model;
using Cutset.Store.Duck;

namespace Cutset.Store.Importing;

/// <summary>
/// Writes batches into DuckDB tables. The three tables that grow with the file (awards, ties, evidence) leave for a
/// Parquet part of their own every <see cref="RowsPerPart"/> rows, so that memory does not grow with the file.
/// Belongs to the writing thread.
/// </summary>
internal sealed class BatchWriter : IDisposable
{
    private const int RowsPerPart = 61_440;

    private readonly DuckSession _session;
    private readonly string _folder;
    private readonly Dictionary<string, ChunkAppender> _appenders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Parts, long Rows)> _growing = new(StringComparer.Ordinal);
    private long _nextEvidence;

    internal BatchWriter(DuckSession session, string folder)
    {
        _session = session;
        _folder = folder;
        foreach (var table in ImportTables.Read)
        {
            session.Execute(table.CreateSql);
        }
    }

    internal void Write(RecordBatch batch, CancellationToken cancellationToken)
    {
        WriteEvidence(batch);
        WriteOrganizations(batch);
        WriteAgencies(batch);
        WriteServices(batch);
        WriteAwards(batch);
        WriteTies(batch);
        WriteWithdrawals(batch);
        FlushWhenFull(ImportTables.Evidence, batch.Evidence.Count, cancellationToken);
        FlushWhenFull(ImportTables.Awards, batch.Awards.Count, cancellationToken);
        FlushWhenFull(ImportTables.Ties, batch.Ties.Count, cancellationToken);
    }

    /// <summary>Makes all rows visible and writes the last parts of the growing tables.</summary>
    internal void Complete(CancellationToken cancellationToken)
    {
        foreach (var table in ImportTables.Read)
        {
            CloseAppender(table);
        }

        FlushPart(ImportTables.Evidence, cancellationToken);
        FlushPart(ImportTables.Awards, cancellationToken);
        FlushPart(ImportTables.Ties, cancellationToken);
    }

    public void Dispose()
    {
        foreach (var appender in _appenders.Values)
        {
            appender.Dispose();
        }

        _appenders.Clear();
    }

    private ChunkAppender Appender(TableSchema table)
    {
        if (!_appenders.TryGetValue(table.Name, out var appender))
        {
            appender = table.Append(_session.Connection);
            _appenders.Add(table.Name, appender);
        }

        return appender;
    }

    private void CloseAppender(TableSchema table)
    {
        if (_appenders.Remove(table.Name, out var appender))
        {
            using (appender)
            {
                appender.Close();
            }
        }
    }

    private void FlushWhenFull(TableSchema table, int added, CancellationToken cancellationToken)
    {
        var (parts, rows) = _growing.GetValueOrDefault(table.Name);
        _growing[table.Name] = (parts, rows + added);
        if (rows + added >= RowsPerPart)
        {
            CloseAppender(table);
            FlushPart(table, cancellationToken);
        }
    }

    private void FlushPart(TableSchema table, CancellationToken cancellationToken)
    {
        var (parts, rows) = _growing.GetValueOrDefault(table.Name);
        if (rows == 0 && parts > 0)
        {
            return;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{table.Name}-{parts:d5}.parquet");
        _session.WriteParquet("FROM " + table.Name, Path.Combine(_folder, name), cancellationToken);
        _session.Execute(table.CreateSql, cancellationToken);
        _growing[table.Name] = (parts + 1, 0);
    }

    private void WriteEvidence(RecordBatch batch)
    {
        var rows = Appender(ImportTables.Evidence);
        foreach (var row in batch.Evidence)
        {
            rows.Number(_nextEvidence++).Number(row.File).Text(row.Locator).Text(row.Url).Date(row.AsOf).EndRow();
        }
    }

    private void WriteOrganizations(RecordBatch batch)
    {
        var rows = Appender(ImportTables.Organizations);
        foreach (var (record, day) in batch.Organizations)
        {
            var address = record.Address;
            rows.Text(record.Key.Value).Number(record.Evidence.Value).Text(address?.Street).Text(address?.City)
                .Text(address?.Region).Text(address?.PostalCode).Text(address?.Country).Text(record.Website)
                .Bool(record.IsPublicBody).EndRow();
            WriteNames(EntityKind.Organization, record.Key, record.Names.AsSpan(), day);
            WriteIdentifiers(EntityKind.Organization, record.Key, record.Identifiers.AsSpan(), day);
        }
    }

    private void WriteAgencies(RecordBatch batch)
    {
        var rows = Appender(ImportTables.Agencies);
        foreach (var (record, day) in batch.Agencies)
        {
            rows.Text(record.Key.Value).Number(record.Evidence.Value).Text(record.DepartmentName)
                .Text(record.DepartmentId?.Scheme).Text(record.DepartmentId?.Value).EndRow();
            WriteNames(EntityKind.Agency, record.Key, record.Names.AsSpan(), day);
            WriteIdentifiers(EntityKind.Agency, record.Key, record.Identifiers.AsSpan(), day);
        }
    }

    private void WriteServices(RecordBatch batch)
    {
        var rows = Appender(ImportTables.Services);
        foreach (var (record, file, day) in batch.Services)
        {
            rows.Text(record.Key.Value).Number(record.Evidence.Value).Number(file).Text(record.Name)
                .Text(record.ProviderName).Text(record.Status).Text(record.ImpactLevel)
                .Text(record.ServiceModels.IsDefaultOrEmpty ? null : string.Join(';', record.ServiceModels))
                .Date(record.AuthorisedOn).Text(record.Description).Text(record.Website).EndRow();
            WriteNames(EntityKind.Service, record.Key, [new NameForm(record.Name, NameUse.Registered)], day);
            WriteIdentifiers(EntityKind.Service, record.Key, record.Identifiers.AsSpan(), day);
        }
    }

    private void WriteNames(EntityKind kind, RecordKey key, ReadOnlySpan<NameForm> names, DateOnly? day)
    {
        var rows = Appender(ImportTables.NamesRead);
        for (var i = 0; i < names.Length; i++)
        {
            rows.Number((byte)kind).Text(key.Value).Number(i).Text(names[i].Text).Number((byte)names[i].Use).Date(day).EndRow();
        }
    }

    private void WriteIdentifiers(EntityKind kind, RecordKey key, ReadOnlySpan<Identifier> identifiers, DateOnly? day)
    {
        var rows = Appender(ImportTables.IdentifiersRead);
        foreach (var identifier in identifiers)
        {
            rows.Number((byte)kind).Text(key.Value).Text(identifier.Scheme).Text(identifier.Value).Date(day).EndRow();
        }
    }

    private void WriteAwards(RecordBatch batch)
    {
        var rows = Appender(ImportTables.Awards);
        foreach (var award in batch.Awards)
        {
            rows.Text(award.Key.Value).Number(award.Evidence.Value).Number((byte)award.Basis)
                .Text(IsInKey(award) ? null : award.AwardKey)
                .Text(award.Number).Bool(award.IsVehicle).Bool(award.IsAssistance).Text(award.TypeName)
                .Text(award.Description).Text(award.Currency).Money(award.Obligated).Money(award.CurrentValue)
                .Money(award.Ceiling).Date(award.Start).Date(award.End).Date(award.PotentialEnd)
                .Date(award.OrderingEnd).Date(award.LastActionOn).Text(award.ProductCode).Text(award.ProductName)
                .Text(award.IndustryCode).Text(award.IndustryName).Text(award.KeyEra).Text(award.ActionKey)
                .Text(award.ActionOrder).Text(award.Url).EndRow();
        }
    }

    // Most records' keys are their award keys: half of the text that tells one row from another would stand twice.
    private static bool IsInKey(AwardRecord award) =>
        award.Key.Value.AsSpan(RecordKey.AwardPrefix.Length).SequenceEqual(award.AwardKey);

    private void WriteWithdrawals(RecordBatch batch)
    {
        var rows = Appender(ImportTables.Withdrawals);
        foreach (var withdrawal in batch.Withdrawals)
        {
            rows.Text(withdrawal.ActionKey).Number(withdrawal.Evidence.Value).EndRow();
        }
    }

    private void WriteTies(RecordBatch batch)
    {
        var rows = Appender(ImportTables.Ties);
        foreach (var tie in batch.Ties)
        {
            rows.Number((byte)tie.Kind).Text(tie.From.Value).Text(tie.To.Value).Text(tie.Role).Text(tie.Discriminator)
                .Number(tie.Evidence.Value).Date(tie.Start).Date(tie.End).Money(tie.Amount?.Amount)
                .Text(tie.Amount?.Currency).Number((short)tie.Flags).EndRow();
            if (tie.Sentence is not null)
            {
                Appender(ImportTables.Claims).Text(tie.Discriminator).Text(tie.Sentence).EndRow();
            }
        }
    }
}
