namespace Cutset.Store.Duck;

/// <summary>Types of columns that a <see cref="ChunkAppender"/> writes.</summary>
internal enum ColumnType
{
    /// <summary>VARCHAR.</summary>
    Text,

    /// <summary>TINYINT.</summary>
    Tiny,

    /// <summary>SMALLINT.</summary>
    Small,

    /// <summary>INTEGER.</summary>
    Int,

    /// <summary>BIGINT.</summary>
    Long,

    /// <summary>BOOLEAN.</summary>
    Bool,

    /// <summary>DATE.</summary>
    Date,

    /// <summary>DECIMAL(20,2).</summary>
    Money,

    /// <summary>DOUBLE.</summary>
    Real,
}
