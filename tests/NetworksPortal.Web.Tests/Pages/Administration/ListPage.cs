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
        using var response = await admin.PostAsync(page + "?handler=Confirm",
        [
            new("__RequestVerificationToken", TokenIn(preview)),
            new("Input.Preview", number ?? preview.QuerySelector("[name='Input.Preview']")!.GetAttribute("value")!),
            new("Input.SendLinks", "false"),
        ]);
        return await Visitor.ParseAsync(response);
    }

    private static string TokenIn(IDocument page) => page.QuerySelector("main [name='__RequestVerificationToken']")!.GetAttribute("value")!;
}
