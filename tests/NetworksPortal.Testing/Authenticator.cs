using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Testing;

/// <summary>An app that took over the key of a page, and reads the portal's clock.</summary>
public sealed class Authenticator
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private readonly byte[] key;
    private readonly TimeProvider clock;

    /// <param name="app">Whose clock it reads.</param>
    /// <param name="text">The key as a page shows it.</param>
    public Authenticator(PortalApp app, string text)
        : this(app.Services.GetRequiredService<TimeProvider>(), text) { }

    public Authenticator(TimeProvider clock, string text)
    {
        this.clock = clock;
        var bits = string.Concat(text.Replace(" ", "", StringComparison.Ordinal).Select(sign => Convert.ToString(Alphabet.IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        key = [.. bits.Chunk(8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }

    /// <summary>Of now, or of a step from now.</summary>
    public string Code(int steps = 0) => TimeCode.At(key, TimeCode.StepAt(clock.GetUtcNow()) + steps);

    /// <summary>Turns a second factor on for somebody who is signed in.</summary>
    public static async Task<(Authenticator App, IReadOnlyList<string> Codes)> TurnOnAsync(PortalApp app, Visitor visitor)
    {
        using var shown = await visitor.SubmitAsync("/me/second-factor", "main form", new() { ["Input.Password"] = PortalApp.Password });
        return await ConfirmAsync(app, visitor, shown);
    }

    /// <summary>Takes over the key of a page and sends the code of now.</summary>
    public static async Task<(Authenticator App, IReadOnlyList<string> Codes)> ConfirmAsync(PortalApp app, Visitor visitor, HttpResponseMessage shown)
    {
        var page = await Visitor.ParseAsync(shown);
        var authenticator = new Authenticator(app, page.QuerySelector(".secret")!.TextContent);
        using var done = await authenticator.SendAsync(visitor, page, authenticator.Code());
        return (authenticator, [.. (await Visitor.ParseAsync(done)).QuerySelectorAll(".codes code").Select(code => code.TextContent)]);
    }

    /// <summary>Sends the code of now to the page that showed the key.</summary>
    public Task<HttpResponseMessage> ConfirmedAsync(Visitor visitor, IDocument page) => SendAsync(visitor, page, Code());

    public async Task<HttpResponseMessage> SendAsync(Visitor visitor, IDocument page, string code)
    {
        var form = (IHtmlFormElement)page.QuerySelector("form:has([name='Input.Code'])")!;
        return await visitor.PostAsync(form.GetAttribute("action")!, Visitor.Values(form).Where(value => value.Key != "Input.Code").Append(new("Input.Code", code)));
    }

    /// <summary>The portal as it is where real people work: roles ask for a second factor.</summary>
    public static PortalApp Demand(PortalApp app) => app.Changing(services => services.AddSingleton(new SecondFactorRule(IsOn: true)));
}
