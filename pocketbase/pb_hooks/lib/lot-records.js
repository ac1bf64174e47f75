// What the routes of paper lots share: the records, and what somebody has typed.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal } = office;

const ROLES = ['editor', 'approver'];
const REASONS = ['', 'blank', 'incomplete', 'unreadable'];
const MAX_VALUES = 200;
const MAX_WORD = 64;
const MAX_COMMENT = 10000;
/** Five hundred sheets with a comment each. */
const MAX_BODY_BYTES = 8 << 20;
const LAST_NUMBER = 500;

/** Runs `work(tx, body, staff)` in one transaction, for who may work with paper. */
function asClerk(e, app, work) {
  return office.answer(
    e,
    (body) =>
      office.transact(app, (tx) => {
        const staff = office.actorOf(tx, e);
        office.demandRole(staff, ROLES);
        return work(tx, body, staff);
      }),
    MAX_BODY_BYTES,
  );
}

function lotOf(tx, { lot: id }, states) {
  const lot = typeof id === 'string' ? office.find(tx, 'lots', id) : null;
  if (lot === null) throw new Refusal(404, 'no-lot');
  if (states.indexOf(lot.getString('state')) === -1) throw new Refusal(409, 'lot-state');
  return lot;
}

function numberIn(lot, number) {
  const isNumber = Number.isInteger(number) && number >= 1 && number <= LAST_NUMBER;
  if (!isNumber || number > lot.getInt('sheets')) throw new Refusal(404, 'no-sheet');
  return number;
}

/** null: nobody has typed it yet. */
function sheetOf(tx, lot, number) {
  const filter = 'lot = {:lot} && number = {:number}';
  const found = tx.findRecordsByFilter('lot_sheets', filter, '', 1, 0, { lot: lot.id, number });
  return found.length === 0 ? null : found[0];
}

function sheetsOf(tx, lot) {
  return tx.findRecordsByFilter('lot_sheets', 'lot = {:lot}', 'number', 0, 0, { lot: lot.id });
}

const isWord = (text) => typeof text === 'string' && text !== '' && text.length <= MAX_WORD;

/** What was typed, in one form that can be compared as text. */
function entryFrom(sent) {
  const { values, comment, aside } = sent || {};
  const isEntry = typeof values === 'object' && values !== null && typeof comment === 'string';
  if (!isEntry || REASONS.indexOf(aside) === -1) throw new Refusal(400, 'unreadable');
  const fields = Object.keys(values).sort();
  const fits = fields.length <= MAX_VALUES && comment.length <= MAX_COMMENT;
  if (!fits || !fields.every((field) => isWord(field) && isWord(values[field])))
    throw new Refusal(400, 'unreadable');
  if (aside !== '' && (fields.length > 0 || comment !== '')) throw new Refusal(400, 'unreadable');
  const ordered = {};
  for (const field of fields) ordered[field] = values[field];
  return { values: ordered, comment, aside };
}

/** null: nothing is typed there. */
function typed(record, name) {
  return JSON.parse(record.getString(name) || 'null');
}

function setTyped(record, name, entry) {
  record.set(name, entry === null ? null : JSON.stringify(entry));
}

/** What is told of a lot in the audit trail: never what was typed. */
function note(tx, staff, what, lot, more) {
  const { number, words } = Object.assign({ number: null, words: '' }, more);
  const sheet = number === null ? '' : ` ${number}`;
  const object = `${lot.getString('round')} ${lot.getInt('number')}${sheet}`;
  audit.append(tx, { staff, what, object, note: words });
}

module.exports = { asClerk, entryFrom, lotOf, note, numberIn, setTyped, sheetOf, sheetsOf, typed };
