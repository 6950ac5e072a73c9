using System.Text;
using AngleSharp.Dom;

namespace NetworksPortal.Web.Tests.Pages.Administration;

/// <summary>A page that reads a list, as a browser sends it.</summary>
internal static class ListPage
{
    public static Task<IDocument> UploadAsync(Visitor admin, string page, string text) => UploadAsync(admin, page, Encoding.UTF8.GetBytes(text));

    public static async Task<IDocument> UploadAsync(Visitor admin, string page, byte[] bytes)
    {
        var form = await admin.OpenAsync(page);
        using var body = new MultipartFormDataContent
        {
            { new StringContent(TokenIn(form)), "__RequestVerificationToken" },
            { new ByteArrayContent(bytes), "Input.File", "lijst.csv" },
        };
        using var response = await admin.Client.PostAsync(new Uri(page, UriKind.Relative), body);
        return await Visitor.ParseAsync(response);
    }

    /// <param name="admin">Who.</param>
    /// <param name="page">Its address.</param>
    /// <param name="preview">What was shown.</param>
    /// <param name="number">Another one than the preview has.</param>
    public static async Task<IDocument> ConfirmAsync(Visitor admin, string page, IDocument preview, string? number = null)
    {
        using var response = await PostConfirmAsync(admin, page, preview, ("Input.Preview", number ?? NumberIn(preview)), ("Input.SendLinks", "false"));
        return await Visitor.ParseAsync(response);
    }

    /// <summary>Confirms what was shown, unless some of it is said otherwise.</summary>
    public static Task<HttpResponseMessage> PostConfirmAsync(Visitor admin, string page, IDocument preview, params (string Name, string Value)[] more) =>
        admin.PostAsync(page + "?handler=Confirm",
        [
            new("__RequestVerificationToken", TokenIn(preview)),
            .. more.Any(field => field.Name == "Input.Preview") ? [] : (KeyValuePair<string, string>[])[new("Input.Preview", NumberIn(preview))],
            .. more.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);

    private static string NumberIn(IDocument preview) => preview.QuerySelector("[name='Input.Preview']")!.GetAttribute("value")!;

    private static string TokenIn(IDocument page) => page.QuerySelector("main [name='__RequestVerificationToken']")!.GetAttribute("value")!;
}
