// POST /api/x/staff/contacts/answered {id, day, answer}: a contact request was answered. Its details go in the
// same transaction that notes who answered and how.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const MAY_ANSWER = ['editor', 'approver'];

function answered(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      demand(body, { id: 'string', day: 'string', answer: 'string' });
      const actor = office.actorOf(tx, e);
      if (!office.rolesOf(actor).some((role) => MAY_ANSWER.indexOf(role) !== -1))
        throw new Refusal(403, 'not-allowed');
      const request = office.find(tx, 'contact_requests', body.id);
      if (request === null) throw new Refusal(404, 'no-request');
      if (request.getString('answeredOn') !== '') throw new Refusal(409, 'answered');
      request.set('answeredOn', body.day);
      request.set('answer', body.answer);
      request.set('sealed', '');
      tx.save(request);
      audit.append(tx, { staff: actor, what: 'contact-answered', object: body.id, note: body.answer });
    }),
  );
}

module.exports = { answered };
