Console.WriteLine("Only for dotnet ef: see docs/decisions.");
