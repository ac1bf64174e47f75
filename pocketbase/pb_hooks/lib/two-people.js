// What needs two people: one asks for it with a note, another decides. Every collection of such requests has the
// columns that are set here; what a request is about stands in columns of its own. To be called in the
// transaction that also writes the audit trail.

const { Refusal, demandRole, noteFrom } = require(`${__hooks}/lib/office.js`);

const WHO_ASKS = ['editor', 'approver'];
const WHO_DECIDES = ['approver'];
const MAX_NOTE = 1000;

/** A new request, not saved yet. */
function ask(tx, collection, actor, note) {
  demandRole(actor, WHO_ASKS);
  const request = new Record(tx.findCollectionByNameOrId(collection));
  request.set('state', 'asked');
  request.set('askedBy', actor.id);
  request.set('askedName', actor.getString('name'));
  request.set('askedAt', new Date().toISOString());
  request.set('note', noteFrom(note, MAX_NOTE));
  return request;
}

function end(tx, request, actor, state, note) {
  if (request.getString('state') !== 'asked') throw new Refusal(409, 'decided');
  request.set('state', state);
  request.set('decidedBy', actor.id);
  request.set('decidedName', actor.getString('name'));
  request.set('decidedAt', new Date().toISOString());
  request.set('decision', note);
  tx.save(request);
}

/** Somebody else approves, with or without a note, or refuses, which needs one. */
function decide(tx, request, actor, { isApproved, note }) {
  demandRole(actor, WHO_DECIDES);
  if (request.getString('askedBy') === actor.id) throw new Refusal(403, 'same-person');
  end(tx, request, actor, isApproved ? 'approved' : 'refused', noteFrom(note, MAX_NOTE, !isApproved));
}

/** Who asked takes it back. */
function withdraw(tx, request, actor) {
  if (request.getString('askedBy') !== actor.id) throw new Refusal(403, 'not-allowed');
  end(tx, request, actor, 'withdrawn', '');
}

module.exports = { ask, decide, withdraw };
