// `answer_days`: a random revision for each day, new whenever an answer of that day, or a decision on its marks,
// comes, changes or goes, by whatever way, in the same transaction. Tallies are good for the revision they were made
// of. A plain table, not a collection: nothing but our own route reads it. A later migration that rebuilds `answers`
// or drops its column `day` must drop the triggers first and make them again.
const TOUCH = 'ON CONFLICT (day) DO UPDATE SET revision = excluded.revision;';
const touched = (row) =>
  `INSERT INTO answer_days (day, revision) VALUES (${row}.day, hex(randomblob(8))) ${TOUCH}`;
const touchedByDecision = (row) =>
  `INSERT INTO answer_days (day, revision)
     SELECT day, hex(randomblob(8)) FROM answers WHERE id = ${row}.answer ${TOUCH}`;

const TRIGGERS = {
  answers_came: ['INSERT ON answers', touched('NEW')],
  answers_went: ['DELETE ON answers', touched('OLD')],
  answers_changed: ['UPDATE ON answers', touched('OLD') + touched('NEW')],
  mark_decisions_came: ['INSERT ON mark_decisions', touchedByDecision('NEW')],
  mark_decisions_went: ['DELETE ON mark_decisions', touchedByDecision('OLD')],
  mark_decisions_changed: ['UPDATE ON mark_decisions', touchedByDecision('OLD') + touchedByDecision('NEW')],
};

migrate(
  (app) => {
    const run = (sql) => app.db().newQuery(sql).execute();
    const answers = app.findCollectionByNameOrId('answers');
    answers.addIndex('idx_answers_day', false, 'day', '');
    app.save(answers);
    run('CREATE TABLE answer_days (day TEXT PRIMARY KEY, revision TEXT NOT NULL) WITHOUT ROWID');
    run('INSERT INTO answer_days (day, revision) SELECT DISTINCT day, hex(randomblob(8)) FROM answers');
    for (const name of Object.keys(TRIGGERS)) {
      const [event, work] = TRIGGERS[name];
      run(`CREATE TRIGGER day_of_${name} AFTER ${event} BEGIN ${work} END`);
    }
  },
  (app) => {
    for (const name of Object.keys(TRIGGERS)) app.db().newQuery(`DROP TRIGGER day_of_${name}`).execute();
    app.db().newQuery('DROP TABLE answer_days').execute();
    const answers = app.findCollectionByNameOrId('answers');
    answers.removeIndex('idx_answers_day');
    app.save(answers);
  },
);
