// POST /api/x/ingest {"<collection>": [records], "tombstones": […]} → {"inserted": n, "known": n, "refused": [ids]}
// All or nothing: one transaction. Offering a record again is harmless, and one that was deleted since does not come
// back: it counts as known. A record that no column can hold is named in `refused` and does not keep the others from
// being stored.

const { COLLECTIONS, completed, insertSql, isStorable } = require(`${__hooks}/lib/record-shapes.js`);
const { NOT_BURIED, bury, eraseTexts, isListOfTombstones } = require(`${__hooks}/lib/tombstones.js`);

const MAX_BODY_BYTES = 8 << 20;
const INGEST_SERVICE = 'svcwebserver001';

function parse(e) {
  try {
    const body = JSON.parse(readerToString(e.request.body, MAX_BODY_BYTES));
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
  } catch {
    return null;
  }
}

function isKnownShape({ tombstones, ...lists }) {
  return (
    (tombstones === undefined || isListOfTombstones(tombstones)) &&
    Object.keys(lists).every((name) => Object.hasOwn(COLLECTIONS, name) && Array.isArray(lists[name]))
  );
}

/** Stores the records of one collection and adds to the result what became of them. */
function store(tx, collection, offered, result) {
  const list = [];
  for (const record of offered.map((each) => completed(collection, each))) {
    if (isStorable(collection, record)) list.push(record);
    else result.refused.push(String(record && record.id));
  }
  const query = tx.nonconcurrentDB().newQuery(insertSql(collection, NOT_BURIED));
  const stored = query
    .bind({ list: JSON.stringify(list) })
    .execute()
    .rowsAffected();
  result.inserted += stored;
  result.known += list.length - stored;
  if (collection === 'answers') eraseTexts(tx, list);
}

function handle(e, app) {
  if (e.auth.id !== INGEST_SERVICE) return e.json(403, { message: 'Not this account.' });
  const body = parse(e);
  if (body === null || !isKnownShape(body)) return e.json(400, { message: 'Not a list of records.' });
  const { tombstones = [], ...lists } = body;
  const result = { inserted: 0, known: 0, refused: [] };
  app.runInTransaction((tx) => {
    if (tombstones.length > 0) bury(tx, tombstones);
    for (const collection of Object.keys(lists)) store(tx, collection, lists[collection], result);
  });
  return e.json(200, result);
}

module.exports = { handle };
