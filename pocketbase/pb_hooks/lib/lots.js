// Lots of paper forms: opened, typed, typed again by another person for a sample, and settled where the two differ.
// Each is one transaction; what is not typing stands in the audit trail.

const office = require(`${__hooks}/lib/office.js`);
const lots = require(`${__hooks}/lib/lot-records.js`);
const { compare, sampleOf } = require(`${__hooks}/lib/lot-sample.js`);
const { Refusal, demand } = office;

const MAX_SHEETS = 500;
const MAX_SCAN = 200;
const MAX_NOTE = 1000;

function nextNumber(tx, round) {
  const last = tx.findRecordsByFilter('lots', 'round = {:round}', '-number', 1, 0, { round });
  return last.length === 0 ? 1 : last[0].getInt('number') + 1;
}

const between = (number, least, most) => Number.isInteger(number) && number >= least && number <= most;

/** {round, form, version, scan, sheets, percent} → {id, number} */
function open(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const shape = { round: 'string', form: 'string', version: 'number', scan: 'string' };
    demand(body, Object.assign({ sheets: 'number', percent: 'number' }, shape));
    const fits = between(body.sheets, 1, MAX_SHEETS) && between(body.percent, 0, 100);
    if (!fits || body.round === '' || body.scan.length > MAX_SCAN) throw new Refusal(400, 'unreadable');
    const lot = new Record(tx.findCollectionByNameOrId('lots'));
    for (const name of ['round', 'form', 'version', 'scan', 'sheets', 'percent']) lot.set(name, body[name]);
    lot.set('number', nextNumber(tx, body.round));
    lot.set('clerk', staff.id);
    lot.set('clerkName', staff.getString('name'));
    lot.set('openedAt', new Date().toISOString());
    lot.set('sampleKey', $security.randomString(64));
    lot.set('sample', '[]');
    lot.set('state', 'first');
    tx.save(lot);
    lots.note(tx, staff, 'lot-opened', lot, { words: lot.getString('scan') });
    return { id: lot.id, number: lot.getInt('number') };
  });
}

/** Whether what was typed is new, stands there already, or takes the place of something else. */
function enterFirst(tx, lot, staff, number, entry) {
  const found = lots.sheetOf(tx, lot, number);
  if (found !== null && found.getString('firstBy') !== staff.id) throw new Refusal(403, 'other-clerk');
  if (found !== null && JSON.stringify(lots.typed(found, 'first')) === JSON.stringify(entry)) return 'same';
  const sheet = found || new Record(tx.findCollectionByNameOrId('lot_sheets'));
  sheet.set('lot', lot.id);
  sheet.set('number', number);
  sheet.set('firstBy', staff.id);
  sheet.set('firstName', staff.getString('name'));
  lots.setTyped(sheet, 'first', entry);
  tx.save(sheet);
  return found === null ? 'added' : 'replaced';
}

function enterSecond(tx, lot, staff, number, entry) {
  if (JSON.parse(lot.getString('sample')).indexOf(number) === -1) throw new Refusal(409, 'not-sampled');
  const sheet = lots.sheetOf(tx, lot, number);
  if (sheet.getString('firstBy') === staff.id) throw new Refusal(403, 'same-person');
  const before = lots.typed(sheet, 'second');
  const isAgain =
    sheet.getString('secondBy') === staff.id && JSON.stringify(before) === JSON.stringify(entry);
  if (isAgain) return 'same';
  // By now its differences may have been seen.
  if (before !== null) throw new Refusal(409, 'entered');
  const { compared, differing } = compare(lots.typed(sheet, 'first'), entry);
  sheet.set('secondBy', staff.id);
  sheet.set('secondName', staff.getString('name'));
  sheet.set('compared', compared);
  sheet.set('differences', differing.length);
  lots.setTyped(sheet, 'second', entry);
  tx.save(sheet);
  return 'added';
}

/**
 * {lot, turn, entries: [{number, entry}]} → {added, replaced, same}, numbers of sheets: all of them are kept, or none.
 * `turn`: that which the lot is in.
 */
