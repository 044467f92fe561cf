using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Cutset.Cli.Tests")]
