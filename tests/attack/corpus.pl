#!/usr/bin/perl
# Copies a corpus with attacks in every field that holds words: markup, scripts, what ends attributes and comments, controls that
# turn the direction of letters. Texts and quotes change alike, so that every quote still occurs.
#
#   corpus.pl FROM TO
use strict;
use warnings;
use open qw(:std :encoding(UTF-8));
use File::Find;
use File::Path 'make_path';

my ($from, $to) = @ARGV;
my %attack = (
  of => "of<img src=x onerror=attack()>",
  the => "the<script>attack()</script>",
  and => "and'><svg onload=attack()>\x{202E}",
  in => "in</script></style></textarea></title><attack-er>",
  to => "to--><iframe src=javascript:attack()>&lt;i&gt;\x{2066}{{7*7}}",
  de => "de<img src=x onerror=attack()>",
  la => "la<script>attack()</script>",
  el => "el'><u onclick=attack()>\x{202E}",
);
my $words = join '|', keys %attack;
find({ no_chdir => 1, wanted => sub {
  return unless -f && /\.(toml|txt)$/;
  (my $copy = $_) =~ s/^\Q$from\E/$to/;
  (my $folder = $copy) =~ s{/[^/]*$}{};
  make_path($folder);
  open my $in, '<', $_ or die "$_: $!";
  my $text = do { local $/; <$in> };
  # Words, but none that is or is part of an id or an address.
  $text =~ s{(?<![\w\-./#])(?!(?<=")(?:$words)")($words)(?![\w\-/]| =)}{$attack{$1}}g;
  # Names may be of one word.
  $text =~ s/\b((?:en|es|label|abbreviation|short|publisher) = ")/$1<attack-er>/g if /\.toml$/;
  open my $out, '>', $copy or die "$copy: $!";
  print $out $text;
} }, $from);
