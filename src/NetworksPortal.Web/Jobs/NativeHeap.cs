using System.Runtime.InteropServices;

namespace NetworksPortal.Web.Jobs;

/// <summary>What native libraries have freed, and the C library keeps for them.</summary>
internal static class NativeHeap
{
    private delegate int Trim(nuint kept);

    /// <summary>All of it, where the C library knows how (GNU's does); elsewhere nothing happens.</summary>
    public static void GiveBack()
    {
        if (NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "malloc_trim", out var entry))
        {
            Marshal.GetDelegateForFunctionPointer<Trim>(entry)(0);
        }
    }
}
