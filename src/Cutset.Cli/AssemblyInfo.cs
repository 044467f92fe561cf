using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Cutset.Cli.Tests")]
[assembly: InternalsVisibleTo("Cutset.Web.Tests")]
