// POST /api/x/staff/memos/post {title, text, until} → {id}: for everybody who can sign in now, but for its writer. `until`:
// day by which it should be read, '' for none.
// POST …/read {id} → {}: says that one has read it; the first time counts.
// POST …/end {id, reason} → {}: it asks nobody to read it any more; by its writer or an approver. It stays to be read.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { APPROVERS, CLERKS, isDay, noteFrom } = require(`${__hooks}/lib/kept-records.js`);
const { Refusal, demand } = office;

const now = () => new Date().toISOString();

function recipients(tx, writer) {
  return tx
    .findRecordsByFilter('staff', 'active = true && ready = true', 'name,id', 0, 0)
    .filter(({ id }) => id !== writer.id)
    .map((staff) => ({ id: staff.id, name: staff.getString('name') }));
}

function inTransaction(e, app, work) {
  return office.answer(e, (body) => office.transact(app, (tx) => work(tx, body, office.actorOf(tx, e))));
}

function post(e, app) {
  return inTransaction(e, app, (tx, body, staff) => {
    office.demandRole(staff, CLERKS);
    const { title, text, until } = demand(body, { title: 'string', text: 'string', until: 'string' });
    const fits = title.trim() !== '' && title.length <= 300 && text.trim() !== '' && text.length <= 10000;
    if (!fits || (until !== '' && !isDay(until))) throw new Refusal(400, 'unreadable');
    const record = new Record(tx.findCollectionByNameOrId('memos'));
    record.set('title', title.trim());
    record.set('text', text.trim());
    record.set('until', until);
    record.set('postedBy', staff.id);
    record.set('postedName', staff.getString('name'));
    record.set('postedAt', now());
    record.set('recipients', JSON.stringify(recipients(tx, staff)));
    tx.save(record);
    audit.append(tx, { staff, what: 'memo-posted', object: record.id, note: title.trim() });
    return { id: record.id };
  });
}

function demandMemo(tx, body) {
  const record = office.find(tx, 'memos', demand(body, { id: 'string' }).id);
  if (record === null) throw new Refusal(404, 'no-memo');
  return record;
}

function read(e, app) {
  return inTransaction(e, app, (tx, body, staff) => {
    const memo = demandMemo(tx, body);
    const filter = 'memo = {:memo} && staff = {:staff}';
    const known = tx.findRecordsByFilter('memo_reads', filter, '', 1, 0, { memo: memo.id, staff: staff.id });
    if (known.length > 0) return {};
    const record = new Record(tx.findCollectionByNameOrId('memo_reads'));
    record.set('memo', memo.id);
    record.set('staff', staff.id);
    record.set('name', staff.getString('name'));
    record.set('readAt', now());
    tx.save(record);
    audit.append(tx, { staff, what: 'memo-read', object: memo.id });
    return {};
  });
}

function end(e, app) {
  return inTransaction(e, app, (tx, body, staff) => {
    office.demandRole(staff, CLERKS);
    const memo = demandMemo(tx, body);
    if (memo.getString('postedBy') !== staff.id) office.demandRole(staff, APPROVERS);
    const reason = noteFrom(body.reason);
    if (memo.getString('endedAt') !== '') throw new Refusal(409, 'decided');
    memo.set('endedAt', now());
    memo.set('endedName', staff.getString('name'));
    memo.set('endedReason', reason);
    tx.save(memo);
    audit.append(tx, { staff, what: 'memo-ended', object: memo.id, note: reason });
    return {};
  });
}

module.exports = { end, post, read };
