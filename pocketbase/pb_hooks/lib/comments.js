// What people wrote, for staff who read comments anyway, and the superuser. Rows are columns side by side, in the order
// that src/pocketbase/comments.ts reads: PocketBase's own lists take ten times as long, objects in objects twice.
// POST /api/x/comments/waiting {} → [[id, day, text], …]: what nobody of the Office has looked at; by partial indexes.
// POST /api/x/comments/days {from, before} → [[id, collection, day, text, about, round, procedure, state, …], …]: what was
// written from one day to before another; `about` is a form or a page; null from `state` on where nothing was done.

const { demand } = require(`${__hooks}/lib/office.js`);
const { send, textOf } = require(`${__hooks}/lib/tallies.js`);

const HANDLED = ['state', 'tags', 'assignee', 'note', 'changedName', 'changedAt', 'revision'];
const WRITTEN = ['id', 'collection', 'day', 'comment', 'about', 'round', 'procedure'].concat(HANDLED);

const columns = (names, table = '') => names.map((name) => `${table}[[${name}]]`).join(', ');

/** The rows of a statement as a text of JSON. */
const listOf = (names, rows) =>
  `SELECT json_group_array(json_array(${columns(names)})) AS list FROM (${rows})`;

const waitingIn = (
  table,
) => `SELECT c.[[id]], c.[[day]], c.[[comment]] FROM {{${table}}} c WHERE c.[[comment]] <> ''
  AND NOT EXISTS (SELECT 1 FROM {{comment_handling}} h WHERE h.[[comment]] = c.[[id]] AND h.[[state]] <> 'new')`;

const writtenIn = (
  table,
  about,
) => `SELECT c.[[id]], '${table}' AS [[collection]], c.[[day]], c.[[comment]], ${about},
    ${columns(HANDLED, 'h.')}
  FROM {{${table}}} c LEFT JOIN {{comment_handling}} h ON h.[[comment]] = c.[[id]]
  WHERE c.[[comment]] <> '' AND c.[[day]] >= {:from} AND c.[[day]] < {:before}`;

const SURVEY = 'c.[[form]] AS [[about]], c.[[round]], c.[[procedure]]';
const PAGE = "c.[[page]] AS [[about]], '' AS [[round]], '' AS [[procedure]]";

const ALL_WAITING = listOf(
  ['id', 'day', 'comment'],
  `${waitingIn('answers')} UNION ALL ${waitingIn('rating_comments')}`,
);
const ALL_WRITTEN = listOf(
  WRITTEN,
  `${writtenIn('answers', SURVEY)} UNION ALL ${writtenIn('rating_comments', PAGE)}`,
);

const waiting = (e, app) => send(e, app, () => textOf(app, ALL_WAITING, {}));

const ofDays = (e, app) =>
  send(e, app, (body) => {
    const { from, before } = demand(body, { from: 'string', before: 'string' });
    return textOf(app, ALL_WRITTEN, { from, before });
  });

module.exports = { ofDays, waiting };
