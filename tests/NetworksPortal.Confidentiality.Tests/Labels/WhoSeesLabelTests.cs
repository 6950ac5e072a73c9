using NetworksPortal.Confidentiality.Tests.Worlds;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>Beside everything that a person fills in stands who will see it.</summary>
public sealed class WhoSeesLabelTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Every_field_of_every_form_says_who_sees_it()
    {
        var fields = await world.FieldsAsync();
        Assert.True(fields.Count > 60, $"Only {fields.Count} fields were found.");
        Assert.DoesNotContain(fields, field => field.Label is null);
    }
}
