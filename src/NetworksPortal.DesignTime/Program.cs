Console.WriteLine("Only for dotnet ef; new-initial-migration.sh beside this file shows how.");
