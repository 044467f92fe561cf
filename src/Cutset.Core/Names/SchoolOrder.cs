namespace Cutset.Core.Names;

/// <summary>How a university or college that is named after places only is named.</summary>
internal enum SchoolOrder : byte
{
    /// <summary>It is no such name.</summary>
    None = 0,

    /// <summary>Washington University.</summary>
    PlaceSchool = 1,

    /// <summary>University of Washington.</summary>
    SchoolOfPlace = 2,
}
