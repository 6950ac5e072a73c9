using NetworksPortal.Administration;

namespace NetworksPortal.Web.Commands;

/// <summary><c>take-second-factor ADDRESS</c>: for the administrator who lost theirs and has no colleague who could take it away.</summary>
internal static class TakeSecondFactorCommand
{
    /// <returns>0 where it is gone; 1 where nothing was done.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not [var email])
        {
            await output.WriteLineAsync("Say whose: take-second-factor name@organisation.example");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<TakeAwaySecondFactor>().Handle(email, CancellationToken.None))
        {
            await output.WriteLineAsync($"No open account signs in with {email}: nothing was done.");
            return 1;
        }

        await output.WriteLineAsync("The second step is gone, the account is signed out everywhere, and its holder gets a mail. Where their role asks for one, they set it up after their password.");
        return 0;
    }
}
