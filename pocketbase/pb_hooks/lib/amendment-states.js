// What is done to an amendment as a whole; each body names {id, revision}, each answer is {revision}.
//   describe {title, basis}        submit {note, changesLaw}     take-back {}
//   decide {isApproved, note}      schedule {publishAt}          publish {}
//   publish-alone {reason, changesLaw}   abandon {note}
//   review {note}: somebody else has looked at what went live without review
// A change of a legally fixed part (the site finds out: `changesLaw`) cannot leave the desk without its basis.

const amendments = require(`${__hooks}/lib/amendments.js`);
const audit = require(`${__hooks}/lib/audit.js`);
const deputies = require(`${__hooks}/lib/deputies.js`);
const drafts = require(`${__hooks}/lib/amendment-drafts.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const MAX_REASON = 1000;
const BEFORE_LIVE = ['draft', 'waiting', 'returned', 'approved', 'scheduled'];

const isText = (value, max) => typeof value === 'string' && value.length <= max;

function isBasis(basis) {
  const { document, issuedOn, source } = basis;
  return isText(document, 200) && document.trim() !== '' && DAY.test(issuedOn) && isText(source, 500);
}

function basisFrom(basis) {
  if (basis === null) return null;
  if (typeof basis !== 'object' || !isBasis(basis)) throw new Refusal(400, 'unreadable');
  return { document: basis.document.trim(), issuedOn: basis.issuedOn, source: basis.source.trim() };
}

/** Notes what was done in the history and in the audit trail. */
function note({ tx, staff, amendment }, what, words) {
  amendments.addEvent(tx, amendment, { staff, what, note: words });
  audit.append(tx, { staff, what: `amendment-${what}`, object: amendment.id, note: words.slice(0, 1000) });
}

function setActor({ staff, amendment }, prefix) {
  amendment.set(`${prefix}By`, staff.id);
  amendment.set(`${prefix}Name`, staff.getString('name'));
  amendment.set(`${prefix}At`, amendments.now());
}

function clearDecision(amendment) {
  for (const name of ['decidedBy', 'decidedName', 'decidedAt', 'decision']) amendment.set(name, '');
}

/** Nothing goes out of hand that is empty, or changes the law's words without saying by which document. */
function demandComplete({ tx, amendment, body }) {
  const { changesLaw } = demand(body, { changesLaw: 'boolean' });
  if (office.allBy(tx, 'amendment_drafts', 'amendment', amendment.id).length === 0)
    throw new Refusal(409, 'no-draft');
  if (changesLaw && (amendment.getString('basis') || 'null') === 'null') throw new Refusal(409, 'no-basis');
  amendment.set('changesLaw', changesLaw);
}

function describe(e, app) {
  return amendments.change(e, app, { states: amendments.EDITABLE }, ({ staff, amendment, body }) => {
    amendment.set('title', drafts.titleFrom(body.title));
    amendment.set('basis', JSON.stringify(basisFrom(body.basis)));
    amendments.addWorker(amendment, staff);
  });
}

function submit(e, app) {
  return amendments.change(e, app, { states: amendments.EDITABLE }, (act) => {
    const { staff, amendment, body } = act;
    demandComplete(act);
    amendment.set('state', 'waiting');
    setActor(act, 'submitted');
    clearDecision(amendment);
    amendments.addWorker(amendment, staff);
    note(act, 'submitted', amendments.noteFrom(body.note, false));
  });
}

/** Back to whoever writes: by anybody who may edit, as long as it is not being published. */
function takeBack(e, app) {
  return amendments.change(e, app, { states: ['waiting', 'approved', 'scheduled'] }, (act) => {
    act.amendment.set('state', 'draft');
    act.amendment.set('publishAt', '');
    clearDecision(act.amendment);
    note(act, 'taken-back', '');
  });
}

function decide(e, app) {
  return amendments.change(e, app, { states: ['waiting', 'approved', 'scheduled'] }, (act) => {
    const { tx, staff, amendment, body } = act;
    const { isApproved } = demand(body, { isApproved: 'boolean' });
    deputies.demandDecider(tx, staff, amendments.listIn(amendment, 'workedBy'));
    if (isApproved) amendments.demandState(amendment, ['waiting']);
    const words = amendments.noteFrom(body.note, !isApproved);
    amendment.set('state', isApproved ? 'approved' : 'returned');
    amendment.set('publishAt', '');
    amendment.set('decision', words);
    setActor(act, 'decided');
    note(act, isApproved ? 'approved' : 'returned', words);
  });
}

function schedule(e, app) {
  return amendments.change(e, app, { states: ['approved', 'scheduled'] }, (act) => {
    const { publishAt } = demand(act.body, { publishAt: 'string' });
    if (publishAt !== '' && (!MOMENT.test(publishAt) || publishAt <= amendments.now()))
      throw new Refusal(400, 'past');
    act.amendment.set('state', publishAt === '' ? 'approved' : 'scheduled');
    act.amendment.set('publishAt', publishAt);
    note(act, publishAt === '' ? 'unscheduled' : 'scheduled', publishAt);
  });
}

/** It is being published from now on; what comes of it the site notes. */
function publish(e, app) {
  return amendments.change(e, app, { states: ['approved', 'scheduled'] }, (act) => {
    act.amendment.set('state', 'publishing');
    act.amendment.set('publishAt', '');
    act.amendment.set('trouble', 'null');
    note(act, 'publishing', '');
  });
}

function publishAlone(e, app) {
  return amendments.change(e, app, { states: amendments.EDITABLE }, (act) => {
    const { staff, amendment, body } = act;
    if (!staff.getBool('publishesAlone')) throw new Refusal(403, 'not-allowed');
    demandComplete(act);
    const reason = amendments.noteFrom(body.reason, true).slice(0, MAX_REASON);
    amendment.set('state', 'publishing');
    amendment.set('unreviewedReason', reason);
    amendment.set('trouble', 'null');
    clearDecision(amendment);
    amendments.addWorker(amendment, staff);
    note(act, 'published-alone', reason);
  });
}

function abandon(e, app) {
  return amendments.change(e, app, { states: BEFORE_LIVE }, (act) => {
    act.amendment.set('state', 'abandoned');
    act.amendment.set('publishAt', '');
    amendments.letGo(act.tx, act.amendment);
    note(act, 'abandoned', amendments.noteFrom(act.body.note, false));
  });
}

/** {id, path, field, note}: changes nothing that was seen, so it names no revision. */
function comment(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, amendments.CLERKS);
      const { path, field } = demand(body, { path: 'string', field: 'string' });
      const words = amendments.noteFrom(body.note, true);
      const amendment = amendments.amendmentOf(tx, body);
      amendments.addEvent(tx, amendment, { staff, what: 'commented', path, field, note: words });
    }),
  );
}

function review(e, app) {
  return amendments.change(e, app, { states: ['published'] }, (act) => {
    const { tx, staff, amendment, body } = act;
    if (amendment.getString('unreviewedReason') === '' || amendment.getString('decidedBy') !== '')
      throw new Refusal(409, 'decided');
    deputies.demandDecider(tx, staff, amendments.listIn(amendment, 'workedBy'));
    const words = amendments.noteFrom(body.note, false);
    amendment.set('decision', words);
    setActor(act, 'decided');
    note(act, 'reviewed', words);
  });
}

module.exports = {
  abandon,
  comment,
  decide,
  describe,
  publish,
  publishAlone,
  review,
  schedule,
  submit,
  takeBack,
};
