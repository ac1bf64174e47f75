// Corrections of a closed lot: a sheet is typed anew by one person with a note, another decides. The site then makes the
// replacement and withdraws the answer before it; an approved correction can be asked for again until that is done.

const office = require(`${__hooks}/lib/office.js`);
const lots = require(`${__hooks}/lib/lot-records.js`);
const twoPeople = require(`${__hooks}/lib/two-people.js`);
const { Refusal, demand } = office;

const COLLECTION = 'lot_corrections';

function correctionOf(tx, { id }) {
  const found = typeof id === 'string' ? office.find(tx, COLLECTION, id) : null;
  if (found === null) throw new Refusal(404, 'no-request');
  return found;
}

const lotAround = (tx, correction) => lots.lotOf(tx, { lot: correction.getString('lot') }, ['closed']);

/** {lot, number, entry, note} → {id} */
function ask(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    demand(body, { lot: 'string', number: 'number', note: 'string' });
    const lot = lots.lotOf(tx, body, ['closed']);
    const number = lots.numberIn(lot, body.number);
    const correction = twoPeople.ask(tx, COLLECTION, staff, body.note);
    const filter =
      'lot = {:lot} && number = {:number} && (state = "asked" || (state = "approved" && done = false))';
    if (tx.findRecordsByFilter(COLLECTION, filter, '', 1, 0, { lot: lot.id, number }).length > 0)
      throw new Refusal(409, 'already-asked');
    correction.set('lot', lot.id);
    correction.set('number', number);
    correction.set('revision', lots.sheetOf(tx, lot, number).getInt('revision') + 1);
    lots.setTyped(correction, 'entry', lots.entryFrom(body.entry));
    tx.save(correction);
    lots.note(tx, staff, 'lot-correction-asked', lot, { number, words: correction.getString('note') });
    return { id: correction.id };
  });
}

/** {id} → {entry}: what is to stand there. Before it is decided, and until it is done. */
function look(e, app) {
  return lots.asClerk(e, app, (tx, body) => ({ entry: lots.typed(correctionOf(tx, body), 'entry') }));
}

function end(tx, correction, staff, words) {
  const lot = lotAround(tx, correction);
  const state = correction.getString('state');
  if (state !== 'approved') {
    lots.setTyped(correction, 'entry', null);
    tx.save(correction);
  }
  lots.note(tx, staff, `lot-correction-${state}`, lot, { number: correction.getInt('number'), words });
}

/** {id, isApproved, note} */
function decide(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    demand(body, { id: 'string', isApproved: 'boolean', note: 'string' });
    const correction = correctionOf(tx, body);
    twoPeople.decide(tx, correction, staff, body);
    end(tx, correction, staff, correction.getString('decision'));
  });
}

/** {id} */
function withdraw(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const correction = correctionOf(tx, body);
    twoPeople.withdraw(tx, correction, staff);
    end(tx, correction, staff, '');
  });
}

/** {id}: the replacement is made and the answer before it withdrawn. Said again, nothing changes. */
function done(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const correction = correctionOf(tx, body);
    if (correction.getString('state') !== 'approved') throw new Refusal(409, 'lot-state');
    if (correction.getBool('done')) return;
    const lot = lotAround(tx, correction);
    const number = correction.getInt('number');
    const sheet = lots.sheetOf(tx, lot, number);
    sheet.set('revision', correction.getInt('revision'));
    sheet.set('aside', lots.typed(correction, 'entry').aside);
    tx.save(sheet);
    correction.set('done', true);
    lots.setTyped(correction, 'entry', null);
    tx.save(correction);
    lots.note(tx, staff, 'lot-correction-done', lot, { number });
  });
}

module.exports = { ask, decide, done, look, withdraw };
