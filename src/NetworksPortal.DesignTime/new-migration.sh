#!/usr/bin/env bash
# new-migration.sh NAME, after the model changed: one migration more for each database whose model did, and beside it that
# model as code, which a start reads instead of working it out. What an earlier migration does stays as it went out (docs/decisions/0037).
set -euo pipefail
name=${1:?Name what changes, such as SeatsOfRooms.}
cd "$(dirname "$0")/../.."
dotnet tool restore > /dev/null
declare -A folders=([PortalDb]=Persistence [KeystoreDb]=Sealing/Keystore)
before=$(mktemp -d)
# Whatever was not made anew is put back, also where this breaks off.
put_back() {
  for folder in "${folders[@]}"; do
    [ -d "src/NetworksPortal/$folder/Model" ] || mv "$before/$folder/Model" "src/NetworksPortal/$folder/"
  done
  rm -rf "$before"
}
trap put_back EXIT
for folder in "${folders[@]}"; do
  # Of the old model, which would not build beside the new one, and would be taken for it.
  mkdir -p "$before/$folder" && mv "src/NetworksPortal/$folder/Model" "$before/$folder/"
done
dotnet build src/NetworksPortal.DesignTime -v q
ef() { dotnet ef "$@" --no-build --project src/NetworksPortal --startup-project src/NetworksPortal.DesignTime; }
for context in "${!folders[@]}"; do
  folder=${folders[$context]}
  ef migrations has-pending-model-changes --context "$context" > /dev/null && continue
  ef migrations add "$name" --context "$context" --output-dir "$folder/Migrations"
  ef dbcontext optimize --context "$context" --output-dir "$folder/Model" --namespace "NetworksPortal.${folder//\//.}.Model"
done
