// Closing a lot of paper forms, in two steps: what it becomes is fixed, the site makes the answers, and what was typed
// is emptied. Between the two the site may be killed: the first step, asked again, gives the same.

const office = require(`${__hooks}/lib/office.js`);
const lots = require(`${__hooks}/lib/lot-records.js`);
const { Refusal, demand } = office;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAX_NOTE = 1000;

function demandReady(lot, sheets) {
  const sample = JSON.parse(lot.getString('sample'));
  for (const sheet of sheets) {
    const isTwice = sample.indexOf(sheet.getInt('number')) !== -1;
    if (isTwice && sheet.getString('secondBy') === '') throw new Refusal(409, 'not-complete');
    const isOpen = sheet.getInt('differences') > 0 && sheet.getString('settledBy') === '';
    if (isOpen) throw new Refusal(409, 'not-settled');
  }
}

const finalOf = (sheet) => lots.typed(sheet, 'settled') || lots.typed(sheet, 'first');

/** {lot, day} → {day, sheets: [{number, entry}]}: fixes both, once. */
function close(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const { day } = demand(body, { lot: 'string', day: 'string' });
    const lot = lots.lotOf(tx, body, ['second', 'closing']);
    const sheets = lots.sheetsOf(tx, lot);
    if (lot.getString('state') === 'second') {
      demandReady(lot, sheets);
      if (!DAY.test(day)) throw new Refusal(400, 'unreadable');
      lot.set('state', 'closing');
      lot.set('day', day);
      tx.save(lot);
      lots.note(tx, staff, 'lot-closing', lot);
    }
    const finals = sheets.map((sheet) => ({ number: sheet.getInt('number'), entry: finalOf(sheet) }));
    return { day: lot.getString('day'), sheets: finals };
  });
}

function empty(tx, sheet) {
  sheet.set('aside', finalOf(sheet).aside);
  for (const name of ['first', 'second', 'settled']) lots.setTyped(sheet, name, null);
  tx.save(sheet);
}

/** {lot}: the answers are made. Said again, nothing changes. */
function closed(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const lot = lots.lotOf(tx, body, ['closing', 'closed']);
    if (lot.getString('state') === 'closed') return;
    for (const sheet of lots.sheetsOf(tx, lot)) empty(tx, sheet);
    lot.set('state', 'closed');
    lot.set('closedName', staff.getString('name'));
    lot.set('closedAt', new Date().toISOString());
    tx.save(lot);
    lots.note(tx, staff, 'lot-closed', lot);
  });
}

/** {lot, note}: a lot without any sheet is its clerk's to cancel; with some, it takes an approver who is not the clerk. */
function cancel(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const words = demand(body, { lot: 'string', note: 'string' }).note.trim();
    const lot = lots.lotOf(tx, body, ['first', 'second']);
    const sheets = lots.sheetsOf(tx, lot);
    const isClerk = lot.getString('clerk') === staff.id;
    const isApprover = office.rolesOf(staff).indexOf('approver') !== -1;
    if (sheets.length > 0 && isClerk) throw new Refusal(403, 'same-person');
    if (!isClerk && !isApprover) throw new Refusal(403, 'not-allowed');
    if (words === '' || words.length > MAX_NOTE) throw new Refusal(400, 'no-note');
    for (const sheet of sheets) tx.delete(sheet);
    lot.set('state', 'cancelled');
    lot.set('note', words);
    lot.set('closedName', staff.getString('name'));
    lot.set('closedAt', new Date().toISOString());
    tx.save(lot);
    lots.note(tx, staff, 'lot-cancelled', lot, { words });
  });
}

module.exports = { cancel, close, closed };
