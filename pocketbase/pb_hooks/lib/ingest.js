// POST /api/x/ingest {"<collection>": [records]} → {"inserted": n, "known": n, "refused": [ids]}
// All or nothing: one transaction. Offering a record again is harmless. A record that no column can
// hold is named in `refused` and does not keep the others from being stored.

const { COLLECTIONS, completed, insertSql, isStorable } = require(`${__hooks}/lib/record-shapes.js`);

const MAX_BODY_BYTES = 8 << 20;

function parse(e) {
  try {
    const body = JSON.parse(readerToString(e.request.body, MAX_BODY_BYTES));
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
  } catch {
    return null;
  }
}

function isKnownShape(body) {
  return Object.keys(body).every((name) => Object.hasOwn(COLLECTIONS, name) && Array.isArray(body[name]));
}

function handle(e, app) {
  const body = parse(e);
  if (body === null || !isKnownShape(body)) return e.json(400, { message: 'Not a list of records.' });
  let inserted = 0;
  let known = 0;
  const refused = [];
  app.runInTransaction((tx) => {
    for (const collection of Object.keys(body)) {
      const list = [];
      for (const offered of body[collection]) {
        const record = completed(collection, offered);
        if (isStorable(collection, record)) list.push(record);
        else refused.push(String(record && record.id));
      }
      const query = tx.nonconcurrentDB().newQuery(insertSql(collection));
      const stored = query
        .bind({ list: JSON.stringify(list) })
        .execute()
        .rowsAffected();
      inserted += stored;
      known += list.length - stored;
    }
  });
  return e.json(200, { inserted, known, refused });
}

module.exports = { handle };
