using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>A core member writes or changes what the team leaves for whoever takes over.</summary>
public sealed class WriteHandoverNote(PortalDb db, INetworkSeal seal, NetworkLog log)
{
    /// <param name="core">Who writes.</param>
    /// <param name="typed">The whole text; empty takes it away.</param>
    /// <param name="seen">The version that the page showed.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RuleViolation"><c>TooLong</c>, or <c>ChangedMeanwhile</c>: somebody else wrote since.</exception>
    public async Task Handle(Viewer core, string typed, int seen, CancellationToken ct)
    {
        var text = typed.ReplaceLineEndings("\n").Trim();
        TextLength.Check(text, HandoverNote.Length, "Text");
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var note = await db.Set<HandoverNote>().SingleOrDefaultAsync(n => n.Network == core.Network, ct);
        if (text == (note is null ? "" : seal.Open(core.Network, note.Text)))
        {
            return;
        }

        Rules.Demand((note?.Version ?? 0) == seen, "ChangedMeanwhile", "Text");
        note ??= db.Add(new HandoverNote(core.Network)).Entity;
        note.Write(seal.Seal(core.Network, text));
        await log.AddAsync(core.Network, core.Persona, NetworkAction.HandoverWritten, about: null, "", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
