// What staff do with their own account, by their own token.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const factors = require(`${__hooks}/lib/office-factors.js`);
const { Refusal, demand } = office;

/** What pages may note: that somebody saw or took something. What changes something is noted where it happens. */
const SEEN = /^[a-z]+(-[a-z]+)*-(viewed|exported|checked)$/;

function asOneself(e, app, work) {
  return office.answer(e, (body) => office.transact(app, (tx) => work(tx, body, office.actorOf(tx, e))));
}

/** {password, secretHash}: a new password; every other session ends. */
function changePassword(e, app) {
  return asOneself(e, app, (tx, body, staff) => {
    demand(body, { password: 'string', secretHash: 'string' });
    staff.setPassword(body.password);
    tx.save(staff);
    for (const session of office.allBy(tx, 'staff_sessions', 'staff', staff.id)) {
      if (session.getString('secretHash') !== body.secretHash) tx.delete(session);
    }
    audit.append(tx, { staff, what: 'password-changed' });
  });
}

/** {totp, step}: another phone; the recovery codes stay. */
function changeFactor(e, app) {
  return asOneself(e, app, (tx, body, staff) => {
    demand(body, { totp: 'string', step: 'number' });
    staff.set('totp', body.totp);
    staff.set('totpStep', body.step);
    tx.save(staff);
    audit.append(tx, { staff, what: 'factor-changed' });
  });
}

/** {codes}: the hashes of new recovery codes; the old ones are void. */
function renewCodes(e, app) {
  return asOneself(e, app, (tx, body, staff) => {
    demand(body, { codes: 'list' });
    factors.replaceCodes(tx, staff, body.codes);
    audit.append(tx, { staff, what: 'codes-renewed' });
  });
}

/** {} → {codesLeft} */
function look(e, app) {
  return asOneself(e, app, (tx, _body, staff) => ({
    codesLeft: office.allBy(tx, 'staff_codes', 'staff', staff.id).length,
  }));
}

/** {what, object, note}: what somebody did or saw in a page of the Office. */
function note(e, app) {
  return asOneself(e, app, (tx, body, staff) => {
    demand(body, { what: 'string', object: 'string', note: 'string' });
    if (!SEEN.test(body.what)) throw new Refusal(400, 'unreadable');
    audit.append(tx, { staff, what: body.what, object: body.object, note: body.note });
  });
}

module.exports = { changeFactor, changePassword, look, note, renewCodes };
