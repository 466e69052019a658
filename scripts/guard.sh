#!/bin/sh
# Stops what a launcher that was killed without warning has left behind: it waits at the launcher's pipe and acts when that closes.
trap '' INT HUP TERM
database= folder= server= scratch=
while read -r what value; do
  case $what in
    database) database=$value ;;
    folder) folder=$value ;;
    server) server=$value ;;
    scratch) scratch=$value ;;
  esac
done

# signal, process or -group, seconds of patience, last resort
end() {
  kill -s "$1" -- "$2" 2>/dev/null || return 0
  left=$(($3 * 5))
  while [ "$left" -gt 0 ] && kill -s 0 -- "$2" 2>/dev/null; do
    sleep 0.2
    left=$((left - 1))
  done
  kill -s "$4" -- "$2" 2>/dev/null
}

[ -z "$server" ] || end TERM "-$server" 10 KILL
# The number in the file proves that the process is still the database and not a later one with the same number.
if [ -n "$database" ] && [ "$(head -n 1 "$folder/postmaster.pid" 2>/dev/null)" = "$database" ]; then
  end INT "$database" 30 QUIT
fi
[ -z "$scratch" ] || rm -rf -- "$scratch"
