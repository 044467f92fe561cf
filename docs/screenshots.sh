#!/usr/bin/env bash
# Takes the pictures of the pages in docs/screenshots, from a workspace: docs/screenshots.sh [WORKSPACE]
# Without a workspace it imports the embedded sample into a temporary one.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
browser=${CUTSET_CHROMIUM:-chromium}
port=${CUTSET_PORT:-7431}
scratch=$(mktemp -d)
workspace=${1:-$scratch/workspace}
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi; rm -rf "$scratch"' EXIT

# It may have to be built first, which takes longer than a server may to answer.
"$root/cutset" --version >/dev/null
if [ $# = 0 ]; then
  "$root/cutset" --workspace "$workspace" import table "$root/samples/backbone-sample.csv" >/dev/null
  "$root/cutset" --workspace "$workspace" build >/dev/null
fi
serve() { # WORKSPACE
  "$root/cutset" --workspace "$1" serve --port "$port" &
  server=$!
  for _ in $(seq 100); do
    if curl --silent --fail --output /dev/null "http://127.0.0.1:$port/"; then return; fi
    sleep 0.2
  done
  echo "The server does not answer." >&2
  exit 1
}
serve "$workspace"

take() { # NAME ADDRESS WIDTH,HEIGHT [MORE OPTIONS]
  local name=$1 address=$2 size=$3
  shift 3
  "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$scratch/profile" \
    --window-size="$size" --virtual-time-budget=4000 --screenshot="$root/docs/screenshots/$name.png" "$@" \
    "http://127.0.0.1:$port$address" >/dev/null 2>&1
  echo "$name: $(stat -c %s "$root/docs/screenshots/$name.png") bytes"
}

mkdir -p "$root/docs/screenshots"
take start / 1100,775
take chains '/trace?from=Amazon&to=ICE' 1240,1515
take chains-dark '/trace?from=Amazon&to=ICE' 1240,1515 --force-dark-mode --blink-settings=preferredColorScheme=0
take backbone '/backbone?agency=ICE' 1100,1025
take cut '/cut?from=Amazon&to=ICE' 1240,1675
take organisation /entity/Amazon 1100,1000
take review /review 1100,905
record=$(curl --silent "http://127.0.0.1:$port/trace?from=Amazon&to=ICE" \
  | sed -n 's#.*"\(/evidence?[^"]*\)".*#\1#p' | sed -n '1s/&amp;/\&/gp')
take evidence "$record" 1000,800

# A list of names with remarks of our own, screened for the picture of a result.
printf 'Supplier,Remark\n%s\n' 'Amazon,hosting' > "$scratch/vendors.csv"
cat >> "$scratch/vendors.csv" <<'LIST'
"Henry Schein, Inc.",supplies
Okta Inc.,sign-in
Crowdstrike,endpoints
"Palantir Technologies, Inc.",analysis
Zscalar,network
Deloitte Consulting LLP,advice
Northwind Bakery GmbH,bread
LIST
job=$(curl --silent --form "file=@$scratch/vendors.csv" --form to=ICE "http://127.0.0.1:$port/api/v1/screen" | sed 's/.*"job":"\([0-9a-f]*\)".*/\1/')
for _ in $(seq 100); do
  if ! curl --silent "http://127.0.0.1:$port/api/v1/screen/$job" | grep -q '"state":"running"'; then break; fi
  sleep 0.2
done
take screen "/screen/$job" 1200,1020
take sources /sources 1100,828
take narrow '/trace?from=Amazon&to=ICE' 500,1000

# Claims are quoted from articles. Public records have none, so these are of companies that do not exist, in a workspace of their own.
cat > "$scratch/claims.csv" <<'TABLE'
kind,from,to,to_id,to_kind,sentence,url,as_of
claim,Harbor Systems,Mill Works,,,"Harbor Systems supplies its software to Mill Works, the two companies said.",https://example.org/news/harbor-mill,2025-03-01
claim,Harbor Systems,Immigration and Customs Enforcement,us-subtier:7012,agency,"The agency has used Harbor since spring.",https://example.org/news/harbor-ice,2025-06-12
TABLE
"$root/cutset" --workspace "$scratch/claims" import table "$scratch/claims.csv" >/dev/null
"$root/cutset" --workspace "$scratch/claims" build >/dev/null
kill "$server"
wait "$server" 2>/dev/null || true
serve "$scratch/claims"
take claims /review/claims 1100,720
