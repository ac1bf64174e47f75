// What was deleted stays deleted. `{"tombstones": [{id, collection, part, day}]}` in a delivery deletes what they
// name and is remembered; later deliveries of the same ids store nothing, or nothing of the text.

const { eraseForGood } = require(`${__hooks}/lib/for-good.js`);
const { COLLECTIONS } = require(`${__hooks}/lib/record-shapes.js`);

const PARTS = ['record', 'text'];

function isTombstone(stone) {
  return (
    typeof stone === 'object' &&
    stone !== null &&
    COLLECTIONS.answers.id(stone.id) &&
    Object.hasOwn(COLLECTIONS, stone.collection) &&
    PARTS.indexOf(stone.part) !== -1 &&
    COLLECTIONS.answers.day(stone.day)
  );
}

function isListOfTombstones(list) {
  return Array.isArray(list) && list.every(isTombstone);
}

function run(tx, sql, list) {
  tx.nonconcurrentDB()
    .newQuery(sql)
    .bind({ list: JSON.stringify(list) })
    .execute();
}

const REMEMBER = `INSERT INTO {{tombstones}} ([[id]], [[collection]], [[part]], [[day]])
  SELECT value->>'$.id', value->>'$.collection', value->>'$.part', value->>'$.day'
  FROM json_each({:list}) WHERE true
  ON CONFLICT([[id]]) DO UPDATE SET [[part]] = excluded.[[part]], [[day]] = excluded.[[day]]
  WHERE [[part]] = 'text' AND excluded.[[part]] = 'record'`;

const NAMED = `SELECT value->>'$.id' FROM json_each({:list})`;

function bury(tx, stones) {
  eraseForGood(tx);
  run(tx, REMEMBER, stones);
  for (const collection of Object.keys(COLLECTIONS)) {
    const whole = stones.filter((stone) => stone.collection === collection && stone.part === 'record');
    if (whole.length > 0) run(tx, `DELETE FROM {{${collection}}} WHERE [[id]] IN (${NAMED})`, whole);
  }
  // What the Office did about a text says what stood in it.
  run(tx, `DELETE FROM {{comment_handling}} WHERE [[comment]] IN (${NAMED})`, stones);
  eraseTexts(tx, stones);
}

/** Empties the texts of those among these answers whose text was deleted. */
function eraseTexts(tx, records) {
  run(
    tx,
    `UPDATE {{answers}} SET [[comment]] = '', [[textSalt]] = ''
      WHERE [[id]] IN (SELECT [[id]] FROM {{tombstones}} WHERE [[id]] IN (${NAMED}) AND [[part]] = 'text')`,
    records,
  );
}

/** Condition on a value of `json_each`: nothing was deleted under its id. */
const NOT_BURIED = `NOT EXISTS
  (SELECT 1 FROM {{tombstones}} t WHERE t.[[id]] = value->>'$.id' AND t.[[part]] = 'record')`;

module.exports = { isListOfTombstones, bury, eraseTexts, NOT_BURIED };
