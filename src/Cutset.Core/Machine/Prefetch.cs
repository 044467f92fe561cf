using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Cutset.Core.Machine;

/// <summary>Asks the processor to fetch what will be read soon, where it can be asked.</summary>
internal static unsafe class Prefetch
{
    /// <summary>Data of so many records fits into the processor's nearest memory with room to spare.</summary>
    public const int Together = 16;

    /// <summary>Has an element of an array fetched; nothing happens where there is no such element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Read<T>(T[] array, int index)
    {
        if (Sse.IsSupported && unchecked((uint)index) < (uint)array.Length)
        {
            // The array may be moved meanwhile: then the wrong place is fetched, and nothing else happens.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index)));
        }
    }
}
