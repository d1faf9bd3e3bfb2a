# Finds the newest Java of at least release 21, for scripts that include this file.
#
#   find_jdk javac    a JDK, to build with
#   find_jdk java     any Java, to run with
#
# Looks in JAVA_HOME, in PATH and in the folders below JDK_FOLDERS, and sets JAVA_HOME and
# JAVA_RELEASE. Of equally new ones the first found is taken. Returns 1, with a message on standard
# error, when there is none.

JDK_FOLDERS=${JDK_FOLDERS-/usr/lib/jvm /opt/java /Library/Java/JavaVirtualMachines}
JDK_LEAST=21

find_jdk() {
  jdk_best=
  JAVA_RELEASE=0
  jdk_seen=
  [ -z "${JAVA_HOME-}" ] || jdk_consider "$1" "$JAVA_HOME"
  if jdk_command=$(command -v "$1"); then
    jdk_command=$(readlink -f "$jdk_command" 2>/dev/null || printf %s "$jdk_command")
    jdk_consider "$1" "${jdk_command%/bin/*}"
  fi
  for jdk_folder in $JDK_FOLDERS; do
    for jdk_home in "$jdk_folder"/* "$jdk_folder"/*/Contents/Home; do
      jdk_consider "$1" "$jdk_home"
    done
  done
  if [ -z "$jdk_best" ]; then
    echo "FakeAI needs a Java of release $JDK_LEAST or newer with bin/$1, and found none" >&2
    echo "in JAVA_HOME (${JAVA_HOME:-not set}), PATH or the folders $JDK_FOLDERS." >&2
    [ -z "$jdk_seen" ] || echo "Too old:$jdk_seen." >&2
    echo "Install one, or set JAVA_HOME to it." >&2
    return 1
  fi
  JAVA_HOME=$jdk_best
  export JAVA_HOME
}

jdk_consider() {
  [ -x "$2/bin/$1" ] || return 0
  if [ -r "$2/release" ]; then
    jdk_found=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$2/release")
  else
    jdk_found=$("$2/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  fi
  if [ "${jdk_found:-0}" -lt "$JDK_LEAST" ]; then
    jdk_seen="$jdk_seen $2 (${jdk_found:-unknown})"
  elif [ "$jdk_found" -gt "$JAVA_RELEASE" ]; then
    JAVA_RELEASE=$jdk_found
    jdk_best=$2
  fi
}
