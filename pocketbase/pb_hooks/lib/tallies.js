// What tallies are made of, for the superuser and for staff who read answers anyway.
// POST /api/x/tallies/days {} → [[day, revision], …]: see the migration that makes `answer_days`.
// POST /api/x/tallies/answers {day, after, most} → [[row, id, source, channel, …], …]: some answers of a day, behind
// that row; with {isWhole: true} also what nobody counts: source tag, language and comment. PocketBase's own list takes
// ten times as long.

const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const MAY_READ = ['viewer', 'editor', 'approver'];

function demandReader(e, app) {
  if (e.auth.collection().name === '_superusers') return;
  office.demandRole(office.actorOf(app, e), MAY_READ);
}

/** The one text that a statement gives, which is JSON already. */
function textOf(app, sql, values) {
  const row = new DynamicModel({ list: '' });
  app.db().newQuery(sql).bind(values).one(row);
  return row.list;
}

const DAYS = `SELECT json_group_array(json_array(day, revision)) AS list FROM answer_days`;

const COUNTED = `[[row]], [[id]], [[source]], [[channel]], [[procedure]], [[round]], [[form]], [[version]], [[screening]],
    json([[scores]]), json([[choices]]), json([[marks]])`;

const answersSql = (columns) => `SELECT json_group_array(json_array(${columns})) AS list
  FROM (SELECT rowid AS [[row]], * FROM {{answers}} WHERE [[day]] = {:day} AND rowid > {:after}
    ORDER BY rowid LIMIT {:most})`;

/** Answers with the JSON that `read` gives for the body. */
function send(e, app, read) {
  try {
    demandReader(e, app);
    return e.string(200, read(office.bodyOf(e)));
  } catch (error) {
    if (error instanceof Refusal) return e.json(error.status, { reason: error.reason });
    throw error;
  }
}

function days(e, app) {
  return send(e, app, () => textOf(app, DAYS, {}));
}

function answers(e, app) {
  return send(e, app, (body) => {
    const { day, after, most } = demand(body, { day: 'string', after: 'number', most: 'number' });
    const columns = body.isWhole === true ? `${COUNTED}, [[sourceTag]], [[language]], [[comment]]` : COUNTED;
    return textOf(app, answersSql(columns), { day, after, most });
  });
}

module.exports = { days, answers, demandReader, send, textOf };
