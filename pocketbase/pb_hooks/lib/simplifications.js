// POST /api/x/staff/simplifications/plan {id, revision, year, fields} → {id, revision}: the plan of a year; id '': a new one.
// POST …/save {id, revision, year, code, name, fields} → {id, revision}: the review of a procedure; `decided` where it is.
// POST …/decide {id, revision, decision} → {revision}: by an approver; the figures that it rests on stay with it.
// POST …/reopen {id, revision, note} → {revision}: by an approver.
// POST …/carry {id, revision, amendment} → {revision}: names the amendment that carries it into the sheet.
// POST …/remove {id, revision, note} → {}: by an approver, with a reason; not one that is decided.

const kept = require(`${__hooks}/lib/kept-records.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal } = office;
const { APPROVERS, CLERKS, change, demandThat, isDay, isFigure, valueIn, isText, isYear, noteFrom, seen } =
  kept;

const CODE = /^\d\.\d{6}$/;
const PARTS = ['paper', 'step', 'time', 'condition', 'fee', 'other', 'whole'];
const MOST = 100;

const isList = (value, fits) => Array.isArray(value) && value.length <= MOST && value.every(fits);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPair = (value) => isObject(value) && isFigure(value.before) && isFigure(value.after);
const isStep = (step) => isObject(step) && isText(step.name, 500) && isPair(step.hours) && isPair(step.hired);
const isCut = (cut) =>
  isObject(cut) &&
  PARTS.indexOf(cut.part) !== -1 &&
  ['was', 'becomes', 'reason'].every((name) => isText(cut[name], 4000));

const isPlan = (plan) =>
  isObject(plan) &&
  ['document', 'ground'].every((name) => isText(plan[name], 2000)) &&
  (plan.issuedOn === '' || isDay(plan.issuedOn)) &&
  ['proceduresRate', 'costRate'].every((name) => isFigure(plan[name]));

const isReview = (review) =>
  isObject(review) &&
  ['unit', 'ground', 'product', 'proposal', 'schedule'].every((name) => isText(review[name], 4000)) &&
  (review.dueOn === '' || isDay(review.dueOn)) &&
  isList(review.steps, isStep) &&
  isPair(review.fees) &&
  isPair(review.days) &&
  isList(review.cuts, isCut);

const isDecision = (decision) =>
  isObject(decision) &&
  typeof decision.isApproved === 'boolean' &&
  isText(decision.document, 200) &&
  decision.document.trim() !== '' &&
  isDay(decision.issuedOn) &&
  isText(decision.note, 2000) &&
  isObject(decision.basis);

/** Throws where there is another one of the same year and procedure. */
function demandFirst(tx, collection, record, filter, values) {
  const found = tx.findRecordsByFilter(collection, filter, '', 1, 0, values);
  if (found.length > 0 && found[0].id !== record.id) throw new Refusal(409, 'already-there');
}

function plan(e, app) {
  return change(e, app, { roles: CLERKS, what: 'simplification-plan-saved' }, (tx, body) => {
    const { year, fields } = body;
    demandThat(isYear(year) && isPlan(fields));
    const record = kept.seenOrNew(tx, 'simplification_plans', body);
    demandFirst(tx, 'simplification_plans', record, 'year = {:year}', { year });
    record.set('year', year);
    record.set('fields', JSON.stringify(fields));
    return { record, note: String(year) };
  });
}

function save(e, app) {
  return change(e, app, { roles: CLERKS, what: 'simplification-saved' }, (tx, body) => {
    const { year, code, name, fields } = body;
    demandThat(isYear(year) && CODE.test(code) && isText(name, 1000) && name !== '' && isReview(fields));
    const record = kept.seenOrNew(tx, 'simplifications', body);
    if (valueIn(record, 'decision') !== null) throw new Refusal(409, 'decided');
    demandFirst(tx, 'simplifications', record, 'year = {:year} && code = {:code}', { year, code });
    record.set('year', year);
    record.set('code', code);
    record.set('name', name);
    record.set('fields', JSON.stringify(fields));
    return { record, note: `${code} ${year}` };
  });
}

function decide(e, app) {
  return change(e, app, { roles: APPROVERS, what: 'simplification-decided' }, (tx, body, staff) => {
    const record = seen(tx, 'simplifications', body);
    if (valueIn(record, 'decision') !== null) throw new Refusal(409, 'decided');
    demandThat(isDecision(body.decision));
    const { isApproved, document, issuedOn, note, basis } = body.decision;
    const by = { decidedBy: staff.id, decidedName: staff.getString('name') };
    const decision = Object.assign({ isApproved, document: document.trim(), issuedOn, note, basis }, by);
    record.set('decision', JSON.stringify(decision));
    return { record, note: document };
  });
}

function reopen(e, app) {
  return change(e, app, { roles: APPROVERS, what: 'simplification-reopened' }, (tx, body) => {
    const record = seen(tx, 'simplifications', body);
    record.set('decision', 'null');
    record.set('amendment', '');
    return { record, note: noteFrom(body.note) };
  });
}

function carry(e, app) {
  return change(e, app, { roles: CLERKS, what: 'simplification-carried' }, (tx, body) => {
    const record = seen(tx, 'simplifications', body);
    const decision = valueIn(record, 'decision');
    if (decision === null || !decision.isApproved) throw new Refusal(409, 'not-decided');
    demandThat(isText(body.amendment, 15) && office.find(tx, 'amendments', body.amendment) !== null);
    record.set('amendment', body.amendment);
    return { record, note: body.amendment };
  });
}

const remove = (e, app) =>
  kept.remove(e, app, {
    collection: 'simplifications',
    what: 'simplification-removed',
    nameOf: (record) => {
      if (valueIn(record, 'decision') !== null) throw new Refusal(409, 'decided');
      return `${record.getString('code')} ${record.getInt('year')}`;
    },
  });

module.exports = { carry, decide, plan, remove, reopen, save };
