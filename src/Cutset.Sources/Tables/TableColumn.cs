namespace Cutset.Sources.Tables;

/// <summary>The columns of a table of ties; the header names them, in any order and case.</summary>
internal enum TableColumn
{
    Kind,
    From,
    FromId,
    FromKind,
    To,
    ToId,
    ToKind,
    Role,
    Start,
    End,
    Amount,
    Currency,
    Number,
    Obligated,
    Ceiling,
    IsVehicle,
    Description,
    Status,
    ImpactLevel,
    ServiceModel,
    Sentence,
    Url,
    AsOf,
    Licence,
    Note,
}
