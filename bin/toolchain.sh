# Sourced by ./chapterhouse and ./verify: finds a JDK and Maven. Works in the bash 3.2 of macOS.

# Feature version of the JDK at $1 (17, 21, ...), nothing when there is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  _version=""
  if [ -r "$1/release" ]; then
    _version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$_version" ]; then
    _version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  echo "$_version"
}

# Where JDKs are found on Linux and macOS, one directory a line.
jdk_candidates() {
  [ -n "${JAVA_HOME:-}" ] && echo "$JAVA_HOME"
  ls -d /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home 2>/dev/null
  if command -v javac >/dev/null 2>&1; then
    _javac=$(command -v javac)
    while [ -L "$_javac" ]; do
      _target=$(readlink "$_javac")
      case "$_target" in
        /*) _javac=$_target ;;
        *) _javac=$(dirname "$_javac")/$_target ;;
      esac
    done
    dirname "$(dirname "$_javac")"
  fi
}

# The JDK to run with: CHAPTERHOUSE_JAVA_HOME, else the newest of at least version 17.
chosen_jdk() {
  if [ -n "${CHAPTERHOUSE_JAVA_HOME:-}" ]; then
    echo "$CHAPTERHOUSE_JAVA_HOME"
  else
    newest_jdk 17 999
  fi
}

# The newest JDK from version $1 to version $2; nothing when there is none.
newest_jdk() {
  jdk_candidates | while IFS= read -r _home; do
    _found=$(jdk_version "$_home")
    [ -n "$_found" ] && [ "$_found" -ge "$1" ] && [ "$_found" -le "$2" ] && echo "$_found $_home"
  done | sort -s -rn -k1,1 | head -n 1 | cut -d' ' -f2-
}

# Runs the wrapper's Maven, or the installed one where the wrapper cannot be downloaded.
maven() {
  if [ -z "${_maven:-}" ]; then
    if ./mvnw -v >/dev/null 2>&1; then
      _maven=./mvnw
    elif command -v mvn >/dev/null 2>&1; then
      _maven=mvn
    else
      echo "Neither can Maven be downloaded by ./mvnw, nor is mvn installed." >&2
      return 1
    fi
  fi
  "$_maven" "$@"
}