function enter(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const { turn, entries } = demand(body, { lot: 'string', turn: 'string', entries: 'list' });
    if (turn !== 'first' && turn !== 'second') throw new Refusal(400, 'unreadable');
    const lot = lots.lotOf(tx, body, [turn]);
    const done = { added: [], replaced: [], same: [] };
    for (const sent of entries) {
      const number = lots.numberIn(lot, sent.number);
      const enterOne = turn === 'first' ? enterFirst : enterSecond;
      done[enterOne(tx, lot, staff, number, lots.entryFrom(sent.entry))].push(number);
    }
    return done;
  });
}

/** {lot} → {sample}: the first entry is whole; now, and not before, it is drawn which sheets are typed again. */
function finish(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const lot = lots.lotOf(tx, body, ['first']);
    const sheets = lots.sheetsOf(tx, lot);
    const count = lot.getInt('sheets');
    if (sheets.length !== count) throw new Refusal(409, 'not-complete');
    const aside = sheets.filter((sheet) => lots.typed(sheet, 'first').aside !== '');
    const sample = sampleOf({
      key: lot.getString('sampleKey'),
      count,
      percent: lot.getInt('percent'),
      aside: aside.map((sheet) => sheet.getInt('number')),
    });
    lot.set('sample', JSON.stringify(sample));
    lot.set('state', 'second');
    tx.save(lot);
    lots.note(tx, staff, 'lot-entered', lot, { words: `${sample.length}/${count}` });
    return { sample };
  });
}

/** Somebody else than who typed it first, once both are there and differ. */
function maySettle(lot, sheet, staff) {
  const isReady = lot.getString('state') === 'second' && sheet.getInt('differences') > 0;
  return isReady && sheet.getString('firstBy') !== staff.id;
}

/** {lot, number} → {own, first, second, differing}: what this person may see of what was typed; null for none. */
function look(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    const lot = lots.lotOf(tx, body, ['first', 'second']);
    const sheet = lots.sheetOf(tx, lot, lots.numberIn(lot, body.number));
    const nothing = { own: null, first: null, second: null, differing: null };
    if (sheet === null) return nothing;
    const isFirst = lot.getString('state') === 'first';
    const [by, name] = isFirst ? ['firstBy', 'first'] : ['secondBy', 'second'];
    const own = sheet.getString(by) === staff.id ? lots.typed(sheet, name) : null;
    if (!maySettle(lot, sheet, staff)) return Object.assign(nothing, { own });
    const [first, second] = [lots.typed(sheet, 'first'), lots.typed(sheet, 'second')];
    return { own, first, second, differing: compare(first, second).differing };
  });
}

/** What both have typed alike stands; text is taken as it was typed first, where the sheet counted. */
function demandAgreed(entry, first, differing) {
  if (differing.indexOf('aside') !== -1) return;
  const fields = Object.keys(Object.assign({}, first.values, entry.values));
  const changed = fields.filter((field) => first.values[field] !== entry.values[field]);
  const isChosen = changed.every((field) => differing.indexOf(field) !== -1);
  if (!isChosen || entry.aside !== '' || entry.comment !== first.comment)
    throw new Refusal(400, 'unreadable');
}

/** {lot, number, entry, note}: after a third look at the sheet. */
function settle(e, app) {
  return lots.asClerk(e, app, (tx, body, staff) => {
    demand(body, { lot: 'string', number: 'number', note: 'string' });
    const lot = lots.lotOf(tx, body, ['second']);
    const sheet = lots.sheetOf(tx, lot, lots.numberIn(lot, body.number));
    if (sheet.getString('firstBy') === staff.id) throw new Refusal(403, 'same-person');
    if (!maySettle(lot, sheet, staff)) throw new Refusal(409, 'no-difference');
    const note = body.note.trim();
    if (note === '' || note.length > MAX_NOTE) throw new Refusal(400, 'no-note');
    const entry = lots.entryFrom(body.entry);
    const first = lots.typed(sheet, 'first');
    demandAgreed(entry, first, compare(first, lots.typed(sheet, 'second')).differing);
    lots.setTyped(sheet, 'settled', entry);
    sheet.set('settledBy', staff.id);
    sheet.set('settledName', staff.getString('name'));
    sheet.set('note', note);
    tx.save(sheet);
    lots.note(tx, staff, 'lot-settled', lot, { number: body.number, words: note });
  });
}

module.exports = { enter, finish, look, open, settle };
