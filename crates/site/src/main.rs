//! Writes what stands beside the program into the folder that Trunk is filling: the pages that are read without it, the home
//! page around it, the page in one file, the edition as tables in `data/`, and the context as a page of its own. Called after
//! each build (see `Trunk.toml` and `tools/finish.sh`).

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use base64::prelude::{BASE64_STANDARD, Engine};
use pliego::{CORPUS, printed};
use pliego_corpus::{Corpus, Language, Statement};
use pliego_edition::{Edition, read};
use pliego_explore::i18n::Words;
use pliego_site::document::{ICONS, Program, Site};
use pliego_site::{context, headers, icon, oembed, tables};
use sha2::{Digest, Sha256, Sha384};

/// The page in one file.
const SINGLE: &str = "pliego.html";
/// How long the pieces are in which it holds the program, in letters of base64: an engine decodes them as it goes.
const PIECE: usize = 1 << 18;
const BOOT: &str = include_str!("../scripts/boot.js");
const OFFLINE: &str = include_str!("../scripts/offline.js");
const WORKER: &str = include_str!("../scripts/worker.js");

fn main() -> ExitCode {
    let dist = env::var_os("TRUNK_STAGING_DIR").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    let folder = env::var_os("PLIEGO_CORPUS").map_or_else(|| PathBuf::from("corpus"), PathBuf::from);
    let edition = match read(&folder) {
        Ok(edition) => edition,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("error: {}/{problem}", folder.display()));
            return ExitCode::FAILURE;
        }
    };
    match write(&dist, &edition) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: the pages cannot be written below {}: {error}", dist.display());
            ExitCode::FAILURE
        }
    }
}

fn write(dist: &Path, edition: &Edition) -> io::Result<()> {
    let staged = Staged::find(dist)?;
    write_tables(&dist.join("data"), edition)?;
    write_context(dist, &staged, edition)?;
    write_statements(dist, &staged)?;
    match env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => {
            write_home(dist, &staged)?;
            write_single(dist, &staged)?;
            write_offline(dist, &staged)
        }
        // While the page is made, Trunk's own script loads the program, and again after each change.
        _ => {
            let page = fs::read_to_string(dist.join("index.html"))?;
            let printed = printed::home(&CORPUS, Language::default(), "");
            fs::write(dist.join("index.html"), page.replacen("<body>", &format!("<body>{printed}"), 1))
        }
    }
}

/// What Trunk made: names of files, with their hashes in them.
struct Staged {
    style: String,
    glue: String,
    program: String,
}

impl Staged {
    fn find(dist: &Path) -> io::Result<Self> {
        let mut names: Vec<String> =
            fs::read_dir(dist)?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        let ending = |end: &str| {
            let found = names.iter().find(|name| name.ends_with(end)).cloned();
            found.ok_or_else(|| io::Error::other(format!("Trunk made no file that ends with {end}")))
        };
        let program = ending("_bg.wasm")?;
        let glue = program.replace("_bg.wasm", ".js");
        Ok(Self { style: ending(".css")?, glue, program })
    }

    fn site<'a>(&'a self, corpus: &'a Corpus, language: Language, root: &'a str) -> Site<'a> {
        Site { corpus, language, root, style: &self.style, oembed: None }
    }
}

/// A script of ours as readers get it: without what is said to who reads it here.
fn plainly(script: &str) -> String {
    let said = |line: &&str| !line.starts_with("//") && !line.is_empty();
    script.lines().map(str::trim_start).filter(said).collect::<Vec<_>>().join("\n")
}

fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// The home page with the program, and one to read in each further language.
fn write_home(dist: &Path, staged: &Staged) -> io::Result<()> {
    let site = Site { oembed: oembed_of(""), ..staged.site(&CORPUS, Language::default(), "") };
    let integrity = Sha384::digest(fs::read(dist.join(&staged.program))?);
    let integrity = format!("sha384-{}", BASE64_STANDARD.encode(integrity));
    let (js, wasm) = (format!("./{}", staged.glue), format!("./{}", staged.program));
    let data = [("data-js", &*js), ("data-wasm", &wasm), ("data-integrity", &integrity), ("data-single", SINGLE)];
    let boot = plainly(BOOT);
    let program = Program::Fetched { boot: &boot, hash: &hash(&boot), data: &data };
    fs::write(dist.join("index.html"), site.home(&program, &printed::home(&CORPUS, Language::default(), "")))?;
    fs::write(dist.join("_headers"), headers::netlify(&program.policy()))?;
    fs::write(dist.join("nginx-headers.conf"), headers::nginx())?;
    fs::write(dist.join(".htaccess"), headers::apache())?;
    write_oembed(dist)?;
    for language in Language::ALL.into_iter().filter(|language| *language != Language::default()) {
        let folder = dist.join(Words::of(language).own_folder);
        fs::create_dir_all(&folder)?;
        let site = staged.site(&CORPUS, language, "../");
        let body = printed::home(&CORPUS, language, "../");
        let others = [(Language::default(), "../index.html".to_owned())];
        fs::write(folder.join("index.html"), site.plain(CORPUS.title.get(language), &others, &body))?;
    }
    Ok(())
}

/// What hosts ask for that embed by address alone, where the address of the page is known.
fn write_oembed(dist: &Path) -> io::Result<()> {
    let Some(address) = address() else { return Ok(()) };
    let title = CORPUS.title.get(Language::default());
    fs::write(dist.join("oembed.json"), oembed::oembed(&address, "", title, &CORPUS))?;
    for statement in &CORPUS.statements {
        let view = format!("#s={}", statement.id);
        let answer = oembed::oembed(&address, &view, &statement.title(Language::default()), &CORPUS);
        fs::write(dist.join(own_page(statement)).join("oembed.json"), answer)?;
    }
    Ok(())
}

