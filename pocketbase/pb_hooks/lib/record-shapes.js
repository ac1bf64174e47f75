// What a record of each collection must look like before it is stored, and the SQL expression that
// reads each column from it. Kept in step with pb_migrations: the route bypasses PocketBase's own
// validation for speed. Plain CommonJS, so that tests can load it.

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[a-z0-9]{26}$/;

// JavaScript counts UTF-16 units, SQLite and PocketBase characters: ours is the stricter count.
const text = (max, isRequired) => (value) =>
  typeof value === 'string' && value.length <= max && (!isRequired || value !== '');
const oneOf = (values) => (value) => values.indexOf(value) !== -1;
const matching = (pattern) => (value) => typeof value === 'string' && pattern.test(value);
const version = (value) => Number.isInteger(value) && value >= 1;
const count = (value) => Number.isInteger(value) && value >= 0;
const isBoolean = (value) => typeof value === 'boolean';
const isScore = (value) => Number.isInteger(value) && value >= 0 && value <= 5;
const isKey = (key) => key.length >= 1 && key.length <= 64;

function scores(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length <= 200 && keys.every((key) => isKey(key) && isScore(value[key]));
}

function choices(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length <= 200 && keys.every((key) => isKey(key) && text(64, true)(value[key]));
}

function marks(value) {
  return (
    Array.isArray(value) &&
    value.length <= 20 &&
    value.every((mark) => typeof mark === 'string' && isKey(mark))
  );
}

const COLLECTIONS = {
  answers: {
    id: matching(ID),
    form: text(64, true),
    version,
    round: text(64, false),
    day: matching(DAY),
    source: oneOf(['web', 'qr', 'kiosk', 'paper', 'link', 'staff']),
    sourceTag: text(64, false),
    language: oneOf(['vi', 'en']),
    procedure: text(64, false),
    channel: text(64, false),
    screening: text(64, false),
    scores,
    choices,
    comment: text(10000, false),
    marks,
    closedSalt: text(64, false),
    textSalt: text(64, false),
  },
  ratings: { id: matching(ID), page: text(300, true), useful: isBoolean, day: matching(DAY), marks },
  rating_comments: {
    id: matching(ID),
    rating: matching(ID),
    page: text(300, true),
    day: matching(DAY),
    comment: text(10000, true),
    marks,
  },
  contact_requests: {
    id: matching(ID),
    kind: oneOf(['reply', 'data']),
    day: matching(DAY),
    due: matching(DAY),
    purgeOn: matching(DAY),
    consent: text(64, true),
    sealed: text(20000, true),
    answeredOn: oneOf(['']),
    answer: oneOf(['']),
  },
  dossier_codes: {
    id: matching(ID),
    form: text(64, true),
    round: text(64, false),
    month: matching(/^\d{4}-\d{2}$/),
    code: text(64, true),
  },
  search_counts: {
    id: matching(ID),
    text: text(80, true),
    day: matching(DAY),
    searches: count,
    empty: count,
    elsewhere: count,
    followed: count,
  },
  page_counts: {
    id: matching(ID),
    page: text(300, true),
    day: matching(DAY),
    views: count,
    portal: count,
    downloads: count,
    opened: count,
    finished: count,
  },
};

/** Columns that may only grow when a record is offered again; everything else stays as it was first stored. */
const GROWING = {
  search_counts: ['searches', 'empty', 'elsewhere', 'followed'],
  page_counts: ['views', 'portal', 'downloads', 'opened', 'finished'],
};

/** What records say of columns that came after them: a queue may hold answers from before an upgrade. */
const LATER_COLUMNS = {
  answers: { round: '', choices: {}, closedSalt: '', textSalt: '' },
  contact_requests: { answeredOn: '', answer: '' },
};

/** The record with a value for every column, as far as one can be known. */
function completed(collection, record) {
  const isObject = typeof record === 'object' && record !== null && !Array.isArray(record);
  return isObject ? Object.assign({}, LATER_COLUMNS[collection], record) : record;
}

/** Columns that hold JSON; `->` keeps it as text, `->>` would unwrap it. */
const JSON_COLUMNS = ['scores', 'choices', 'marks'];

/** Whether a record has exactly the columns of its collection, each with a value it can hold. */
function isStorable(collection, record) {
  const shape = COLLECTIONS[collection];
  if (typeof record !== 'object' || record === null) return false;
  const columns = Object.keys(shape);
  return (
    Object.keys(record).length === columns.length &&
    columns.every((column) => Object.hasOwn(record, column) && shape[column](record[column]))
  );
}

/** What happens to a record whose id is there already: nothing, but for counts, which grow. */
function onConflict(collection) {
  const growing = GROWING[collection] ?? [];
  if (growing.length === 0) return 'DO NOTHING';
  return `DO UPDATE SET ${growing.map((c) => `[[${c}]] = max([[${c}]], excluded.[[${c}]])`).join(', ')}`;
}

/**
 * One statement that stores a whole JSON list.
 *
 * @param condition SQL on `value`, the record: what does not meet it is not stored
 */
function insertSql(collection, condition) {
  const columns = Object.keys(COLLECTIONS[collection]);
  const values = columns.map((c) => `value${JSON_COLUMNS.indexOf(c) === -1 ? '->>' : '->'}'$.${c}'`);
  return (
    `INSERT INTO {{${collection}}} (${columns.map((c) => `[[${c}]]`).join(', ')}) ` +
    `SELECT ${values.join(', ')} FROM json_each({:list}) WHERE ${condition} ` +
    `ON CONFLICT([[id]]) ${onConflict(collection)}`
  );
}

module.exports = { COLLECTIONS, completed, isStorable, insertSql };
