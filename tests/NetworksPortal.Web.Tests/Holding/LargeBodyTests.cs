using System.Globalization;
using System.Net.Sockets;
using System.Text;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>Somebody sends what no form holds.</summary>
public sealed class LargeBodyTests
{
    private const long Gigabyte = 1024 * 1024 * 1024;

    [Fact]
    public async Task A_gigabyte_is_refused_with_a_page_before_it_is_read_and_the_portal_goes_on()
    {
        await using var program = await ServingProgram.StartAsync();

        var answer = await SendAsync(program.Address, $"Content-Length: {Gigabyte.ToString(CultureInfo.InvariantCulture)}");

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("Dat is te groot", answer, StringComparison.Ordinal);
        using var health = await program.AskAsync("/health", "127.0.0.1");
        Assert.Equal(System.Net.HttpStatusCode.OK, health.StatusCode);
    }

    /// <summary>Announces it, sends a first part, and reads what comes back.</summary>
    private static async Task<string> SendAsync(Uri address, string announced)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /account/signin HTTP/1.1\r\nHost: 127.0.0.1:{address.Port}\r\nAccept-Language: nl\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n{announced}\r\n\r\n" + new string('a', 4096)));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            text.AppendLine(line);
            if (line.Contains("</html>", StringComparison.Ordinal))
            {
                break;
            }
        }

        return text.ToString();
    }
}
