using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Sealing.Keystore;

public sealed class KeystoreDb(DbContextOptions<KeystoreDb> options) : DbContext(options);
