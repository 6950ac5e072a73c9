using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NetworksPortal.Persistence.Migrations;

/// <summary>
/// The database itself refuses a second booking of a room at one time, whoever writes it and by what road. Quarters of an hour
/// have a key already; these triggers guard the booking, so that one that was written without its quarters is refused as well.
/// A model has no words for a trigger, which is why this migration is written by hand.
/// </summary>
[DbContext(typeof(PortalDb))]
[Migration("20261101000001_RoomGuards")]
public sealed class RoomGuards : Migration
{
    private static readonly string[] Moments = ["INSERT", "UPDATE"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var moment in Moments)
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER "RoomBookings_{moment}" BEFORE {moment} ON "RoomBookings"
                WHEN NEW."EndsAt" <= NEW."StartsAt" OR EXISTS (
                    SELECT 1 FROM "RoomBookings" AS other
                    WHERE other."Room" = NEW."Room" AND other."Id" <> NEW."Id" AND other."StartsAt" < NEW."EndsAt" AND other."EndsAt" > NEW."StartsAt")
                BEGIN SELECT RAISE(ABORT, 'This room is taken at that time.'); END
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var moment in Moments)
        {
            migrationBuilder.Sql($"DROP TRIGGER \"RoomBookings_{moment}\"");
        }
    }
}
