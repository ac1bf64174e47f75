// POST /api/x/staff/assignments/import {source: {kind, number, issuedOn, title}, rows: [fields, …]} → {source, added, same,
// different}: a document with what it gives to do, in one transaction. Sent again, what is there already stays as it is:
// a row is known by its place in the document, or by its words where it has none; of one that says something else
// now, nothing is written over, it is counted as different.
// POST …/sheet {changed: [{id, revision, fields}, …], documents: [{source, rows}, …]} → {changed: [outcome, …],
// documents: [[outcome, …], …]}: a filled Excel file, in one transaction. A change is `saved`, or left as `changed-since`
// or `gone`; a new row is `added`, `same` or `different`, as above.
// POST …/snapshot {month, takenOn, rows} → {id}: how all stood at the staff meeting; one a month, never changed.

const audit = require(`${__hooks}/lib/audit.js`);
const assignments = require(`${__hooks}/lib/assignments.js`);
const office = require(`${__hooks}/lib/office.js`);
const { fieldsFrom } = require(`${__hooks}/lib/assignment-fields.js`);
const { isDay } = require(`${__hooks}/lib/kept-records.js`);
const { Refusal, demand } = office;

const KINDS = ['reform-plan', 'it-plan', 'digital-plan', 'province', 'delegated', 'meeting', 'lost-points'];
const MOST_ROWS = 1000;
const MAX_BODY_BYTES = 24 << 20;

function demandSource(source) {
  const { kind, number, issuedOn, title } = demand(source || {}, { number: 'string', title: 'string' });
  const fits =
    KINDS.indexOf(kind) !== -1 &&
    isDay(issuedOn) &&
    title.trim() !== '' &&
    title.length <= 500 &&
    number.length <= 100;
  if (!fits) throw new Refusal(400, 'unreadable');
  return { kind, number: number.trim(), issuedOn, title: title.trim() };
}

function sourceOf(tx, given, staff) {
  // A filter finds no document without a number.
  const found = tx.findAllRecords('assignment_sources', $dbx.hashExp(given));
  if (found.length > 0) return found[0];
  const record = new Record(tx.findCollectionByNameOrId('assignment_sources'));
  for (const name of Object.keys(given)) record.set(name, given[name]);
  record.set('addedName', staff.getString('name'));
  record.set('addedAt', assignments.now());
  tx.save(record);
  return record;
}

const keyOf = ({ place, text }) => (place === '' ? `text ${text}` : `place ${place}`);

/** What a document says; what was done about it is the Office's own. */
const isSame = (record, fields) =>
  ['text', 'product'].every((name) => record.getString(name) === fields[name]) &&
  record.getString('due') === JSON.stringify(fields.due);

/** What became of each row, in their order: `added`, `same` or `different`. */
function addRows(tx, source, rows, staff) {
  const kept = {};
  for (const record of office.allBy(tx, 'assignments', 'source', source.id))
    kept[keyOf({ place: record.getString('place'), text: record.getString('text') })] = record;
  return rows.map((row) => {
    const fields = fieldsFrom(row);
    const known = kept[keyOf(fields)];
    if (known !== undefined) return isSame(known, fields) ? 'same' : 'different';
    const record = assignments.blank(tx, source.id);
    assignments.write(record, fields);
    assignments.store(tx, record, staff);
    kept[keyOf(fields)] = record;
    return 'added';
  });
}

/** A document with its rows; told by the audit trail. */
function addDocument(tx, { source: told, rows }, staff) {
  const given = demandSource(told);
  const source = sourceOf(tx, given, staff);
  const outcomes = addRows(tx, source, rows, staff);
  const note = `${given.number || given.title} +${outcomes.filter((each) => each === 'added').length}`;
  audit.append(tx, { staff, what: 'assignments-imported', object: source.id, note: note.slice(0, 1000) });
  return { source, outcomes };
}

function asClerk(e, app, work) {
  return office.answer(
    e,
    (body) =>
      office.transact(app, (tx) => {
        const staff = office.actorOf(tx, e);
        office.demandRole(staff, assignments.CLERKS);
        return work(tx, body, staff);
      }),
    MAX_BODY_BYTES,
  );
}

function bringIn(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    demandSource(body.source);
    const { rows } = demand(body, { rows: 'list' });
    if (rows.length > MOST_ROWS) throw new Refusal(400, 'too-many');
    const { source, outcomes } = addDocument(tx, body, staff);
    const count = (outcome) => outcomes.filter((each) => each === outcome).length;
    return { source: source.id, added: count('added'), same: count('same'), different: count('different') };
  });
}

function saveRow(tx, { id, revision, fields }, staff) {
  const record = office.find(tx, 'assignments', typeof id === 'string' ? id : '');
  if (record === null) return 'gone';
  if (record.getInt('revision') !== revision) return 'changed-since';
  assignments.write(record, fieldsFrom(fields));
  assignments.store(tx, record, staff);
  audit.append(tx, { staff, what: 'assignment-saved', object: record.id, note: 'Excel' });
  return 'saved';
}

function sheet(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    const { changed, documents } = demand(body, { changed: 'list', documents: 'list' });
    for (const each of documents) demand(each || {}, { rows: 'list' });
    const count = documents.reduce((sum, { rows }) => sum + rows.length, changed.length);
    if (count > MOST_ROWS) throw new Refusal(400, 'too-many');
    return {
      changed: changed.map((row) => saveRow(tx, row || {}, staff)),
      documents: documents.map((each) => addDocument(tx, each, staff).outcomes),
    };
  });
}

function snapshot(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    const { month, takenOn, rows } = demand(body, { month: 'string', rows: 'list' });
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || !isDay(takenOn)) throw new Refusal(400, 'unreadable');
    if (office.findBy(tx, 'assignment_snapshots', 'month', month) !== null) throw new Refusal(409, 'decided');
    const record = new Record(tx.findCollectionByNameOrId('assignment_snapshots'));
    record.set('month', month);
    record.set('takenOn', takenOn);
    record.set('takenName', staff.getString('name'));
    record.set('takenAt', assignments.now());
    record.set('rows', JSON.stringify(rows));
    tx.save(record);
    audit.append(tx, { staff, what: 'snapshot-taken', object: record.id, note: month });
    return { id: record.id };
  });
}

module.exports = { bringIn, sheet, snapshot };
