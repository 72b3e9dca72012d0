#!/bin/sh
# Installs or renews a village station on Debian, without npm and without a line:
#   sudo sh install.sh https://the.hub CODE
# Renewing needs neither address nor code, and keeps everything.
set -eu

say() { printf '%s\n' "$1"; }
fail() { printf '%s\n' "$1" >&2; exit 1; }

here=$(cd "$(dirname "$0")" && pwd)
hub=${1:-}
code=${2:-}
program=/opt/sanwang-station
data=/var/lib/sanwang-station

[ "$(id -u)" = 0 ] || fail "请用 sudo 运行：sudo sh install.sh 县里的网址 登记码 / Run it with sudo."
"$here/app/node_modules/.bin/node" --version >/dev/null 2>&1 ||
  fail "这个安装包不是给这种电脑的（$(uname -m)）。/ This package is not for this kind of computer."

version=$(basename "$here")
free=$(df -Pm /opt | awk 'NR == 2 { print $4 }')
[ "$free" -ge 2000 ] || fail "磁盘空间不够，至少要 2 GB。/ The disk needs 2 GB of room."

id sanwang >/dev/null 2>&1 ||
  useradd --system --home-dir "$data" --shell /usr/sbin/nologin --user-group sanwang

say "正在安装…… / Installing …"
mkdir -p "$program"
rm -rf "$program/$version.new"
cp -R "$here" "$program/$version.new"
chown -R root:root "$program/$version.new"
systemctl stop sanwang-station 2>/dev/null || true
rm -rf "${program:?}/$version"
mv "$program/$version.new" "$program/$version"
ln -sfn "$program/$version" "$program/current"
install -m 755 "$here/sanwang" /usr/local/bin/sanwang
install -m 644 "$here/sanwang-station.service" /etc/systemd/system/sanwang-station.service
install -d -m 711 -o sanwang -g sanwang "$data"

if [ -n "$code" ]; then
  sanwang station --hub "$hub" --code "$code" --enrol-only
elif [ ! -e "$data/keys/station-enrolment.json" ]; then
  fail "程序装好了，还没有登记。请运行：sudo sh install.sh 县里的网址 登记码 / Installed, but not enrolled yet."
fi

systemctl daemon-reload
systemctl enable --now sanwang-station
for old in "$program"/*; do
  case "$old" in "$program/current" | "$program/$version") ;; *) rm -rf "$old" ;; esac
done
say "装好了。在村里的电脑上打开 http://$(hostname):8090 / Done: open this address in the village."
