// POST /api/x/staff/marks/ask {answer, action, mark, note}, …/decide {id, isApproved, note}, …/withdraw {id}: a mark
// is given by hand or taken back by two people. Answers stay as they are; `src/survey/effective-marks.ts` says
// which marks count.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const twoPeople = require(`${__hooks}/lib/two-people.js`);
const { Refusal, demand } = office;

const REQUESTS = 'mark_decisions';
/** The one mark that people give; all others are those of rules. */
const BY_HAND = 'by-hand';

/** The answer's own marks, with what was approved about this one since. */
function isMarked(tx, answer, mark) {
  const filter = 'answer = {:answer} && mark = {:mark} && state = "approved"';
  const last = tx.findRecordsByFilter(REQUESTS, filter, '-decidedAt', 1, 0, { answer: answer.id, mark });
  if (last.length > 0) return last[0].getString('action') === 'add';
  return JSON.parse(answer.getString('marks') || '[]').indexOf(mark) !== -1;
}

function demandSense(tx, { answer: id, action, mark }) {
  const isAdding = action === 'add';
  if (!isAdding && action !== 'remove') throw new Refusal(400, 'unreadable');
  if (isAdding && mark !== BY_HAND) throw new Refusal(400, 'unreadable');
  const answer = office.find(tx, 'answers', id);
  if (answer === null) throw new Refusal(404, 'no-answer');
  if (isMarked(tx, answer, mark) === isAdding) throw new Refusal(409, 'no-change');
  const filter = 'answer = {:id} && mark = {:mark} && state = "asked"';
  if (tx.findRecordsByFilter(REQUESTS, filter, '', 1, 0, { id, mark }).length > 0)
    throw new Refusal(409, 'already-asked');
}

function note(tx, actor, what, request, words) {
  const object = `${request.getString('answer')} ${request.getString('action')} ${request.getString('mark')}`;
  audit.append(tx, { staff: actor, what, object, note: words });
}

function ask(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      demand(body, { answer: 'string', action: 'string', mark: 'string', note: 'string' });
      const actor = office.actorOf(tx, e);
      const request = twoPeople.ask(tx, REQUESTS, actor, body.note);
      demandSense(tx, body);
      for (const name of ['answer', 'action', 'mark']) request.set(name, body[name]);
      tx.save(request);
      note(tx, actor, 'mark-asked', request, request.getString('note'));
      return { id: request.id };
    }),
  );
}

/** The request that is meant; `work` ends it. */
function end(e, app, shape, work) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      demand(body, shape);
      const actor = office.actorOf(tx, e);
      const request = office.find(tx, REQUESTS, body.id);
      if (request === null) throw new Refusal(404, 'no-request');
      work(tx, request, actor, body);
      note(tx, actor, `mark-${request.getString('state')}`, request, request.getString('decision'));
    }),
  );
}

function decide(e, app) {
  return end(e, app, { id: 'string', isApproved: 'boolean', note: 'string' }, twoPeople.decide);
}

function withdraw(e, app) {
  return end(e, app, { id: 'string' }, twoPeople.withdraw);
}

module.exports = { ask, decide, withdraw };
