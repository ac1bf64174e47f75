// POST /api/x/staff/assignments/state {} → {count, revisions, last}: another one whenever any assignment is another, so that
// the site reads only what changed since: how many there are, the sum of their revisions, and when the last was saved.
// Answered by one index.
// POST …/rows {since} → [assignment, …]: those saved at that moment or later, '' for all. PocketBase's own list takes five
// times as long.

const office = require(`${__hooks}/lib/office.js`);
const { demandReader, send, textOf } = require(`${__hooks}/lib/tallies.js`);

const STATE = `SELECT count(*) AS [[count]], coalesce(sum([[revision]]), 0) AS [[revisions]],
  coalesce(max([[changedAt]]), '') AS [[last]] FROM {{assignments}}`;

const TEXTS = [
  ...['id', 'source', 'place', 'text', 'product', 'unit', 'person', 'doneOn', 'reason', 'splitFrom'],
  ...['changedName', 'changedAt', 'revision'],
];
const LISTS = ['coUnits', 'due', 'postponements', 'evidence'];
const PAIRS = [
  ...TEXTS.map((name) => `'${name}', [[${name}]]`),
  ...LISTS.map((name) => `'${name}', json([[${name}]])`),
  `'isPublic', json(iif([[isPublic]], 'true', 'false'))`,
].join(', ');
const ROWS = `SELECT json_group_array(json_object(${PAIRS})) AS list FROM {{assignments}} WHERE [[changedAt]] >= {:since}`;

function state(e, app) {
  return office.answer(e, () => {
    demandReader(e, app);
    const row = new DynamicModel({ count: 0, revisions: 0, last: '' });
    app.db().newQuery(STATE).one(row);
    return { count: row.count, revisions: row.revisions, last: row.last };
  });
}

const rows = (e, app) => send(e, app, (body) => textOf(app, ROWS, office.demand(body, { since: 'string' })));

module.exports = { rows, state };
