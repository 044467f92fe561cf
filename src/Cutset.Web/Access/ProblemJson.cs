namespace Cutset.Web.Access;

/// <summary>An error (RFC 9457). <c>detail</c> says what to do.</summary>
internal sealed record ProblemJson(string Type, string Title, int Status, string Detail, string Instance);
