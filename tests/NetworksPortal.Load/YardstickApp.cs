using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Load;

/// <summary>
/// What the framework costs by itself: R, a page with cookie sign-in, a membership query and fifty rows of SQLite; M, fifty rows of memory; W, a
/// form with its token that inserts a row.
/// </summary>
internal static class YardstickApp
{
    public const int Rows = 50;

    public static async Task RunAsync(string directory, string address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production", Args = [$"--Urls={address}"] });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // These pages alone: the portal's own lie beside them, since its program does.
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            foreach (var other in parts.ApplicationParts.Where(part => part.Name != typeof(YardstickApp).Assembly.GetName().Name).ToList())
            {
                parts.ApplicationParts.Remove(other);
            }
        });
        builder.Services.AddDbContext<YardstickDb>(options => options.UseSqlite($"Data Source={Path.Combine(directory, "yardstick.db")}"));
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        var app = builder.Build();
        using (var scope = app.Services.CreateScope())
        {
            await FillAsync(scope.ServiceProvider.GetRequiredService<YardstickDb>());
        }

        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet("/signin", http => http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "1")], CookieAuthenticationDefaults.AuthenticationScheme))));
        await app.RunAsync();
    }

    private static async Task FillAsync(YardstickDb db)
    {
        await db.Database.EnsureCreatedAsync();
        if (!await db.Members.AnyAsync())
        {
            db.Members.AddRange(Enumerable.Range(1, 200).Select(i => new YardstickMember { Person = i, Club = 1 }));
            db.Items.AddRange(Enumerable.Range(1, 2_000).Select(i => new YardstickItem { Club = 1, Title = $"Regel {i}", Amount = i }));
            await db.SaveChangesAsync();
        }
    }
}

internal sealed class YardstickDb(DbContextOptions<YardstickDb> options) : DbContext(options)
{
    public DbSet<YardstickMember> Members => Set<YardstickMember>();

    public DbSet<YardstickItem> Items => Set<YardstickItem>();
}

internal sealed class YardstickMember
{
    public int Id { get; set; }

    public int Person { get; set; }

    public int Club { get; set; }
}

internal sealed class YardstickItem
{
    public int Id { get; set; }

    public int Club { get; set; }

    public string Title { get; set; } = "";

    public int Amount { get; set; }
}
