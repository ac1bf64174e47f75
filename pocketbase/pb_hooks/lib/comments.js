// POST /api/x/comments/waiting {} → {count, first, texts: [{day, text}]}: what people wrote and nobody of the Office has
// looked at: how much, since which day ('' nothing), and the newest MOST of it, newest days first; for staff who read
// comments anyway, and the superuser. Found by partial indexes.

const { send, textOf } = require(`${__hooks}/lib/tallies.js`);

/** More than anybody can look at; the page of comments shows all. */
const MOST = 1000;

const ofTable = (table) => `SELECT c.[[day]], c.[[comment]] FROM {{${table}}} c WHERE c.[[comment]] <> ''
    AND NOT EXISTS (SELECT 1 FROM {{comment_handling}} h WHERE h.[[comment]] = c.[[id]] AND h.[[state]] <> 'new')`;

const WAITING = `WITH waiting AS (${ofTable('answers')} UNION ALL ${ofTable('rating_comments')})
  SELECT json_object(
    'count', (SELECT count(*) FROM waiting),
    'first', (SELECT coalesce(min([[day]]), '') FROM waiting),
    'texts', (SELECT json_group_array(json_object('day', [[day]], 'text', [[comment]])) FROM
      (SELECT * FROM waiting ORDER BY [[day]] DESC LIMIT ${MOST}))
  ) AS list`;

module.exports = { waiting: (e, app) => send(e, app, () => textOf(app, WAITING, {})) };
