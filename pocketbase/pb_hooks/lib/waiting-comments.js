// POST /api/x/comments/waiting {} → [text, …]: what people wrote and nobody of the Office has looked at, newest days
// first, MOST of them at most; for staff who read comments anyway, and the superuser. Found by partial indexes.

const { send, textOf } = require(`${__hooks}/lib/tallies.js`);

/** More than anybody can look at; the page of comments shows all. */
const MOST = 1000;

const ofTable = (table) => `SELECT c.[[day]], c.[[comment]] FROM {{${table}}} c WHERE c.[[comment]] <> ''
    AND NOT EXISTS (SELECT 1 FROM {{comment_handling}} h WHERE h.[[comment]] = c.[[id]] AND h.[[state]] <> 'new')`;

const WAITING = `SELECT json_group_array([[comment]]) AS list FROM
  (${ofTable('answers')} UNION ALL ${ofTable('rating_comments')} ORDER BY [[day]] DESC LIMIT ${MOST})`;

module.exports = { waiting: (e, app) => send(e, app, () => textOf(app, WAITING, {})) };
