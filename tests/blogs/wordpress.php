<?php
// Installs the blog and writes its posts, as its editor would (see wordpress.sh).
[, $site, $port, $lines, $address] = $argv;
$_SERVER['HTTP_HOST'] = "127.0.0.1:$port";
define('WP_INSTALLING', true);
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A blog', 'editor', 'editor@example.org', true, '', wp_generate_password());
wp_set_current_user(get_user_by('login', 'editor')->ID);
$lines = file_get_contents($lines);
$posts = [
    'lines' => "<!-- wp:html -->\n$lines\n<!-- /wp:html -->",
    'address' => "<!-- wp:embed {\"url\":\"$address\"} -->\n<figure class=\"wp-block-embed\">" .
        "<div class=\"wp-block-embed__wrapper\">\n$address\n</div></figure>\n<!-- /wp:embed -->",
];
foreach ($posts as $name => $content) {
    $content = "<!-- wp:paragraph --><p>Above</p><!-- /wp:paragraph -->$content<!-- wp:paragraph --><p>Below</p><!-- /wp:paragraph -->";
    wp_insert_post(['post_title' => $name, 'post_name' => $name, 'post_status' => 'publish', 'post_content' => wp_slash($content)]);
}
