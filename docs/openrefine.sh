#!/usr/bin/env bash
# Reconciles and extends a small project by the commands of a running OpenRefine, against a server over the embedded sample:
# docs/openrefine.sh [ADDRESS OF OPENREFINE]. Start that with: openrefine -i 127.0.0.1 -p 3333 -x refine.headless=true
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
refine=${1:-http://127.0.0.1:3333}
port=${CUTSET_PORT:-7432}
cutset=http://127.0.0.1:$port
scratch=$(mktemp -d)
server=
trap 'if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi; rm -rf "$scratch"' EXIT

"$root/cutset" --workspace "$scratch/workspace" import table "$root/samples/backbone-sample.csv" >/dev/null
"$root/cutset" --workspace "$scratch/workspace" build >/dev/null
"$root/cutset" --workspace "$scratch/workspace" serve --port "$port" >/dev/null &
server=$!
for _ in $(seq 100); do
  if curl --silent --fail --output /dev/null "$cutset/"; then break; fi
  sleep 0.2
done

command() { # NAME FIELD=VALUE…
  local name=$1 token fields=()
  shift
  token=$(curl --silent --fail "$refine/command/core/get-csrf-token" | sed 's/.*"token":"\([^"]*\)".*/\1/')
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  curl --silent --fail "$refine/command/core/$name?csrf_token=$token&project=${project:-}" "${fields[@]}"
}

wait_until_done() {
  for _ in $(seq 60); do
    if curl --silent "$refine/command/core/get-processes?project=$project" | grep --quiet '"processes":\[\]'; then return; fi
    sleep 0.5
  done
  echo "OpenRefine does not come to an end." >&2
  exit 1
}

expect() { # TEXT FILE
  grep --quiet --fixed-strings -- "$1" "$2" || { echo "Missing: $1" >&2; cat "$2" >&2; exit 1; }
}

printf 'Supplier,City\nAmazon,Seattle\nPalantir,Denver\n"HENRY SCHEIN, INC.",Melville\nNorthwind Bakery GmbH,Bonn\n' > "$scratch/suppliers.csv"
token=$(curl --silent --fail "$refine/command/core/get-csrf-token" | sed 's/.*"token":"\([^"]*\)".*/\1/')
project=$(curl --silent --output /dev/null --write-out '%{redirect_url}' --form "project-file=@$scratch/suppliers.csv" \
  --form project-name=suppliers --form 'format=text/line-based/*sv' --form 'options={"separator":",","headerLines":1}' \
  "$refine/command/core/create-project-from-upload?csrf_token=$token" | sed 's/.*project=//')
all='engine={"facets":[],"mode":"row-based"}'

command reconcile columnName=Supplier "$all" "config={\"mode\":\"standard-service\",\"service\":\"$cutset/reconcile\",
  \"identifierSpace\":\"$cutset/entity/\",\"schemaSpace\":\"$cutset/reconcile/\",\"type\":{\"id\":\"organization\",\"name\":\"Organization\"},
  \"autoMatch\":true,\"columnDetails\":[],\"limit\":5}" >/dev/null
wait_until_done
command get-rows start=0 limit=10 > "$scratch/rows.json"
[ "$(grep --only-matching '"j":"matched"' "$scratch/rows.json" | wc -l)" = 2 ] || { echo "Two suppliers match." >&2; exit 1; }
expect '"name":"Palantir Technologies Inc.","types":["organization"]' "$scratch/rows.json"

command extend-data baseColumnName=Supplier "endpoint=$cutset/reconcile" "identifierSpace=$cutset/entity/" \
  "schemaSpace=$cutset/reconcile/" columnInsertIndex=1 "$all" \
  'extension={"properties":[{"id":"uei","name":"UEI"},{"id":"records","name":"Records"}]}' >/dev/null
wait_until_done
command export-rows format=csv "$all" > "$scratch/rows.csv"
expect 'Amazon,NQEWN6C1LSU5,' "$scratch/rows.csv"
expect '"HENRY SCHEIN, INC.",D6MTSKS115L9,' "$scratch/rows.csv"
cat "$scratch/rows.csv"
command delete-project "project=$project" >/dev/null
curl --silent "$refine/command/core/get-version" | sed 's/.*"full_name":"\([^"]*\)".*/\1: reconciled and extended./'
