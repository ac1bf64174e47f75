// POST /api/x/staff/contacts/answered {id, day, answer}: a contact request was answered. Its details go in the
// same transaction that notes who answered and how.

const audit = require(`${__hooks}/lib/audit.js`);
const { eraseForGood } = require(`${__hooks}/lib/for-good.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const MAY_ANSWER = ['editor', 'approver'];

function answered(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      demand(body, { id: 'string', day: 'string', answer: 'string' });
      const actor = office.actorOf(tx, e);
      office.demandRole(actor, MAY_ANSWER);
      const request = office.find(tx, 'contact_requests', body.id);
      if (request === null) throw new Refusal(404, 'no-request');
      if (request.getString('answeredOn') !== '') throw new Refusal(409, 'answered');
      request.set('answeredOn', body.day);
      request.set('answer', body.answer);
      request.set('sealed', '');
      eraseForGood(tx);
      tx.save(request);
      audit.append(tx, { staff: actor, what: 'contact-answered', object: body.id, note: body.answer });
    }),
  );
}

module.exports = { answered };
