// POST /api/x/retention {"today": day, "oldestComment": day, "oldestPageCount": day, "oldestDossierMonth": month}
//   → {"contacts": n, "comments": n, "dossierCodes": n, "emptied": [id, …]}
// Removes what may not be kept any longer: the details of contacts whose time is over; comments on page
// ratings with what was done about them, and counted searches, of before that day; counts of pages likewise; codes of
// dossiers of before that month. One transaction, after which nothing of it stands in the file. `emptied`: contacts of the
// last time whose details are gone, as answered or expired.

const { emptyLog, eraseForGood } = require(`${__hooks}/lib/for-good.js`);
const { REMOVE_ORPHANS } = require(`${__hooks}/lib/comment-handling.js`);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const MAX_BODY_BYTES = 1 << 10;
const INGEST_SERVICE = 'svcwebserver001';

function parse(e) {
  try {
    const body = JSON.parse(readerToString(e.request.body, MAX_BODY_BYTES));
    const areDays = [body.today, body.oldestComment, body.oldestPageCount].every((day) => DAY.test(day));
    return areDays && MONTH.test(body.oldestDossierMonth) ? body : null;
  } catch {
    return null;
  }
}

/** Ids of contacts without details whose day of removal is not long past: older ones are known to be gone. */
function emptiedContacts(app, today) {
  const row = new DynamicModel({ list: '' });
  app
    .db()
    .newQuery(
      `SELECT json_group_array([[id]]) AS list FROM {{contact_requests}}
        WHERE [[sealed]] = '' AND [[purgeOn]] > date({:today}, '-60 days')`,
    )
    .bind({ today })
    .one(row);
  return JSON.parse(row.list);
}

function handle(e, app) {
  if (e.auth.id !== INGEST_SERVICE) return e.json(403, { message: 'Not this account.' });
  const days = parse(e);
  if (days === null) return e.json(400, { message: 'Not three days and a month.' });
  const removed = { contacts: 0, comments: 0, dossierCodes: 0 };
  app.runInTransaction((tx) => {
    eraseForGood(tx);
    const run = (sql, values) => tx.nonconcurrentDB().newQuery(sql).bind(values).execute().rowsAffected();
    removed.contacts = run(
      "UPDATE {{contact_requests}} SET [[sealed]] = '' WHERE [[purgeOn]] <= {:today} AND [[sealed]] <> ''",
      { today: days.today },
    );
    removed.comments = run('DELETE FROM {{rating_comments}} WHERE [[day]] < {:oldest}', {
      oldest: days.oldestComment,
    });
    removed.dossierCodes = run('DELETE FROM {{dossier_codes}} WHERE [[month]] < {:oldest}', {
      oldest: days.oldestDossierMonth,
    });
    run(REMOVE_ORPHANS, {});
    run('DELETE FROM {{search_counts}} WHERE [[day]] < {:oldest}', { oldest: days.oldestComment });
    run('DELETE FROM {{page_counts}} WHERE [[day]] < {:oldest}', { oldest: days.oldestPageCount });
  });
  emptyLog(app);
  return e.json(200, { ...removed, emptied: emptiedContacts(app, days.today) });
}

module.exports = { handle };
