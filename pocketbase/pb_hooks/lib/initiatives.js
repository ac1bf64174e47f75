// POST /api/x/staff/initiatives/save {id, revision, year, fields} → {id, revision}: an idea of the staff; id '': a new one.
// POST …/recognise {id, revision, recognition} → {revision}: what came of it, by an approver; null takes it back.
// POST …/remove {id, revision, note} → {}: by an approver, with a reason.

const kept = require(`${__hooks}/lib/kept-records.js`);
const { APPROVERS, CLERKS, change, demandThat, isDay, isText, isYear } = kept;

const TEXTS = { title: 500, authors: 1000, unit: 200, content: 4000, effect: 4000, evidence: 2000 };
const STATES = ['recognised', 'refused'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isInitiative = (fields) =>
  isObject(fields) &&
  Object.keys(TEXTS).every((name) => isText(fields[name], TEXTS[name])) &&
  fields.title.trim() !== '' &&
  fields.authors.trim() !== '' &&
  (fields.appliedOn === '' || isDay(fields.appliedOn));

const isRecognition = (recognition) =>
  recognition === null ||
  (isObject(recognition) &&
    STATES.indexOf(recognition.state) !== -1 &&
    isText(recognition.level, 200) &&
    isText(recognition.document, 200) &&
    recognition.document.trim() !== '' &&
    isDay(recognition.issuedOn));

function save(e, app) {
  return change(e, app, { roles: CLERKS, what: 'initiative-saved' }, (tx, body) => {
    demandThat(isYear(body.year) && isInitiative(body.fields));
    const record = kept.seenOrNew(tx, 'initiatives', body);
    record.set('year', body.year);
    record.set('fields', JSON.stringify(body.fields));
    return { record, note: body.fields.title.slice(0, 200) };
  });
}

function recognise(e, app) {
  return change(e, app, { roles: APPROVERS, what: 'initiative-recognised' }, (tx, body) => {
    const record = kept.seen(tx, 'initiatives', body);
    demandThat(isRecognition(body.recognition));
    record.set('recognition', JSON.stringify(body.recognition));
    return { record, note: body.recognition === null ? 'none' : body.recognition.state };
  });
}

const remove = (e, app) =>
  kept.remove(e, app, {
    collection: 'initiatives',
    what: 'initiative-removed',
    nameOf: (record) => kept.valueIn(record, 'fields').title.slice(0, 200),
  });

module.exports = { recognise, remove, save };
