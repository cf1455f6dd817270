#!/bin/sh
# Makes sure that the tests find a Chromium: one that is there, the distribution's, or Playwright's own.
#     browser.sh PYTHON

set -eu

if [ -n "${CHROMIUM_PATH:-}" ]; then exit 0; fi
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done

if [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium for the tests of the page"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
  if command -v chromium >/dev/null 2>&1; then exit 0; fi
fi

exec "$1" -m playwright install chromium
