using Microsoft.AspNetCore.Diagnostics;

namespace NetworksPortal.Web.Forms;

/// <summary>A form that could not be saved, to be sent once more as it is. Passwords are not among what it holds, and a file has to be chosen again.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">As typed, without its token.</param>
/// <param name="Files">Names of the fields for files, and of what was chosen there.</param>
public sealed record TypedAgain(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<KeyValuePair<string, string>> Files)
{
    private const string Token = "__RequestVerificationToken";

    public bool HasFiles => Files.Count > 0;

    /// <returns>Null where no form was sent, or one that is not shown again.</returns>
    public static async Task<TypedAgain?> ReadAsync(HttpContext context, IExceptionHandlerFeature failure)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType || failure.Path.StartsWith("/account/", StringComparison.Ordinal))
        {
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(field => field.Key != Token).SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")).ToList();
        return fields.Exists(field => field.Key.EndsWith("Password", StringComparison.Ordinal))
            ? null
            : new(failure.Path + context.Request.QueryString, fields, [.. form.Files.Where(file => file.Length > 0).Select(file => KeyValuePair.Create(file.Name, file.FileName))]);
    }
}
