# Sourced by every script of this folder: goes to the repository's root and puts the workspace's own
# Node and pnpm, if they were fetched, first on PATH.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
toolchain=$root/.toolchain/node_modules/.bin
[ ! -d "$toolchain" ] || PATH=$toolchain:$PATH
export PATH TURBO_TELEMETRY_DISABLED=1

fail() {
  printf '%s: %s\n' "bin/${0##*/}" "$1" >&2
  exit 1
}
