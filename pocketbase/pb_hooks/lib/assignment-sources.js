// POST /api/x/staff/assignments/import {source: {kind, number, issuedOn, title}, rows: [fields, …]} → {source, added, same,
// different}: a document with what it gives to do, in one transaction. Sent again, what is there already stays as it is:
// a row is known by its place in the document, or by its words where it has none; of one that says something else
// now, nothing is written over, it is counted as different.
// POST …/snapshot {month, takenOn, rows} → {id}: how all stood at the staff meeting; one a month, never changed.

const audit = require(`${__hooks}/lib/audit.js`);
const assignments = require(`${__hooks}/lib/assignments.js`);
const office = require(`${__hooks}/lib/office.js`);
const { fieldsFrom, isDay } = require(`${__hooks}/lib/assignment-fields.js`);
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
  const filter = 'kind = {:kind} && number = {:number} && issuedOn = {:issuedOn} && title = {:title}';
  const found = tx.findRecordsByFilter('assignment_sources', filter, '', 1, 0, given);
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

function addRows(tx, source, rows, staff) {
  const kept = {};
  for (const record of office.allBy(tx, 'assignments', 'source', source.id))
    kept[keyOf({ place: record.getString('place'), text: record.getString('text') })] = record;
  const counts = { added: 0, same: 0, different: 0 };
  for (const row of rows) {
    const fields = fieldsFrom(row);
    const known = kept[keyOf(fields)];
    if (known !== undefined) {
      counts[isSame(known, fields) ? 'same' : 'different'] += 1;
      continue;
    }
    const record = assignments.blank(tx, source.id);
    assignments.write(record, fields);
    assignments.store(tx, record, staff);
    kept[keyOf(fields)] = record;
    counts.added += 1;
  }
  return counts;
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
    const given = demandSource(body.source);
    const { rows } = demand(body, { rows: 'list' });
    if (rows.length > MOST_ROWS) throw new Refusal(400, 'too-many');
    const source = sourceOf(tx, given, staff);
    const counts = addRows(tx, source, rows, staff);
    const note = `${given.number || given.title} +${counts.added}`.slice(0, 1000);
    audit.append(tx, { staff, what: 'assignments-imported', object: source.id, note });
    return Object.assign({ source: source.id }, counts);
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

module.exports = { bringIn, snapshot };
