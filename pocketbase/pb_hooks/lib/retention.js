// POST /api/x/retention {"today": day, "oldestComment": day} → {"contacts": n, "comments": n}
// Removes what may not be kept any longer: the details of contacts whose time is over, and comments on
// page ratings, and counted searches, of before that day. One transaction.

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAX_BODY_BYTES = 1 << 10;
const INGEST_SERVICE = 'svcwebserver001';

function parse(e) {
  try {
    const body = JSON.parse(readerToString(e.request.body, MAX_BODY_BYTES));
    return DAY.test(body.today) && DAY.test(body.oldestComment) ? body : null;
  } catch {
    return null;
  }
}

function handle(e, app) {
  if (e.auth.id !== INGEST_SERVICE) return e.json(403, { message: 'Not this account.' });
  const days = parse(e);
  if (days === null) return e.json(400, { message: 'Not two days.' });
  const removed = { contacts: 0, comments: 0 };
  app.runInTransaction((tx) => {
    const run = (sql, values) => tx.nonconcurrentDB().newQuery(sql).bind(values).execute().rowsAffected();
    removed.contacts = run(
      "UPDATE {{contact_requests}} SET [[sealed]] = '' WHERE [[purgeOn]] <= {:today} AND [[sealed]] <> ''",
      { today: days.today },
    );
    removed.comments = run('DELETE FROM {{rating_comments}} WHERE [[day]] < {:oldest}', {
      oldest: days.oldestComment,
    });
    run('DELETE FROM {{search_counts}} WHERE [[day]] < {:oldest}', { oldest: days.oldestComment });
  });
  return e.json(200, removed);
}

module.exports = { handle };
