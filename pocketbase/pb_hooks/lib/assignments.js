// POST /api/x/staff/assignments/save {id, revision, fields} → {id, revision}: what a clerk writes into an assignment. Refused as `changed-since` where somebody else has saved meanwhile.
// POST …/split {id, revision, fields} → {id, revision}: a new assignment that is a part of another one.
// POST …/postpone {id, revision, to, reason} → {revision}: asks for a later date.
// POST …/decide {id, revision, isApproved, note} → {revision}: by another person, an approver.
// POST …/show {id, revision, isPublic} → {revision}: an approver ticks what the public page tells.
// POST …/remove {id, revision, note} → {}: by an approver, with a reason.
// Each is one transaction with a row of the audit trail.

const audit = require(`${__hooks}/lib/audit.js`);
const kept = require(`${__hooks}/lib/kept-records.js`);
const office = require(`${__hooks}/lib/office.js`);
const { fieldsFrom, isDue } = require(`${__hooks}/lib/assignment-fields.js`);
const { Refusal, demand } = office;
const { APPROVERS, CLERKS, change, noteFrom, store } = kept;

const MOST_POSTPONEMENTS = 50;

const now = () => new Date().toISOString();

/** The day in Viet Nam, which moves no clock. */
const today = () => new Date(Date.now() + 7 * 3600 * 1000).toISOString().slice(0, 10);

const listIn = (record, name) => JSON.parse(record.getString(name) || '[]') || [];

const seen = (tx, body) => kept.seen(tx, 'assignments', body, 'no-assignment');

/** A record that holds nothing yet. */
function blank(tx, source) {
  if (typeof source !== 'string' || office.find(tx, 'assignment_sources', source) === null)
    throw new Refusal(404, 'no-source');
  const record = new Record(tx.findCollectionByNameOrId('assignments'));
  record.set('source', source);
  record.set('postponements', '[]');
  record.set('revision', 0);
  return record;
}

function write(record, fields) {
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    record.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

function save(e, app) {
  return change(e, app, { roles: CLERKS, what: 'assignment-saved' }, (tx, body) => {
    const record = seen(tx, body);
    write(record, fieldsFrom(body.fields));
    return { record };
  });
}

function split(e, app) {
  return change(e, app, { roles: CLERKS, what: 'assignment-split' }, (tx, body) => {
    const whole = seen(tx, body);
    const record = blank(tx, whole.getString('source'));
    record.set('splitFrom', whole.id);
    write(record, fieldsFrom(body.fields));
    return { record, note: whole.id };
  });
}

function postpone(e, app) {
  return change(e, app, { roles: CLERKS, what: 'assignment-postponing' }, (tx, body, staff) => {
    const record = seen(tx, body);
    if (!isDue(body.to)) throw new Refusal(400, 'unreadable');
    const list = listIn(record, 'postponements');
    if (list.length >= MOST_POSTPONEMENTS) throw new Refusal(400, 'too-many');
    if (list.some(({ state }) => state === 'asked')) throw new Refusal(409, 'already-asked');
    const approved = list.filter(({ state }) => state === 'approved');
    const from = approved.length > 0 ? approved[approved.length - 1].to : JSON.parse(record.getString('due'));
    const reason = noteFrom(body.reason);
    list.push({
      ...{ from, to: body.to, reason, askedBy: staff.id, askedName: staff.getString('name') },
      ...{ state: 'asked', decidedOn: '', decidedName: '', decision: '' },
    });
    record.set('postponements', JSON.stringify(list));
    return { record, note: reason };
  });
}

function decide(e, app) {
  return change(e, app, { roles: APPROVERS, what: 'assignment-postponed' }, (tx, body, staff) => {
    const record = seen(tx, body);
    const { isApproved } = demand(body, { isApproved: 'boolean' });
    const list = listIn(record, 'postponements');
    const asked = list.filter(({ state }) => state === 'asked')[0];
    if (asked === undefined) throw new Refusal(409, 'answered');
    if (asked.askedBy === staff.id) throw new Refusal(403, 'same-person');
    asked.state = isApproved ? 'approved' : 'refused';
    asked.decision = noteFrom(body.note, !isApproved);
    asked.decidedOn = today();
    asked.decidedName = staff.getString('name');
    record.set('postponements', JSON.stringify(list));
    return { record, note: asked.state };
  });
}

function show(e, app) {
  return change(e, app, { roles: APPROVERS, what: 'assignment-shown' }, (tx, body) => {
    const record = seen(tx, body);
    const { isPublic } = demand(body, { isPublic: 'boolean' });
    record.set('isPublic', isPublic);
    return { record, note: isPublic ? 'public' : 'internal' };
  });
}

function remove(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, APPROVERS);
      const record = seen(tx, body);
      const note = noteFrom(body.note);
      const words = record.getString('text').slice(0, 200);
      office.deleteAllBy(tx, 'assignment_files', 'assignment', record.id);
      tx.delete(record);
      audit.append(tx, { staff, what: 'assignment-removed', object: record.id, note: `${note} · ${words}` });
      return {};
    }),
  );
}

module.exports = {
  ...{ CLERKS, blank, listIn, now, seen, store, today, write },
  ...{ decide, postpone, remove, save, show, split },
};
