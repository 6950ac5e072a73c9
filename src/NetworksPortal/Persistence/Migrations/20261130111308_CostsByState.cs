using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NetworksPortal.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CostsByState : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_CostLines_Network_Year_State_Cents",
                table: "CostLines",
                columns: new[] { "Network", "Year", "State", "Cents" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CostLines_Network_Year_State_Cents",
                table: "CostLines");
        }
    }
}
