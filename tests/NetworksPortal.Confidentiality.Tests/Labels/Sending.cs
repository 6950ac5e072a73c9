using AngleSharp.Html.Dom;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>A form that is filled in and sent in two worlds, and what can be typed otherwise in the one than in the other.</summary>
/// <param name="Who">Who sends it.</param>
/// <param name="Page">Where it stands.</param>
/// <param name="Form">Which form of that page.</param>
/// <param name="Differs">Fields with what is typed here and there.</param>
internal sealed record Sending(string Who, Func<World, Task<string>> Page, string Form, IReadOnlyDictionary<string, (string Here, string There)> Differs)
{
    /// <summary>What is typed in both.</summary>
    public IReadOnlyDictionary<string, string> Alike { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public (string Name, string Value)? Button { get; init; }

    /// <summary>The labels follow a choice in the form, so they are read once it stands there.</summary>
    public bool LabelsFollowChoice { get; init; }

    /// <summary>What is typed is refused: nothing of it may be left all the same.</summary>
    public bool IsRefused { get; init; }

    /// <summary>What is typed there is refused; it would not be given otherwise.</summary>
    public bool IsRefusedThere { get; init; }

    /// <summary>What is chosen in the form's file field, by the words that are in the file.</summary>
    private const string FileField = "Input.File";

    /// <summary>The fields of this form, with the labels that stand beside them.</summary>
    public async Task<IReadOnlyList<FormField>> FieldsAsync(World world)
    {
        var address = await Page(world);
        var visitor = await world.AsAsync(Who);
        if (!LabelsFollowChoice)
        {
            return [.. FormField.On(address, await visitor.OpenAsync(address))];
        }

        using var shown = await visitor.SubmitAsync(address, Form, new(Values(here: true, []), StringComparer.Ordinal) { ["Input.Title"] = "" });
        return [.. FormField.On(address, await Visitor.ParseAsync(shown))];
    }

    /// <param name="world">Where it is sent.</param>
    /// <param name="here">Whether that is the one world or the other.</param>
    /// <param name="circle">What differs: the fields whose label names this circle.</param>
    public async Task SendAsync(World world, bool here, IReadOnlyCollection<string> circle)
    {
        var address = await Page(world);
        var values = Values(here, circle);
        var file = values.Remove(FileField, out var words) ? SampleFile.Pdf(words) : null;
        using var answer = await (await world.AsAsync(Who)).SubmitAsync(address, Form, values, Button, file);
        var refused = IsRefused || (IsRefusedThere && !here && circle.Count > 0);
        var page = (int)answer.StatusCode == 302 ? null : await Visitor.ParseAsync(answer);
        Assert.True(page is null || (int)answer.StatusCode == 200 && page.QuerySelector(".errors") is not null == refused,
            $"{Who} at {address}: {(int)answer.StatusCode} {page?.QuerySelector(".errors")?.TextContent}");
    }

    private Dictionary<string, string> Values(bool here, IReadOnlyCollection<string> circle) => Alike
        .Concat(Differs.Select(field => KeyValuePair.Create(field.Key, here || !circle.Contains(field.Key) ? field.Value.Here : field.Value.There)))
        .ToDictionary(StringComparer.Ordinal);
}

internal static class CircleOfLabel
{
    /// <summary>Whom a label names, by its drawing; core team and administrators have one drawing, and never meet on one page.</summary>
    public static Audience Circle(this FormField field) => field.Label!.QuerySelector("use")!.GetAttribute("href") switch
    {
        "#zn" => Audience.Nobody,
        "#z0" => Audience.OnlyMe,
        "#z1" => field.Page.StartsWith("/admin", StringComparison.Ordinal) ? Audience.Administrators : Audience.CoreTeam,
        "#z2" => Audience.Members,
        "#z3" => Audience.Everyone,
        var other => throw new InvalidOperationException($"{field} has a label with the drawing {other}."),
    };
}
