"""What the first ledger has in SQLite only: full-text search and the views that analysts open.

The search tables hold no text of their own (`content=`, by which Datasette finds them) and follow by triggers.
"""

from __future__ import annotations


def _search(table: str, *columns: str) -> tuple[str, ...]:
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("new", "old"))
    add = f"INSERT INTO {table}_search (rowid, {names}) VALUES (new.number, {new});"
    drop = f"INSERT INTO {table}_search ({table}_search, rowid, {names}) VALUES ('delete', old.number, {old});"
    return (
        f'CREATE VIRTUAL TABLE {table}_search USING fts5({names}, content="{table}", content_rowid="number", '
        'tokenize="unicode61 remove_diacritics 2")',
        f"CREATE TRIGGER {table}_search_add AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_search_drop AFTER DELETE ON {table} BEGIN {drop} END",
        f"CREATE TRIGGER {table}_search_change AFTER UPDATE OF {names} ON {table} BEGIN {drop} {add} END",
    )


def _listed(table: str, words: str, condition: str = "1", order: str = "number") -> str:
    """The names of a claim's rows in one text."""
    rows = f"SELECT {words} AS words FROM {table} WHERE {table}.claim = claim.number AND {condition} ORDER BY {order}"
    return f"(SELECT group_concat(words, '; ') FROM ({rows}))"


_SAID_BY = _listed("claim_source", "coalesce(name, words, cue)", order="position")
_WHO = {role: _listed("claim_actor", "coalesce(name, words)", f"role = '{role}'") for role in ("actor", "target")}
_WHERE = _listed("claim_place", "words")

CLAIMS_IN_WORDS = f"""
CREATE VIEW claims_in_words AS
SELECT claim.id AS claim_id, report.day AS reported, report.outlet,
       coalesce({_SAID_BY}, 'the outlet itself') AS said_by,
       claim.status, claim.type, {_WHO["actor"]} AS actors, {_WHO["target"]} AS targets, {_WHERE} AS places,
       claim.day_from, claim.day_to, claim.quote, claim.confidence, report.url, report.id AS report_id
FROM claim JOIN report ON report.number = claim.report
ORDER BY report.day, report.id, claim.trigger_start
"""

CLAIMS_ON_MAP = """
CREATE VIEW claims_on_map AS
SELECT claim.id AS claim_id, claim.type, claim.status, claim.day_from, claim.day_to, claim_place.role,
       claim_place.words, claim_place.name, claim_place.country, claim_place.admin1,
       claim_place.lat AS latitude, claim_place.lon AS longitude, claim_place.radius_km,
       claim_place.acled_precision, claim_place.ucdp_precision, claim.quote
FROM claim_place JOIN claim ON claim.number = claim_place.claim
WHERE claim_place.lat IS NOT NULL
"""

PLACES_UNRESOLVED = """
CREATE VIEW places_unresolved AS
SELECT claim_place.words, claim_place.unresolved AS reason, claim_place.role, claim.id AS claim_id, claim.quote
FROM claim_place JOIN claim ON claim.number = claim_place.claim
WHERE claim_place.unresolved IS NOT NULL
"""

SOURCES_BY_CLAIMS = """
CREATE VIEW sources_by_claims AS
SELECT coalesce(claim_source.name, claim_source.words, claim_source.cue) AS said_by, claim_source.kind,
       claim_source.party, count(DISTINCT claim_source.claim) AS claims, count(DISTINCT claim.report) AS reports,
       min(report.day) AS first_report, max(report.day) AS last_report
FROM claim_source JOIN claim ON claim.number = claim_source.claim JOIN report ON report.number = claim.report
GROUP BY 1, 2, 3
ORDER BY claims DESC, said_by
"""

ARRIVALS = """
CREATE VIEW arrivals AS
SELECT custody.arrived_at, custody.origin, custody.how, custody.version, report.id AS report_id, report.outlet,
       report.title, report.day AS reported, report.sha256, length(raw.bytes) AS bytes,
       (SELECT count(*) FROM claim WHERE claim.report = report.number) AS claims
FROM custody JOIN report ON report.number = custody.report JOIN raw ON raw.sha256 = report.sha256
ORDER BY custody.number
"""

STATEMENTS = (
    *_search("report", "title", "text"),
    *_search("claim", "quote"),
    CLAIMS_IN_WORDS,
    CLAIMS_ON_MAP,
    PLACES_UNRESOLVED,
    SOURCES_BY_CLAIMS,
    ARRIVALS,
)
