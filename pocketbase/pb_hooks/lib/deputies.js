// Who decides about amendments: approvers, and whoever an approver has named as deputy for these days. Administrators
// do not: who makes accounts must not be the second person of everything.
// POST /api/x/staff/deputies/people {} → {people: [{id, name}]}: who can be named.
// POST /api/x/staff/deputies/name {deputy, from, until}   POST /api/x/staff/deputies/end {id}

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const VIETNAM_IN_MS = 7 * 3600 * 1000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAY_BE_NAMED = ['editor', 'approver'];

const today = () => new Date(Date.now() + VIETNAM_IN_MS).toISOString().slice(0, 10);
const has = (staff, role) => office.rolesOf(staff).indexOf(role) !== -1;

function isApprover(tx, id) {
  const staff = office.find(tx, 'staff', id);
  return staff !== null && staff.getBool('active') && has(staff, 'approver');
}

/** Ids of the approvers in whose place somebody decides today. */
function stoodInFor(tx, staff) {
  const filter = 'deputy = {:id} && from <= {:day} && until >= {:day} && endedAt = ""';
  return tx
    .findRecordsByFilter('deputies', filter, '', 0, 0, { id: staff.id, day: today() })
    .map((row) => row.getString('approver'))
    .filter((id) => isApprover(tx, id));
}

/**
 * Throws unless somebody may decide about what these people have worked on: a deputy has the right of the approver, who
 * could not decide about their own work either.
 */
function demandDecider(tx, staff, workers) {
  const isOwn = (id) => workers.indexOf(id) !== -1;
  const rights = has(staff, 'approver') ? [staff.id] : stoodInFor(tx, staff);
  if (rights.length === 0) throw new Refusal(403, 'not-allowed');
  if (isOwn(staff.id) || rights.every(isOwn)) throw new Refusal(403, 'same-person');
}

function asApprover(e, app, work) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => work(tx, body, office.actorOf(tx, e, 'approver'))),
  );
}

function canBeNamed(staff) {
  return (
    staff !== null &&
    staff.getBool('active') &&
    staff.getBool('ready') &&
    MAY_BE_NAMED.some((role) => has(staff, role))
  );
}

function people(e, app) {
  return asApprover(e, app, (tx, _body, actor) => {
    const all = tx.findRecordsByFilter('staff', 'active = true', 'name', 0, 0);
    const fitting = all.filter((staff) => staff.id !== actor.id && canBeNamed(staff));
    return { people: fitting.map((staff) => ({ id: staff.id, name: staff.getString('name') })) };
  });
}

function demandDays({ from, until }) {
  if (!DAY.test(from) || !DAY.test(until) || from > until || until < today()) throw new Refusal(400, 'days');
}

function name(e, app) {
  return asApprover(e, app, (tx, body, staff) => {
    demand(body, { deputy: 'string', from: 'string', until: 'string' });
    demandDays(body);
    const deputy = office.find(tx, 'staff', body.deputy);
    if (!canBeNamed(deputy) || deputy.id === staff.id) throw new Refusal(400, 'no-account');
    const record = new Record(tx.findCollectionByNameOrId('deputies'));
    record.set('approver', staff.id);
    record.set('approverName', staff.getString('name'));
    record.set('deputy', deputy.id);
    record.set('deputyName', deputy.getString('name'));
    record.set('from', body.from);
    record.set('until', body.until);
    record.set('namedAt', new Date().toISOString());
    tx.save(record);
    const note = `${body.from} – ${body.until}`;
    audit.append(tx, { staff, what: 'deputy-named', object: deputy.getString('username'), note });
    return { id: record.id };
  });
}

function end(e, app) {
  return asApprover(e, app, (tx, body, staff) => {
    const { id } = demand(body, { id: 'string' });
    const record = office.find(tx, 'deputies', id);
    if (record === null || record.getString('approver') !== staff.id) throw new Refusal(404, 'no-account');
    if (record.getString('endedAt') !== '') return;
    record.set('endedAt', new Date().toISOString());
    tx.save(record);
    audit.append(tx, { staff, what: 'deputy-ended', object: record.getString('deputyName') });
  });
}

module.exports = { demandDecider, end, name, people };
