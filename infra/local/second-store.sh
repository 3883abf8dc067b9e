#!/usr/bin/env bash
# A second MongoDB-protocol server for the tests: SecantusDB from PyPI, a durable store with real indexes. Test use only;
# nothing of it is part of the product.
#
#   second-store.sh start   install on first use, start in the background, print the URI to standard output
#   second-store.sh suites  run the store suites and the service tests against DAYANISMA_TEST_MONGODB_URI
#   second-store.sh story   run the story there too: one process, and a process for each part with kills in its middle
#   second-store.sh stop    end it in good order
#   second-store.sh kill    end it with SIGKILL, as a crash would
#   second-store.sh wipe    end it and delete its data
#
# SECOND_STORE_HOME (default: .dayanisma/second-store) holds program, data and log; SECOND_STORE_PORT (default 27700). The data is in
# memory (/dev/shm) where there is a gigabyte of it: this server waits for the disk at every write, and the tests kill processes
# but take no power away. SECOND_STORE_DATA names another folder.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
home=${SECOND_STORE_HOME:-$root/.dayanisma/second-store}

data_folder() {
  local memory=/dev/shm room=0
  [ ! -w "$memory" ] || room=$(df -Pk "$memory" | awk 'NR == 2 {print $4}')
  if [ "$room" -gt 1000000 ]; then
    echo "$memory/dayanisma-second-store-$(id -u)-$port"
  else
    echo "$home/data"
  fi
}

port=${SECOND_STORE_PORT:-27700}
data=${SECOND_STORE_DATA:-$(data_folder)}
version=0.7.0b3
# It hangs for ever when an insert makes a collection while createIndexes makes the same one, so services declare their indexes
# before anything may write.
# Majority and journal, so that what is acknowledged outlives a kill. Polled, because under load this server mixes up the
# answers to a monitor to which it pushes its state (the driver then drops every connection).
uri="mongodb://127.0.0.1:$port/?directConnection=true&w=majority&journal=true&serverMonitoringMode=poll"
suites=infra/event-relay,infra/data-protection,infra/http-api,membership-service,casework-service
suites+=,notification-service,campaign-service

running() {
  [ -s "$home/pid" ] && kill -0 "$(cat "$home/pid")" 2>/dev/null
}

answers() {
  "$home/venv/bin/python" -c "
import pymongo
pymongo.MongoClient('mongodb://127.0.0.1:$port/?directConnection=true', serverSelectionTimeoutMS=300).admin.command('ping')
" 2>/dev/null
}

install_once() {
  [ -x "$home/venv/bin/secantusd-py" ] && return
  mkdir -p "$home"
  python3 -m venv "$home/venv" >&2
  "$home/venv/bin/pip" --quiet install "secantusdb==$version" >&2
}

start() {
  if ! running; then
    install_once
    if answers; then
      echo "port $port is taken by a server that is not of $home; stop it or set SECOND_STORE_PORT" >&2
      exit 1
    fi
    setsid "$home/venv/bin/secantusd-py" --host 127.0.0.1 --port "$port" --storage-path "$data" \
      --log-level WARNING >"$home/log" 2>&1 </dev/null &
    echo $! >"$home/pid"
    for _ in $(seq 100); do
      answers && break
      running || { tail -5 "$home/log" >&2; exit 1; }
      sleep 0.2
    done
    answers || { echo "the second store does not answer on port $port" >&2; exit 1; }
  fi
  echo "$uri"
}

finish() { # signal
  running || return 0
  local pid
  pid=$(cat "$home/pid")
  kill "-$1" "$pid"
  for _ in $(seq 200); do
    running || return 0
    sleep 0.1
  done
  echo "process $pid does not end by itself" >&2
  kill -KILL "$pid"
  exit 1
}

# The contract suites for code that talks to a store are named Mongo*Test, the tests of whole services *IT; those that are
# tagged any-store say nothing about a store (CONTRIBUTING.md). The backlog to drain is smaller, because a store that syncs
# every write to disk does only some 250 a second.
run_tests() { # modules, contract suites, tests of services
  local modules=$1 units=$2 services=$3
  shift 3
  : "${DAYANISMA_TEST_MONGODB_URI:?start the second store first and set DAYANISMA_TEST_MONGODB_URI}"
  # one platform at a time, because a test empties the store before it starts one; other tests have databases of their own
  DAYANISMA_TEST_MODULES_AT_ONCE=${DAYANISMA_TEST_MODULES_AT_ONCE:-2} "$root/dayanisma" test -pl "$modules" -am -Dtest="$units" -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test="$services" -Dfailsafe.failIfNoSpecifiedTests=false -Ddayanisma.drain.events=2000 \
    -Ddayanisma.test.platforms.at.once=1 -Ddayanisma.tests.left.out=any-store \
    --fail-at-end "$@"
}

case ${1:-} in
  start) start ;;
  suites) shift; run_tests "$suites" 'Mongo*Test' '*IT' -Dspring-boot.repackage.skip=true "$@" ;;
  story) shift; run_tests infra/local none 'PlatformStoryIT,SeparateProcessesIT' "$@" ;;
  stop) finish TERM ;;
  kill)
    running || { echo "the second store does not run" >&2; exit 1; }
    finish KILL
    ;;
  wipe) finish TERM; rm -rf "$data" ;;
  *) sed -n '2,14s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
