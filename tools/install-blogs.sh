#!/usr/bin/env bash
# Installs the blogs in which the tests embed the page, from Debian's packages: Hugo, and WordPress with PHP and MariaDB.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/versions.sh
command -v hugo >/dev/null || packages hugo hugo
for program in php mariadbd mariadb-admin; do
  command -v $program >/dev/null || packages $program php-cli php-mysql mariadb-server
done
[ -d /usr/share/wordpress/wp-content/themes/twentytwentythree ] ||
  packages WordPress wordpress wordpress-theme-twentytwentythree php-cli php-mysql
