// What may stand in an assignment; anything else is refused as a whole.

const { isDay, isText } = require(`${__hooks}/lib/kept-records.js`);
const { Refusal } = require(`${__hooks}/lib/office.js`);

const TEXTS = { place: 40, text: 4000, product: 1000, unit: 200, person: 200, reason: 2000 };
const EVIDENCE_KINDS = ['file', 'link', 'publication'];
const MOST = 50;

const isList = (value, fits) => Array.isArray(value) && value.length <= MOST && value.every(fits);

function isDue(due) {
  if (typeof due !== 'object' || due === null) return false;
  if (due.kind === 'standing') return true;
  if (due.kind === 'day') return isDay(due.day);
  return due.kind === 'quarter' && Number.isInteger(due.year) && [1, 2, 3, 4].indexOf(due.quarter) !== -1;
}

/** Only what is known of it, in one order. */
function plainDue({ kind, day, year, quarter }) {
  if (kind === 'standing') return { kind };
  return kind === 'day' ? { kind, day } : { kind, year, quarter };
}

function isEvidence(one) {
  const { kind, what, addedOn } = one || {};
  return EVIDENCE_KINDS.indexOf(kind) !== -1 && isText(what, 1000) && what.trim() !== '' && isDay(addedOn);
}

/** The fields as they are stored. */
function fieldsFrom(fields) {
  const given = fields || {};
  const fits =
    Object.keys(TEXTS).every((name) => isText(given[name], TEXTS[name])) &&
    given.text.trim() !== '' &&
    isList(given.coUnits, (unit) => isText(unit, 200)) &&
    isDue(given.due) &&
    isList(given.evidence, isEvidence) &&
    (given.doneOn === '' || isDay(given.doneOn));
  if (!fits) throw new Refusal(400, 'unreadable');
  const texts = Object.fromEntries(Object.keys(TEXTS).map((name) => [name, given[name]]));
  return Object.assign(texts, {
    coUnits: given.coUnits,
    due: plainDue(given.due),
    evidence: given.evidence.map(({ kind, what, addedOn }) => ({ kind, what, addedOn })),
    doneOn: given.doneOn,
  });
}

module.exports = { fieldsFrom, isDue };
