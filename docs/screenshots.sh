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
"$root/cutset" --workspace "$workspace" serve --port "$port" &
server=$!
for _ in $(seq 100); do
  if curl --silent --fail --output /dev/null "http://127.0.0.1:$port/"; then break; fi
  sleep 0.2
done
curl --silent --fail --output /dev/null "http://127.0.0.1:$port/" || { echo "The server does not answer." >&2; exit 1; }

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
take start / 1100,760
take chains '/trace?from=Amazon&to=ICE' 1240,1560
take chains-dark '/trace?from=Amazon&to=ICE' 1240,1560 --force-dark-mode --blink-settings=preferredColorScheme=0
take backbone '/backbone?agency=ICE' 1100,1100
take cut '/cut?from=Amazon&to=ICE' 1240,1800
take organisation /entity/Amazon 1100,1000
take review /review 1100,950
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
take screen "/screen/$job" 1200,1000
take sources /sources 1100,900
take narrow '/trace?from=Amazon&to=ICE' 500,1000
