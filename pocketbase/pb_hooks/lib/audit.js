// The audit trail: every row holds the hash of the row before it, so that one that is altered, removed or put
// in between shows. `src/office/audit-chain.ts` computes the same.

const BEGINNING = '0'.repeat(64);

function last(tx) {
  const rows = tx.findRecordsByFilter('audit', 'number > 0', '-number', 1, 0);
  return rows.length === 0 ? null : rows[0];
}

/** What is hashed: fixed order, as JSON, so that no two rows say the same in different fields. */
function hashOf(row) {
  return $security.sha256(
    JSON.stringify([row.previous, row.number, row.at, row.who, row.username, row.what, row.object, row.note]),
  );
}

/**
 * Adds a row; to be called in the transaction of what it tells of. `entry.staff`: the record of who did it,
 * null for the site itself.
 */
function append(tx, entry) {
  const before = last(tx);
  const row = {
    previous: before === null ? BEGINNING : before.getString('hash'),
    number: before === null ? 1 : before.getInt('number') + 1,
    at: new Date().toISOString(),
    who: entry.staff ? entry.staff.id : 'site',
    username: entry.staff ? entry.staff.getString('username') : entry.username || '',
    what: entry.what,
    object: entry.object || '',
    note: entry.note || '',
  };
  const record = new Record(tx.findCollectionByNameOrId('audit'));
  for (const name of Object.keys(row)) record.set(name, row[name]);
  record.set('hash', hashOf(row));
  tx.save(record);
}

module.exports = { append };
