# Runs a throw-away PostgreSQL for as long as standard input stays open, that is while the process that started this script lives: the
# end of input is the death of that process, however it came about. Prints "ready DIRECTORY", or "failed REASON" and the log.
# $1: directory of the binaries · $2: user to run the server as, or "" for the current one
umask 077
trap '' HUP INT TERM

bin=$1
user=$2

as_user() {
    if [ -n "$user" ]; then runuser -u "$user" -- "$@"; else "$@"; fi
}

fail() {
    echo "failed $1"
    cat "$dir/output" 2>/dev/null
    rm -rf "$dir"
    exit 1
}

# Short, because the path of a socket may have no more than 107 characters; not TMPDIR for another user, who may not reach it.
if [ -n "$user" ]; then parent=/tmp; else parent=${TMPDIR:-/tmp}; fi
dir=$(mktemp -d "$parent/relationgen-pg-XXXXXX") || fail "mktemp in $parent"
if [ -n "$user" ]; then chown "$user" "$dir" || fail "chown $user"; fi
cd "$dir" || fail "cd $dir"

as_user "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync > "$dir/output" 2>&1 < /dev/null || fail initdb

# Only the socket: no port that could be taken, and nobody else may enter the directory. Tables that were just filled have no statistics,
# so that statements over them look dear and would be compiled, which takes a hundred times as long as they do.
as_user "$bin/pg_ctl" -D "$dir/data" -l "$dir/data/log" -w -t 60 \
    -o "-c listen_addresses='' -c unix_socket_directories='$dir' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off -c max_connections=200 -c lc_messages=C" \
    start >> "$dir/output" 2>&1 < /dev/null || { cat "$dir/data/log" >> "$dir/output"; fail "pg_ctl start"; }

echo "ready $dir"
cat > /dev/null
as_user "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop > /dev/null 2>&1 < /dev/null
rm -rf "$dir"
