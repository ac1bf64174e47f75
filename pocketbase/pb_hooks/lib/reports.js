// POST /api/x/staff/reports/save {form, period, revision, parts: [{id, text, basis}]} → {revision}: what somebody wrote into
// a report. Refused where somebody else has saved since (its revision is another): nothing is written over.
// POST /api/x/staff/reports/file {form, period, how} → {}: the report was exported, or filed by another way; the first
// time counts.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const MAY_WRITE = ['editor', 'approver'];
const FORM = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PERIOD = /^\d{4}(?:-9t|-[hqt]\d{1,2})?$/;
const PART = /^[a-z]{1,20}$/;
const HOW = ['exported', 'noted'];
const MOST_PARTS = 10;
const MAX_TEXT = 10000;
const MAX_BODY_BYTES = 1 << 20;

const isText = (value) => typeof value === 'string' && value.length <= MAX_TEXT;
const isPart = ({ id, text, basis }) =>
  typeof id === 'string' && PART.test(id) && isText(text) && isText(basis);

function demandReport(body) {
  const { form, period } = demand(body, { form: 'string', period: 'string' });
  if (!FORM.test(form) || form.length > 64 || !PERIOD.test(period)) throw new Refusal(400, 'unreadable');
  return { form, period };
}

function reportOf(tx, { form, period }) {
  const found = tx.findRecordsByFilter('reports', 'form = {:form} && period = {:period}', '', 1, 0, {
    form,
    period,
  });
  if (found.length > 0) return found[0];
  const record = new Record(tx.findCollectionByNameOrId('reports'));
  record.set('form', form);
  record.set('period', period);
  record.set('parts', '[]');
  record.set('revision', 0);
  return record;
}

/** Runs `work` on the report that is meant, and notes it. */
function change(e, app, what, work) {
  return office.answer(
    e,
    (body) =>
      office.transact(app, (tx) => {
        const staff = office.actorOf(tx, e);
        office.demandRole(staff, MAY_WRITE);
        const named = demandReport(body);
        const record = reportOf(tx, named);
        const note = work(record, body, staff);
        if (note === null) return {};
        tx.save(record);
        audit.append(tx, { staff, what, object: `${named.form} ${named.period}`, note });
        return { revision: record.getInt('revision') };
      }),
    MAX_BODY_BYTES,
  );
}

function save(e, app) {
  return change(e, app, 'report-saved', (record, body, staff) => {
    const { revision, parts } = demand(body, { revision: 'number', parts: 'list' });
    if (parts.length > MOST_PARTS || !parts.every((part) => isPart(part || {})))
      throw new Refusal(400, 'unreadable');
    if (record.getInt('revision') !== revision) throw new Refusal(409, 'changed-since');
    record.set('parts', JSON.stringify(parts.map(({ id, text, basis }) => ({ id, text, basis }))));
    record.set('revision', revision + 1);
    record.set('changedName', staff.getString('name'));
    record.set('changedAt', new Date().toISOString());
    return '';
  });
}

function file(e, app) {
  return change(e, app, 'report-filed', (record, body, staff) => {
    const { how } = demand(body, { how: 'string' });
    if (HOW.indexOf(how) === -1) throw new Refusal(400, 'unreadable');
    if (record.getString('filed') !== '') return null;
    record.set('filed', how);
    record.set('filedName', staff.getString('name'));
    record.set('filedAt', new Date().toISOString());
    return how;
  });
}

module.exports = { file, save };
