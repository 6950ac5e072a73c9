#!/usr/bin/env bash
# Builds everything, installs what the tests lack, and runs every test. The last line is the sum.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# Many portals start at once; watched by polling, their settings use none of the few file watchers that an account has.
export DOTNET_USE_POLLING_FILE_WATCHER=1

fail() { printf '%s\n' "$1" >&2; printf '0 passed, 1 failed\n'; exit 1; }

command -v dotnet > /dev/null || fail "The .NET SDK is missing: install .NET 10 (global.json names the version)."

# A browser, and a mail server that is not ours.
missing=()
[ -x /usr/bin/chromium ] || missing+=(chromium)
/usr/bin/python3 -c 'import aiosmtpd' 2> /dev/null || missing+=(python3-aiosmtpd)
if [ ${#missing[@]} -gt 0 ]; then
  command -v apt-get > /dev/null && [ "$(id -u)" = 0 ] || fail "Missing: ${missing[*]}. Install them and run this again."
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; } > /dev/null || fail "Could not install: ${missing[*]}."
fi

dotnet build NetworksPortal.sln -v q || fail "The build failed."

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
run() {
  dotnet test "tests/NetworksPortal.$1" --no-build --logger "console;verbosity=minimal" > "$results/$1" 2>&1 || touch "$results/$1.failed"
}
export results; export -f run
# Two at a time, the longest first: whichever is done takes the next.
printf '%s\n' Confidentiality.Tests EndToEnd.Tests Web.Tests Tests Boundary.Tests Insights.Tests | xargs -P 2 -I % bash -c 'run %'

passed=0 failed=0 skipped=0
for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj); name=${name#NetworksPortal.}
  cat "$results/$name"
  line=$(grep -aE 'Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+' "$results/$name" | tail -n 1)
  [ -n "$line" ] || { printf '%s ran no test.\n' "$name"; failed=$((failed + 1)); status=1; continue; }
  count() { sed -E "s/.*$1: +([0-9]+).*/\1/" <<< "$line"; }
  passed=$((passed + $(count Passed))); failed=$((failed + $(count Failed))); skipped=$((skipped + $(count Skipped)))
  [ ! -e "$results/$name.failed" ] || status=1
done

if [ "$skipped" -gt 0 ]; then
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
else
  printf '%d passed, %d failed\n' "$passed" "$failed"
fi
exit "$status"
