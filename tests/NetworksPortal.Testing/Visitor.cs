using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NetworksPortal.Testing;

/// <summary>A browser without scripts: it reads pages, fills in their forms and sends what they hold, hidden tokens included.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    public HttpClient Client { get; } = client;

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    public async Task<HttpStatusCode> StatusOf(string address)
    {
        using var response = await GetAsync(address);
        return response.StatusCode;
    }

    public async Task<string> TextAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address} answered {(int)response.StatusCode}.");
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var response = await GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address} answered {(int)response.StatusCode}.");
        return await ParseAsync(response);
    }

    /// <summary>Opens a page, fills in the one form that matches, and sends it.</summary>
    /// <param name="page">Address of the page.</param>
    /// <param name="form">Selector of the form.</param>
    /// <param name="fields">What to type; other fields keep what the page gave them.</param>
    /// <param name="button">Name and value of the button that is pressed, if it carries any.</param>
    /// <param name="file">What is chosen in the form's file field.</param>
    public async Task<HttpResponseMessage> SubmitAsync(
        string page, string form, Dictionary<string, string> fields, (string Name, string Value)? button = null, SampleFile? file = null)
    {
        var document = await OpenAsync(page);
        var found = document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page} has no form '{form}'.");
        var values = Values(found).Where(v => !fields.ContainsKey(v.Key)).Concat(fields).ToList();
        if (button is { } pressed)
        {
            values.Add(new(pressed.Name, pressed.Value));
        }

        var pressedButton = button is null ? null : found.QuerySelector($"button[name='{button.Value.Name}'][value='{button.Value.Value}']");
        var action = pressedButton?.GetAttribute("formaction") ?? found.GetAttribute("action");
        return file is null ? await PostAsync(string.IsNullOrEmpty(action) ? page : action, values) : await PostAsync(string.IsNullOrEmpty(action) ? page : action, values, file);
    }

    /// <summary>Opens a page and presses one of its buttons, wherever the form stands that it belongs to. What the form holds is sent as the page gave it.</summary>
    public async Task<HttpResponseMessage> PressAsync(string page, string button)
    {
        var found = (await OpenAsync(page)).QuerySelector(button) as IHtmlButtonElement ?? throw new InvalidOperationException($"{page} has no button '{button}'.");
        var form = found.Form ?? throw new InvalidOperationException($"The button '{button}' of {page} belongs to no form.");
        return await PostAsync(found.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page, [.. Values(form), new(found.Name ?? "", found.Value)]);
    }

    public async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> values)
    {
        using var body = new FormUrlEncodedContent(values);
        return await Client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), body);
    }

    private async Task<HttpResponseMessage> PostAsync(string address, List<KeyValuePair<string, string>> values, SampleFile file)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in values.Where(value => value.Key != file.Field))
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(file.Bytes), file.Field, file.Name);
        return await Client.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), body);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        await new HtmlParser(new HtmlParserOptions(), BrowsingContext.New()).ParseDocumentAsync(await response.Content.ReadAsStringAsync());

    public void Dispose() => Client.Dispose();

    /// <summary>What a form would send as it stands, without the button.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]"))
        {
            if (input.Type is not ("checkbox" or "radio") || input.IsChecked)
            {
                yield return new(input.Name!, input.Value);
            }
        }

        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
        {
            yield return new(area.Name!, area.Value);
        }

        foreach (var choice in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
        {
            yield return new(choice.Name!, choice.Value ?? "");
        }
    }
}
