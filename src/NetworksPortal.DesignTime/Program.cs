Console.WriteLine("Only for dotnet ef; new-migration.sh beside this file shows how.");
