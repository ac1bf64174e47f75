// POST /api/x/staff/assignments/state {} → {count, revisions, last}: another one whenever any assignment is another, so that
// the site reads only what changed since: how many there are, the sum of their revisions, and when the last was saved.
// Answered by one index.

const office = require(`${__hooks}/lib/office.js`);
const { demandReader } = require(`${__hooks}/lib/tallies.js`);

const STATE = `SELECT count(*) AS [[count]], coalesce(sum([[revision]]), 0) AS [[revisions]],
  coalesce(max([[changedAt]]), '') AS [[last]] FROM {{assignments}}`;

function state(e, app) {
  return office.answer(e, () => {
    demandReader(e, app);
    const row = new DynamicModel({ count: 0, revisions: 0, last: '' });
    app.db().newQuery(STATE).one(row);
    return { count: row.count, revisions: row.revisions, last: row.last };
  });
}

module.exports = { state };
