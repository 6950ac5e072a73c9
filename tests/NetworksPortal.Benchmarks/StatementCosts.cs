using System.Diagnostics;
using NetworksPortal.ExemptionHours.Statements;

namespace NetworksPortal.Benchmarks;

/// <summary>A statement on paper, beside the making of its QR code alone, which nobody can leave out.</summary>
internal static class StatementCosts
{
    private const int Times = 200;

    public static void Run()
    {
        var sheet = new StatementSheet(
            "nl-BE", "Kring, het portaal van de personeelsnetwerken", "Attest: vrijstelling voor activiteiten van een personeelsnetwerk",
            "Deze collega gaf in deze maand werktijd aan activiteiten van een personeelsnetwerk.",
            [("Naam", "Chris Van Parys"), ("Maand", "november 2026"), ("Tijd", "2 uur 30")], "Is dit attest echt?",
            "Scan de QR-code, of vul de code en de naam in op deze pagina:", "kring.stad.example/statements/verify", "Code:", "04A2-00KD-8NZ8-S72R-WG67",
            "QR-code. Ze opent de pagina die zegt of dit attest geldig is.", $"https://kring.stad.example/statements/verify?s={new string('A', 96)}",
            "Dit attest zegt niet welk netwerk het is.");
        var first = Milliseconds(1, () => StatementPdf.Of(sheet));
        var qr = Milliseconds(Times, () => QrMatrix.Of(sheet.QrAddress));
        var pdf = Milliseconds(Times, () => StatementPdf.Of(sheet));
        Console.WriteLine($"bare QR code of an address                       {qr,12:N2} ms");
        Console.WriteLine($"statement as PDF, the first of a process         {first,12:N2} ms");
        Console.WriteLine($"statement as PDF                                 {pdf,12:N2} ms, {pdf / qr:N1} times its QR code");
    }

    private static double Milliseconds(int times, Action work)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return watch.Elapsed.TotalMilliseconds / times;
    }
}
