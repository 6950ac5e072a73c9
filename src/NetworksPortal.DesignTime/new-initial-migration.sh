#!/usr/bin/env bash
# Until the first release each context has one migration, made anew when the model changes.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet tool restore > /dev/null
for context in PortalDb KeystoreDb; do
  folder=Persistence/Migrations; [ "$context" = KeystoreDb ] && folder=Sealing/Keystore/Migrations
  rm -rf "src/NetworksPortal/$folder"
  dotnet ef migrations add Initial --context "$context" --project src/NetworksPortal --startup-project src/NetworksPortal.DesignTime --output-dir "$folder"
done
