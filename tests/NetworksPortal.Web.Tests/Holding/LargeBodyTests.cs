using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>Somebody sends what no form holds.</summary>
public sealed class LargeBodyTests : IDisposable
{
    private const long Gigabyte = 1024 * 1024 * 1024;
    private const string Fields = "application/x-www-form-urlencoded";
    private const string Parts = "multipart/form-data; boundary=part";

    /// <summary>What every form of the portal may hold together.</summary>
    private const int MostOfForm = 32_000_000;

    private readonly string data = DemoTemplate.NewFolder();

    public void Dispose() => DemoTemplate.Remove(data);

    [Fact]
    public async Task A_gigabyte_is_refused_with_a_page_before_it_is_read_and_the_portal_goes_on()
    {
        await using var program = await ServingProgram.StartAsync();

        var answer = await SendAsync(program.Address, "/account/signin", $"Content-Type: {Fields}\r\nContent-Length: {Gigabyte.ToString(CultureInfo.InvariantCulture)}", Some('a', 4096));

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("Dat is te groot", answer, StringComparison.Ordinal);
        using var health = await program.AskAsync("/health", "127.0.0.1");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task What_says_its_size_only_as_it_comes_gets_the_same_page_when_it_is_too_large()
    {
        DemoTemplate.CopyTo(data);
        await using var program = await ServingProgram.DemoAsync(data);
        var admin = (await program.SignInAsync("it@stad.example")).GetCookieHeader(program.Address);

        // One long text, many short ones, and a file.
        foreach (var (page, type, head, filler) in new[]
        {
            ("/account/signin", Fields, "Input.Email=", "a"),
            ("/account/signin", Fields, "", "a=" + new string('a', 60_000) + "&"),
            ("/admin/import", Parts, "--part\r\nContent-Disposition: form-data; name=\"Input.File\"; filename=\"lijst.csv\"\r\n\r\n", "a"),
        })
        {
            var body = Encoding.ASCII.GetBytes(head + string.Concat(Enumerable.Repeat(filler, (MostOfForm / filler.Length) + 1)));
            var answer = await SendAsync(program.Address, page, $"Cookie: {admin}\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked", Chunked(body));

            Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
            Assert.Contains("Dat is te groot", answer, StringComparison.Ordinal);
        }
    }

    private static byte[] Some(char letter, int many) => Encoding.ASCII.GetBytes(new string(letter, many));

    private static byte[] Chunked(byte[] body) => [.. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];

    /// <summary>Sends it, or a first part of what it announces, and reads what comes back.</summary>
    private static async Task<string> SendAsync(Uri address, string page, string headers, byte[] body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {page} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Language: nl\r\nConnection: close\r\n{headers}\r\n\r\n"));
        // A server that has read enough may close before the rest has left.
        var sending = stream.WriteAsync(body).AsTask();
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

        await Task.WhenAny(sending);
        return text.ToString();
    }
}
