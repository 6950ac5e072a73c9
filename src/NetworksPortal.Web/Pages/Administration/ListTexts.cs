using Microsoft.Extensions.Localization;
using NetworksPortal.Administration.Lists;

namespace NetworksPortal.Web.Pages.Administration;

/// <summary>Words that every page has that reads a list.</summary>
public sealed class ListTexts;

/// <summary>Who would be touched, and how; without names where there is no account.</summary>
public sealed record ListedPeople(string Title, IReadOnlyList<(string Name, string Email)> People)
{
    /// <summary>So many are shown, however long the list is.</summary>
    public const int Most = 200;
}

internal static class ListFaults
{
    public static string Faults(this IStringLocalizer<ListTexts> texts, IReadOnlyList<FileError> errors) => errors.Count switch
    {
        1 => texts["File.Fault"],
        ListFile.MostErrors => texts["File.FaultsAndMore", errors.Count],
        _ => texts["File.Faults", errors.Count],
    };
}
