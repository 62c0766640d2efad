#!/bin/sh
# Finds what the tests need from the system; installs it with apt where it may, else names what is missing.
set -eu
missing() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || echo chromium
    command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family)" ] || echo fonts-noto-cjk fontconfig
    command -v java >/dev/null || echo openjdk-17-jre-headless
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || echo postgresql
}
packages=$(missing)
[ -n "$packages" ] || exit 0
echo "The tests need from the system:" $packages
if command -v apt-get >/dev/null; then
    if [ "$(id -u)" = 0 ]; then root=""; elif sudo -n true 2>/dev/null; then root="sudo -n"; else root=no; fi
    if [ "$root" != no ]; then
        $root apt-get update -qq || true
        # shellcheck disable=SC2086
        DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $packages >/dev/null || true
    fi
fi
packages=$(missing)
[ -z "$packages" ] || { echo "Missing and not installable from here:" $packages; echo "Remedy: install them as root, e.g. apt install" $packages; exit 1; }
