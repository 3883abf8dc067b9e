#!/usr/bin/env bash
# Checks the model, or one mutant of it: check.sh <folder for the generated files> [MUTANT_…]
# Ends with 0 if no state breaks an assertion and no process is stuck, with 1 if one does, with 2 if it could not be checked.
set -uo pipefail
model=$(cd "$(dirname "$0")" && pwd)/relay.pml
mkdir -p "$1" && cd "$1" || exit 2
spin -a ${2:+-D$2} "$model" > spin.log 2>&1 || { cat spin.log; exit 2; }
gcc -O2 -w -DSAFETY -DCOLLAPSE -o pan pan.c || exit 2
./pan -m200000 > pan.log 2>&1
cat pan.log
grep -q 'max search depth too small' pan.log && exit 2
grep -q 'errors: 0' pan.log && exit 0
grep -Eq 'errors: [1-9]' pan.log && exit 1
exit 2
