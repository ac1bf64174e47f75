// Records that staff write one after the other: each save names the revision that was seen, and is a row of the audit trail.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const CLERKS = ['editor', 'approver'];
const APPROVERS = ['approver'];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAX_NOTE = 2000;

const isText = (value, max) => typeof value === 'string' && value.length <= max;
const isDay = (value) => typeof value === 'string' && DAY.test(value);
const isYear = (value) => Number.isInteger(value) && value >= 2000 && value <= 2199;
/** A figure that may be missing. */
const isFigure = (value) => value === null || (typeof value === 'number' && isFinite(value) && value >= 0);

function demandThat(fits) {
  if (!fits) throw new Refusal(400, 'unreadable');
}

const noteFrom = (value, isDemanded) => office.noteFrom(value, MAX_NOTE, isDemanded);

/** Throws unless there is one of this id, as it was seen. `missing`: what is said when there is none. */
function seen(tx, collection, body, missing = 'no-record') {
  const { id, revision } = demand(body, { id: 'string', revision: 'number' });
  const record = office.find(tx, collection, id);
  if (record === null) throw new Refusal(404, missing);
  if (record.getInt('revision') !== revision) throw new Refusal(409, 'changed-since');
  return record;
}

/** The one that was seen, or a new one where no id is named. */
function seenOrNew(tx, collection, body) {
  if (body.id !== '') return seen(tx, collection, body);
  const record = new Record(tx.findCollectionByNameOrId(collection));
  record.set('revision', 0);
  return record;
}

const valueIn = (record, name) => JSON.parse(record.getString(name) || 'null');

/** Saves it as the next revision. */
function store(tx, record, staff) {
  record.set('revision', record.getInt('revision') + 1);
  record.set('changedName', staff.getString('name'));
  record.set('changedAt', new Date().toISOString());
  tx.save(record);
  return { id: record.id, revision: record.getInt('revision') };
}

/** Runs `work` as somebody with one of the roles; it returns the record to be saved, and a note for the audit trail. */
function change(e, app, { roles, what }, work) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, roles);
      const { record, note } = work(tx, body, staff);
      const stored = store(tx, record, staff);
      audit.append(tx, { staff, what, object: record.id, note: note || '' });
      return stored;
    }),
  );
}

/** Removes the one that was seen, by an approver, with a reason. `nameOf`: what the audit trail calls it. */
function remove(e, app, { collection, what, nameOf }) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, APPROVERS);
      const record = seen(tx, collection, body);
      const note = `${noteFrom(body.note)} · ${nameOf(record)}`.slice(0, MAX_NOTE);
      tx.delete(record);
      audit.append(tx, { staff, what, object: record.id, note });
      return {};
    }),
  );
}

module.exports = {
  ...{ APPROVERS, CLERKS, change, demandThat, isDay, isFigure, valueIn, isText, isYear },
  ...{ noteFrom, remove, seen, seenOrNew, store },
};
