# shellcheck shell=bash
# Sourced by the scripts beside it: starts servers, makes Python environments, counts checks.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
clients=$root/arquillian/clients
work=$root/target/clients
fakeai=${TEST_COMMAND:-$root/fakeai}
mkdir -p "$work"
server_pids=()

# start_server NAME FLAG... prints nothing and sets server_url.
start_server() {
  local name=$1
  shift
  local ready=$work/$name.url log=$work/$name.log
  rm -f "$ready"
  (cd "$work" && exec "$fakeai" server --host 127.0.0.1 --port 0 --ready-file "$ready" "$@") \
    >"$log" 2>&1 </dev/null &
  local pid=$!
  server_pids+=("$pid")
  local deadline=$((SECONDS + 180))
  until [ -s "$ready" ]; do
    if ! kill -0 "$pid" 2>/dev/null || [ "$SECONDS" -ge "$deadline" ]; then
      echo "The server '$name' is not ready; its log ends:" >&2
      tail -n 40 "$log" >&2
      return 1
    fi
    sleep 0.2
  done
  server_url=$(tr -d '[:space:]' <"$ready")
  server_url=${server_url%/}
}

stop_servers() {
  local pid
  for pid in "${server_pids[@]}"; do kill "$pid" 2>/dev/null || :; done
  for pid in "${server_pids[@]}"; do wait "$pid" 2>/dev/null || :; done
  server_pids=()
}
trap stop_servers EXIT

# python_environment NAME makes target/clients/NAME from python/NAME.txt and sets python_bin.
python_environment() {
  local name=$1
  local pins=$clients/python/$name.txt environment=$work/$name
  python_bin=$environment/bin
  if ! cmp -s "$pins" "$environment/pins.txt"; then
    rm -rf "$environment"
    python3 -m venv "$environment"
    "$python_bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$pins"
    cp "$pins" "$environment/pins.txt"
  fi
}

# summarize FILE prints 'N passed, N failed' for its 'PASS …' and 'FAIL …' lines.
summarize() {
  local passed failed
  passed=$(grep -c '^PASS ' "$1" || :)
  failed=$(grep -c '^FAIL ' "$1" || :)
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
