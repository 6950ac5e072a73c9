using NetworksPortal.Events.Papers;

namespace NetworksPortal.Tests.Events.Papers;

public sealed class NamesInTextTests
{
    [Theory]
    [InlineData("Amina stelde voor om te stemmen.", "Amina Yılmaz")]
    [InlineData("We volgen **Amina Yılmaz**.", "Amina Yılmaz")]
    [InlineData("Amina's voorstel", "Amina Yılmaz")]
    [InlineData("Het plan van Jean-Pierre", "Jean-Pierre")]
    [InlineData("Élodie\nkwam ook", "Élodie")]
    [InlineData("een amina is geen naam", null)]
    [InlineData("Aminata", null)]
    [InlineData("An is te kort om zeker te zijn", null)]
    [InlineData("", null)]
    public void A_text_names_whom_it_calls_by_first_word(string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], NamesInText.Find(text, ["Amina Yılmaz", "Jean-Pierre", "Élodie", "An", "", "🙂"]));
}
