-- The gazetteer's file. `n` numbers a place; names lead to it by their keys (folding.py).
CREATE TABLE about (word TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT,
  admin1 TEXT,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  radius_km REAL NOT NULL,
  population INTEGER NOT NULL,
  capital INTEGER NOT NULL,
  prominence REAL NOT NULL,
  approximate INTEGER NOT NULL,
  box TEXT,
  line TEXT
);
CREATE TABLE exact_names (key TEXT, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID;
CREATE TABLE loose_names (key TEXT, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID;
CREATE TABLE country_words (words TEXT PRIMARY KEY, country TEXT NOT NULL, weight REAL NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE spots USING rtree (n, south, north, west, east);
CREATE VIRTUAL TABLE words USING fts5 (names, content='', columnsize=0, detail=none, tokenize="unicode61 remove_diacritics 2");
