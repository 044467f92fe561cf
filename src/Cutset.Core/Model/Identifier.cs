namespace Cutset.Core.Model;

/// <summary>An identifier in its scheme, for instance <c>us-uei:NQEWN6C1LSU5</c>. Schemes: <see cref="Schemes"/>.</summary>
/// <param name="Scheme">Lower-case code of the scheme.</param>
/// <param name="Value">The value in the scheme's canonical spelling (trimmed, upper case, padded); never empty.</param>
public readonly record struct Identifier(string Scheme, string Value)
{
    /// <summary>The written form, <c>scheme:value</c>.</summary>
    public override string ToString() => $"{Scheme}:{Value}";
}