/// The address of what answers for the page in that folder.
fn oembed_of(folder: &str) -> Option<String> {
    address().map(|address| format!("{address}{folder}oembed.json"))
}

/// The folder of a statement's own page.
fn own_page(statement: &Statement) -> String {
    format!("s/{}/", statement.id)
}

/// Where the page will be found, with a slash at its end, if it is said: `PLIEGO_URL=https://… make build`.
fn address() -> Option<String> {
    let address = env::var("PLIEGO_URL").ok().filter(|address| !address.is_empty())?;
    Some(format!("{}/", address.trim_end_matches('/')))
}

/// The whole explorer as one file, which opens from a disk and in a frame that may fetch nothing.
fn write_single(dist: &Path, staged: &Staged) -> io::Result<()> {
    let style = fs::read_to_string(dist.join(&staged.style))?;
    let site = staged.site(&CORPUS, Language::default(), "");
    let body = printed::home(&CORPUS, Language::default(), "");
    let boot = plainly(BOOT);
    let bytes = BASE64_STANDARD.encode(fs::read(dist.join(&staged.program))?);
    let ends = (0..bytes.len()).step_by(PIECE);
    let pieces: Vec<&str> = ends.filter_map(|at| bytes.get(at..bytes.len().min(at + PIECE))).collect();
    let glue = fs::read_to_string("target/finish/single/pliego.js")?;
    let hashes = [hash(&style), hash(&boot), hash(&glue)];
    let hashes = hashes.each_ref().map(String::as_str);
    let program = Program::Within { style: &style, scripts: [&boot, &glue], hashes, pieces: &pieces };
    fs::write(dist.join(SINGLE), site.home(&program, &body))
}

/// What keeps the page offline, once a reader asks: a worker that names every file of this version, icons, a manifest.
fn write_offline(dist: &Path, staged: &Staged) -> io::Result<()> {
    fs::write(dist.join("manifest.webmanifest"), staged.site(&CORPUS, Language::default(), "").manifest())?;
    for side in ICONS {
        let file = io::BufWriter::new(fs::File::create(dist.join(format!("icon-{side}.png")))?);
        let mut encoder = png::Encoder::new(file, side, side);
        encoder.set_color(png::ColorType::Rgb);
        encoder.write_header()?.write_image_data(&icon::pixels(side))?;
    }
    fs::write(dist.join("offline.js"), plainly(OFFLINE))?;
    let mut files = Vec::new();
    list(dist, "", &mut files)?;
    // The tables and the page in one file are for others to take away.
    files.retain(|file| !file.starts_with("data/") && file != SINGLE);
    files.sort();
    let mut version = Sha256::new();
    for file in &files {
        version.update(file);
        version.update(fs::read(dist.join(file))?);
    }
    let version = format!("{:x}", version.finalize());
    let names: Vec<String> = files.iter().map(|file| format!("\"{file}\"")).collect();
    let version = version.get(..16).unwrap_or_default();
    let head = format!("const VERSION = \"pliego-{version}\";\nconst FILES = [\"./\",{}];\n", names.join(","));
    fs::write(dist.join("sw.js"), head + &plainly(WORKER))
}

/// The files below a folder, by their way from it.
fn list(dist: &Path, folder: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(dist.join(folder))? {
        let entry = entry?;
        let name = format!("{folder}{}", entry.file_name().to_string_lossy());
        match entry.file_type()?.is_dir() {
            true => list(dist, &format!("{name}/"), files)?,
            false => files.push(name),
        }
    }
    Ok(())
}

/// Each statement as a page of its own, in each language of the interface.
fn write_statements(dist: &Path, staged: &Staged) -> io::Result<()> {
    for (at, statement) in CORPUS.statements.iter().enumerate() {
        let folder = dist.join(own_page(statement));
        for language in Language::ALL {
            let own = Words::of(language).own_folder;
            let root = if own.is_empty() { "../../" } else { "../../../" };
            let other = |other: Language| {
                let up = if own.is_empty() { "" } else { "../" };
                (other, format!("{up}{}index.html", Words::of(other).own_folder))
            };
            let others: Vec<(Language, String)> =
                Language::ALL.into_iter().filter(|other| *other != language).map(other).collect();
            let body = printed::statement(&CORPUS, at, language, root);
            let title = format!("{} · {}", statement.title(language), CORPUS.title.get(language));
            fs::create_dir_all(folder.join(own))?;
            let oembed = own.is_empty().then(|| oembed_of(&own_page(statement))).flatten();
            let page = Site { oembed, ..staged.site(&CORPUS, language, root) }.plain(&title, &others, &body);
            fs::write(folder.join(own).join("index.html"), page)?;
        }
    }
    Ok(())
}

fn write_tables(data: &Path, edition: &Edition) -> io::Result<()> {
    fs::create_dir_all(data.join("coding"))?;
    tables::all(edition)?.iter().try_for_each(|(path, csv)| fs::write(data.join(path), csv))
}

/// The page of the context, in each language in a folder of its own.
fn write_context(dist: &Path, staged: &Staged, Edition { corpus, apparatus }: &Edition) -> io::Result<()> {
    for language in Language::ALL {
        let folder = dist.join(Words::of(language).context_folder);
        fs::create_dir_all(&folder)?;
        let page = context::context(corpus, apparatus, language, &format!("../{}", staged.style));
        fs::write(folder.join("index.html"), page)?;
    }
    Ok(())
}
