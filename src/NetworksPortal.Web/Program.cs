using NetworksPortal.Ui;
using NetworksPortal.Ui.Assets;
using NetworksPortal.Ui.Navigation;
using NetworksPortal.Web.Localization;
using NetworksPortal.Web.Navigation;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPortalUi(ui => builder.Configuration.GetSection("Portal").Bind(ui));
builder.Services.AddPortalLocalization();
builder.Services.AddScoped<SpaceContext>();
builder.Services.AddScoped<ISpaceContext>(services => services.GetRequiredService<SpaceContext>());
builder.Services.AddScoped<IPortalNavigation, HeaderNavigation>();
builder.Services.AddRazorPages().AddDataAnnotationsLocalization();

var app = builder.Build();
app.UsePortalAssets();
app.UseRequestLocalization();
app.UseRouting();
app.MapRazorPages();
app.Run();
