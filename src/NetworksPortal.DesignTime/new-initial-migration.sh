#!/usr/bin/env bash
# Until the first release each context has one migration, made anew when the model changes. It keeps one name,
# so that two changes to the model meet in the same file. Beside it stands the model as code, which a start reads
# instead of working it out.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet tool restore > /dev/null
name=20261101000000_Initial
declare -A folders=([PortalDb]=Persistence/Migrations [KeystoreDb]=Sealing/Keystore/Migrations)
for folder in "${folders[@]}"; do rm -rf "src/NetworksPortal/$folder" "src/NetworksPortal/${folder/Migrations/Model}"; done
dotnet build src/NetworksPortal.DesignTime -v q
for context in "${!folders[@]}"; do
  folder=src/NetworksPortal/${folders[$context]}
  dotnet ef migrations add Initial --no-build --context "$context" --project src/NetworksPortal --startup-project src/NetworksPortal.DesignTime --output-dir "${folders[$context]}"
  sed -i -E "s/\"[0-9]{14}_Initial\"/\"$name\"/" "$folder"/*_Initial.Designer.cs
  for part in cs Designer.cs; do
    for made in "$folder"/*_Initial.$part; do
      [ "$made" = "$folder/$name.$part" ] || mv "$made" "$folder/$name.$part"
    done
  done
  model=${folders[$context]/Migrations/Model}
  dotnet ef dbcontext optimize --no-build --context "$context" --project src/NetworksPortal --startup-project src/NetworksPortal.DesignTime --output-dir "$model" --namespace "NetworksPortal.${model//\//.}"
done
