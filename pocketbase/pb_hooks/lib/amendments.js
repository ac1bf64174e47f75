// What the routes of amendments share: which one is meant, in which state it must be, who has worked on it, its
// history. Every change names the revision that was seen and is one transaction.

const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const CLERKS = ['editor', 'approver'];
/** Nobody has to be asked before its texts change. */
const EDITABLE = ['draft', 'returned'];
const MAX_BODY_BYTES = 16 << 20;
const MAX_NOTE = 4000;

const now = () => new Date().toISOString();

const noteFrom = (value, isDemanded) => office.noteFrom(value, MAX_NOTE, isDemanded);

function listIn(record, name) {
  return JSON.parse(record.getString(name) || '[]') || [];
}

/** Notes that somebody has worked on it: they cannot approve it. */
function addWorker(amendment, staff) {
  const workers = listIn(amendment, 'workedBy');
  if (workers.indexOf(staff.id) === -1) workers.push(staff.id);
  amendment.set('workedBy', JSON.stringify(workers));
}

function lastNumber(tx, id) {
  const last = tx.findRecordsByFilter('amendment_events', 'amendment = {:id}', '-number', 1, 0, { id });
  return last.length === 0 ? 0 : last[0].getInt('number');
}

/** Adds to the history. `event.staff`: who; null: the site, or somebody without an account who is named by `event.name`. */
function addEvent(tx, amendment, event) {
  const record = new Record(tx.findCollectionByNameOrId('amendment_events'));
  record.set('amendment', amendment.id);
  record.set('number', lastNumber(tx, amendment.id) + 1);
  record.set('at', now());
  record.set('who', event.staff ? event.staff.id : '');
  record.set('name', event.staff ? event.staff.getString('name') : event.name || '');
  record.set('what', event.what);
  for (const name of ['path', 'field', 'note']) record.set(name, event[name] || '');
  tx.save(record);
}

/** Throws unless there is one of this id. */
function amendmentOf(tx, { id }) {
  const amendment = typeof id === 'string' ? office.find(tx, 'amendments', id) : null;
  if (amendment === null) throw new Refusal(404, 'no-amendment');
  return amendment;
}

function demandState(amendment, states) {
  if (states.indexOf(amendment.getString('state')) === -1) throw new Refusal(409, 'amendment-state');
}

function bump(tx, amendment) {
  amendment.set('revision', amendment.getInt('revision') + 1);
  tx.save(amendment);
}

/** Its drafts are no longer in anybody's way. */
function letGo(tx, amendment) {
  for (const draft of office.allBy(tx, 'amendment_drafts', 'amendment', amendment.id)) {
    draft.set('isOpen', false);
    tx.save(draft);
  }
}

/** A record as the record API would tell it. */
const plain = (record) => record.publicExport();

function withDrafts(tx, amendment) {
  const drafts = tx.findRecordsByFilter('amendment_drafts', 'amendment = {:id}', 'path', 0, 0, {
    id: amendment.id,
  });
  return { amendment: plain(amendment), drafts: Array.from(drafts).map(plain) };
}

/**
 * Runs `work` as somebody of the Office on the amendment that the body names by id and revision, saves it and answers
 * with its new revision besides what `work` returns.
 */
function change(e, app, { states }, work) {
  return office.answer(
    e,
    (body) =>
      office.transact(app, (tx) => {
        const staff = office.actorOf(tx, e);
        office.demandRole(staff, CLERKS);
        const amendment = amendmentOf(tx, demand(body, { id: 'string', revision: 'number' }));
        if (amendment.getInt('revision') !== body.revision) throw new Refusal(409, 'changed-since');
        demandState(amendment, states);
        const result = work({ tx, staff, amendment, body }) || {};
        bump(tx, amendment);
        return Object.assign({ revision: amendment.getInt('revision') }, result);
      }),
    MAX_BODY_BYTES,
  );
}

module.exports = {
  CLERKS,
  EDITABLE,
  MAX_BODY_BYTES,
  addEvent,
  addWorker,
  amendmentOf,
  bump,
  change,
  demandState,
  letGo,
  listIn,
  noteFrom,
  now,
  plain,
  withDrafts,
};
