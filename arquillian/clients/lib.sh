# shellcheck shell=bash
# Sourced by the scripts beside it: starts servers, makes Python environments, counts checks.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
clients=$root/arquillian/clients
work=$root/target/clients
fakeai=${TEST_COMMAND:-$root/fakeai}
mkdir -p "$work"
export FAKEAI_AOT=false FAKEAI_STATE_DIR=$work/state
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

# python_environment NAME makes target/clients/NAME from python/NAME.txt and sets python_bin. The pins are what
# was tried together, whatever each package says of versions.
python_environment() {
  local name=$1
  local pins=$clients/python/$name.txt environment=$work/$name
  python_bin=$environment/bin
  if ! cmp -s "$pins" "$environment/pins.txt"; then
    rm -rf "$environment"
    python3 -m venv "$environment"
    "$python_bin/pip" install --quiet --disable-pip-version-check --no-deps --ignore-requires-python \
      -r "$pins"
    cp "$pins" "$environment/pins.txt"
  fi
}

# tokenizers makes the environment of the load tools, which finds OpenAI's encodings without the network.
tokenizers() {
  python_environment loadtools
  "$python_bin/python" "$clients/python/tiktoken_ranks.py" "${TEST_WAR:-$root/target/fakeai.war}" "$work/ranks"
  export TIKTOKEN_CACHE_DIR=$work/ranks HF_HUB_OFFLINE=1 TRANSFORMERS_OFFLINE=1 TRANSFORMERS_VERBOSITY=error
}

# judge FILE COMMAND... adds the command's verdicts to the file. A busy machine can spoil times, never counts: only
# wrong times, which the command tells by ending with 3, are measured again.
judge() {
  local file=$1 attempt status
  shift
  for attempt in 1 2 3; do
    status=0
    "$@" >"$work/verdicts" || status=$?
    [ "$status" -eq 3 ] && [ "$attempt" -lt 3 ] || break
    grep '^FAIL' "$work/verdicts" | sed 's/^FAIL/once more:/'
  done
  [ "$status" -eq 0 ] || grep -q '^FAIL' "$work/verdicts" || echo "FAIL $*: ended with $status" >>"$work/verdicts"
  tee -a "$file" <"$work/verdicts"
}

# summarize FILE prints 'N passed, N failed' for its 'PASS …' and 'FAIL …' lines; 'SKIP …' counts for neither.
summarize() {
  local passed failed
  passed=$(grep -c '^PASS ' "$1" || :)
  failed=$(grep -c '^FAIL ' "$1" || :)
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
