#!/usr/bin/env bash
# A WordPress on this machine, of Debian's packages, with two posts: into the first the lines to embed were pasted, into the
# second an address alone. Says “ready” once it answers, and goes when its standard input ends.
#
#   wordpress.sh FOLDER PORT FILE-WITH-LINES ADDRESS
set -euo pipefail
folder=$1 port=$2 lines=$3 address=$4
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$folder" && mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
# The way to a socket may not be long.
sockets=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$sockets"' EXIT

mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db --datadir="$folder/db" >"$folder/log"
mariadbd --no-defaults --datadir="$folder/db" --socket="$sockets/db" --skip-networking --user="$(id -un)" 2>>"$folder/log" &
for _ in $(seq 100); do [ -S "$sockets/db" ] && break; sleep .1; done
mariadb-admin --no-defaults --user=root --socket="$sockets/db" create wordpress

cp -rL /usr/share/wordpress "$folder/site"
cat >"$folder/site/wp-config.php" <<END
<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:$sockets/db');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', 'http://127.0.0.1:$port');
define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
\$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
END
mkdir -p "$folder/site/wp-content/mu-plugins"
cat >"$folder/site/wp-content/mu-plugins/one-machine.php" <<END
<?php
// A blog asks hosts on the Internet for what is embedded, and no others; here both stand on one machine.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn(\$ports) => [...\$ports, parse_url('$address', PHP_URL_PORT)]);
END
php "$here/wordpress.php" "$folder/site" "$port" "$lines" "$address" >>"$folder/log"
PHP_CLI_SERVER_WORKERS=4 php -S "127.0.0.1:$port" -t "$folder/site" >>"$folder/log" 2>&1 &
for _ in $(seq 100); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep .1; done
echo ready
cat >/dev/null
