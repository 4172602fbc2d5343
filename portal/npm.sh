#!/bin/sh
# Builds and tests the portal for Maven: `npm.sh build` or `npm.sh test`.
# Both do nothing when they already succeeded on exactly the present sources (stamps in target/).
set -eu
cd "$(dirname "$0")"

if ! command -v npm >/dev/null 2>&1; then
  echo "portal: npm not found. Install Node.js >= 20.19 (Debian: apt-get install nodejs npm)" >&2
  echo "        or build without the portal: ./mvnw -pl '!portal' ..." >&2
  exit 3
fi

checksum() { if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi; }

sources() {
  find src public index.html npm.sh package.json package-lock.json tsconfig.json vite.config.ts -type f |
    LC_ALL=C sort | while read -r file; do printf '%s ' "$file"; checksum < "$file"; done | checksum
}

unchanged() { [ -f "target/$1.stamp" ] && [ "$(cat "target/$1.stamp")" = "$now" ]; }

dependencies() {
  if ! cmp -s package-lock.json node_modules/.gongkai-lock; then
    npm ci --no-progress --loglevel=error
    cp package-lock.json node_modules/.gongkai-lock
  fi
}

mkdir -p target
now=$(sources)
case "${1:-}" in
  build)
    if unchanged build && [ -f target/classes/static/index.html ]; then
      echo "portal: unchanged, not built again"
    else
      dependencies
      npm run --silent check
      npm run --silent build -- --logLevel warn
      echo "$now" > target/build.stamp
    fi ;;
  test)
    if unchanged test; then
      echo "portal: unchanged, tests passed before"
    else
      dependencies
      npm test --silent
      echo "$now" > target/test.stamp
    fi ;;
  *)
    echo "usage: npm.sh build|test" >&2
    exit 2 ;;
esac
