// Requests for single-use links of a round, each in one transaction with its row of the audit trail. PocketBase
// knows neither rounds nor links: the site makes them once a request is approved here, which happens once.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const twoPeople = require(`${__hooks}/lib/two-people.js`);
const { Refusal, demand } = office;

const COLLECTION = 'link_requests';
const MAX_COUNT = 2000;
const MAX_ROUND = 64;

function asStaff(e, app, work) {
  return office.answer(e, (body) => office.transact(app, (tx) => work(tx, body, office.actorOf(tx, e))));
}

function requestOf(tx, { id }) {
  const request = typeof id === 'string' ? office.find(tx, COLLECTION, id) : null;
  if (request === null) throw new Refusal(404, 'no-request');
  return request;
}

function note(tx, staff, what, request, words) {
  const object = `${request.getString('round')} ${request.getInt('count')} ${request.id}`;
  audit.append(tx, { staff, what, object, note: words });
}

/** {round, count, note} → {id} */
function ask(e, app) {
  return asStaff(e, app, (tx, body, staff) => {
    const { round, count } = demand(body, { round: 'string', count: 'number', note: 'string' });
    const isCount = Number.isInteger(count) && count >= 1 && count <= MAX_COUNT;
    if (!isCount || round === '' || round.length > MAX_ROUND) throw new Refusal(400, 'unreadable');
    const request = twoPeople.ask(tx, COLLECTION, staff, body.note);
    request.set('round', round);
    request.set('count', count);
    tx.save(request);
    note(tx, staff, 'links-asked', request, request.getString('note'));
    return { id: request.id };
  });
}

/** {id, round, isApproved, note} → {count}: whoever gets this answer for an approval makes the links of that round. */
function decide(e, app) {
  return asStaff(e, app, (tx, body, staff) => {
    demand(body, { id: 'string', round: 'string', isApproved: 'boolean', note: 'string' });
    const request = requestOf(tx, body);
    if (request.getString('round') !== body.round) throw new Refusal(404, 'no-request');
    twoPeople.decide(tx, request, staff, body);
    const what = body.isApproved ? 'links-approved' : 'links-refused';
    note(tx, staff, what, request, request.getString('decision'));
    return { count: request.getInt('count') };
  });
}

/** {id} */
function withdraw(e, app) {
  return asStaff(e, app, (tx, body, staff) => {
    const request = requestOf(tx, body);
    twoPeople.withdraw(tx, request, staff);
    note(tx, staff, 'links-withdrawn', request, '');
  });
}

module.exports = { ask, decide, withdraw };
