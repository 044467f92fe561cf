namespace Cutset.Sources.UsaSpending;

/// <summary>Reads rows of one kind of file.</summary>
internal interface IRowReader
{
    /// <summary>Hands over what the current row says. It has as many fields as the header.</summary>
    void ReadRow();
}
