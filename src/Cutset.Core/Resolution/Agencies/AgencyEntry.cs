using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Agencies;

/// <summary>An agency or department as the directory knows it. Entries are compared by reference.</summary>
public sealed class AgencyEntry
{
    internal AgencyEntry(
        int number, string name, ImmutableArray<string> acronyms, ImmutableArray<string> aliases,
        ImmutableArray<Identifier> identifiers)
    {
        Number = number;
        Name = name;
        Acronyms = acronyms;
        Aliases = aliases;
        Identifiers = identifiers;
    }

    /// <summary>Position in the table, from 0; orders entries.</summary>
    public int Number { get; }

    /// <summary>The official name.</summary>
    public string Name { get; }

    /// <summary>Acronyms in upper case, the usual one first; empty where none is known. Not unique: every department
    /// has an OIG.</summary>
    public ImmutableArray<string> Acronyms { get; }

    /// <summary>Former names and other spellings in use.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>Codes: department (<see cref="Schemes.Cgac"/>), sub-agency (<see cref="Schemes.UsSubtier"/>), FedRAMP
    /// (<see cref="Schemes.FedRampAgency"/>), in this order and then by value.</summary>
    public ImmutableArray<Identifier> Identifiers { get; }

    /// <summary>The department that it is part of; null for a department and an independent agency.</summary>
    public AgencyEntry? Department { get; internal set; }

    /// <summary>The department, or the entry itself where it is part of none.</summary>
    public AgencyEntry Top => Department?.Top ?? this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
