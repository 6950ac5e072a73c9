#!/usr/bin/env bash
# Lets tools that are not ours look at the portal: faults that are known of packages, HTML, accessibility, and attacks on forms and
# addresses. It starts a demo of its own on a folder that is thrown away. Not a part of run.sh: it installs what it needs (Debian as
# root, and npm), and what it finds is to be read. docs/outside-tools.md says what was found and what of it is no fault.
# usage: tests/outside.sh [packages] [html] [accessibility] [attacks]    (all of them without a word)
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PUPPETEER_SKIP_DOWNLOAD=1 DOTNET_USE_POLLING_FILE_WATCHER=1
port=${PORTAL_OUTSIDE_PORT:-5099}
root=http://localhost:$port
parts=${*:-packages html accessibility attacks}
work=${PORTAL_OUTSIDE_FOLDER:-$(mktemp -d)}
tools=${PORTAL_OUTSIDE_TOOLS:-$work/tools}
status=0
wants() { [[ " $parts " == *" $1 "* ]]; }
fault() { printf '!! %s\n' "$1"; status=1; }
mkdir -p "$work" "$tools"
printf 'Results in %s\n' "$work"

if wants packages; then
  # A package of which everybody knows a fault: where that is not told, the source knows none, and its silence says nothing.
  mkdir -p "$work/canary"
  printf '%s' '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup><ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></ItemGroup></Project>' > "$work/canary/canary.csproj"
  if (cd "$work/canary" && dotnet restore > /dev/null && dotnet list package --vulnerable) | grep -q GHSA-; then
    dotnet list NetworksPortal.sln package --vulnerable --include-transitive > "$work/packages.txt" 2>&1
    grep -q GHSA- "$work/packages.txt" && fault "packages with known faults: $work/packages.txt" || echo "packages: none with a known fault"
  else
    fault "packages: the package source has no list of known faults, so nothing was looked up"
  fi
fi

wants html || wants accessibility || wants attacks || exit "$status"
[ -f tests/NetworksPortal.Web.Tests/bin/Debug/net10.0/NetworksPortal.Web.dll ] || dotnet build tests/NetworksPortal.Web.Tests -v q || exit 1
ASPNETCORE_ENVIRONMENT=Development dotnet tests/NetworksPortal.Web.Tests/bin/Debug/net10.0/NetworksPortal.Web.dll "--Urls=$root" "--Portal:DataDirectory=$work/data" --Portal:Clock=2026-11-24T09:00:00+01:00 > "$work/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null' EXIT
until curl -s -o /dev/null "$root/health"; do kill -0 "$server" || { tail -n 3 "$work/server.log"; exit 1; }; done

if wants html || wants accessibility; then
  [ -d "$tools/node_modules/pa11y" ] || (cd "$tools" && npm init -y > /dev/null && npm install --no-audit --no-fund html-validate@9.7.1 pa11y@9.1.1 > npm.log 2>&1) || { fault "npm gave no tools: $tools/npm.log"; exit 1; }
fi
node tests/outside/crawl.mjs "$root" "$work/pages" || fault "a page broke"

if wants html; then
  "$tools/node_modules/.bin/html-validate" --config tests/outside/html-validate.mjs --formatter text "$work"/pages/*/*.html > "$work/html.txt"
  [ $? = 0 ] && echo "html: no fault" || fault "html: $(grep -c . "$work/html.txt") lines in $work/html.txt"
fi

if wants accessibility; then
  cp tests/outside/pa11y.mjs "$tools/"
  node "$tools/pa11y.mjs" "$root" "$work/pages" tests/outside/pa11y.json > "$work/pa11y.txt" && echo "accessibility: no fault" || fault "accessibility: $(grep -c . "$work/pa11y.txt") lines in $work/pa11y.txt"
fi

if wants attacks; then
  command -v wapiti > /dev/null || apt-get install -y -q --no-install-recommends wapiti > "$work/apt.log" 2>&1 || { fault "wapiti is missing: $work/apt.log"; exit "$status"; }
  # Of those modules that ask a server elsewhere, none.
  for person in member hr; do
    /usr/bin/python3 tests/outside/wapiti.py -u "$root/me" --scope domain -H "Cookie: $(cat "$work/pages/$person/cookie")" -m exec,file,sql,xss,permanentxss,redirect,crlf,csp,http_headers,cookieflags,methods,backup,htaccess,shellshock \
      -x "$root/account/signout" -x "$root/me/erase" -x "$root/preferences" --max-scan-time 240 --max-attack-time 60 --max-links-per-page 60 --max-files-per-dir 12 --max-parameters 15 -d 4 -t 20 \
      --store-session "$work/wapiti-$person" --flush-session --no-bugreport -f json -o "$work/wapiti-$person.json" > "$work/wapiti-$person.txt" 2>&1
    [ -f "$work/wapiti-$person.json" ] || { fault "wapiti broke off as $person: $work/wapiti-$person.txt"; continue; }
    found=$(node -e 'const r = require(process.argv[1]); const all = Object.entries({ ...r.vulnerabilities, ...r.anomalies }).flatMap(([kind, list]) => list.map(f => `${kind}: ${f.method} ${f.path} ${f.parameter ?? ""} ${f.info}`)); console.log(all.join("\n"))' "$work/wapiti-$person.json")
    found=$(grep -vE -f <(grep -v '^#' tests/outside/wapiti.known) <<< "$found")
    printf '%s\n' "$found" > "$work/wapiti-$person.found"
    [ -z "$found" ] && echo "attacks as $person: nothing found" || fault "attacks as $person: $(grep -c . <<< "$found") findings in $work/wapiti-$person.found"
  done
  grep -E 'fail|crit' "$work/server.log" > "$work/server.faults" && fault "attacks: the server complained $(grep -c . "$work/server.faults") times: $work/server.faults"
fi
exit "$status"
