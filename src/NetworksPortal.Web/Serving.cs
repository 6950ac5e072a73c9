using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace NetworksPortal.Web;

/// <summary>The portal at its address, from the moment when it listens until it is told to stop.</summary>
internal static class Serving
{
    /// <exception cref="StartRefused">Another program has the address, or this account may not have it.</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        var begun = app.Lifetime.ApplicationStarted;
        try
        {
            await app.RunAsync();
        }
        catch (Exception closed) when (!begun.IsCancellationRequested && (closed is SocketException or IOException { InnerException: AddressInUseException or AggregateException }))
        {
            throw new StartRefused(
                $"The portal cannot listen ({closed.Message.TrimEnd('.')}): end the program that has this address, or choose one that this account may use (--Urls, or Urls in the environment).", closed);
        }
    }
}
