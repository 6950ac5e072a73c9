using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NetworksPortal.Ui.Forms;

/// <summary>What a control must know of the property it stands for: its name, its id, what was typed, and what is wrong with it.</summary>
internal sealed class FieldBinding
{
    private readonly ModelStateEntry? _state;
    private readonly object? _model;

    public FieldBinding(ModelExpression property, ViewContext view)
    {
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        Id = IdOf(Name);
        _model = property.Model;
        view.ViewData.ModelState.TryGetValue(Name, out _state);
    }

    public string Name { get; }

    public string Id { get; }

    /// <summary>What was typed, else what the model holds.</summary>
    public string Value => _state?.AttemptedValue ?? Text(_model);

    public IReadOnlyList<string> Values =>
        _state?.RawValue is string[] raw ? raw
        : _state?.RawValue is string one ? [one]
        : _model is System.Collections.IEnumerable many and not string ? [.. many.Cast<object?>().Select(Text)]
        : [Value];

    // A checked box posts "true" before the "false" of its hidden twin.
    public bool Checked => Value.StartsWith("true", StringComparison.OrdinalIgnoreCase);

    public bool Holds(string value) => Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    public string? Error => _state is { Errors.Count: > 0 } ? _state.Errors[0].ErrorMessage : null;

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
