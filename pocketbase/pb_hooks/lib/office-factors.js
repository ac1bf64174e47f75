// Passwords and second factors. The site sends of a password only a keyed hash, so its length and letters are
// of no concern here, and of a code either the number of its 30 seconds, which the site has checked against the
// secret, or the hash of a recovery code.

const { findBy } = require(`${__hooks}/lib/office.js`);

const STEP_IN_MS = 30000;

/** Takes as long whether or not there is such an account. */
function passwordFits(app, staff, password) {
  if (staff !== null && staff.getBool('ready')) return staff.validatePassword(password);
  new Record(app.findCollectionByNameOrId('staff')).setPassword(password);
  return false;
}

/**
 * Whether a code of this step may be used now. None is taken twice; a last step that lies in the future was
 * noted by a clock that was wrong, and must not keep the account out until then.
 */
function isFreshStep(staff, step, now) {
  const last = staff.getInt('totpStep');
  return step > last || last > Math.floor(now / STEP_IN_MS) + 2;
}

function recoveryCode(tx, staff, hash) {
  const filter = 'staff = {:staff} && hash = {:hash}';
  const found = tx.findRecordsByFilter('staff_codes', filter, '', 1, 0, { staff: staff.id, hash });
  return found.length === 0 ? null : found[0];
}

/** Uses the second factor up; false: it does not fit. The record is changed, not saved. */
function spendFactor(tx, staff, { step, codeHash, now }) {
  if (typeof step === 'number') {
    if (!isFreshStep(staff, step, now)) return false;
    staff.set('totpStep', step);
    return true;
  }
  const code = typeof codeHash === 'string' ? recoveryCode(tx, staff, codeHash) : null;
  if (code === null) return false;
  tx.delete(code);
  return true;
}

function replaceCodes(tx, staff, hashes) {
  for (const old of tx.findRecordsByFilter('staff_codes', 'staff = {:staff}', '', 0, 0, {
    staff: staff.id,
  })) {
    tx.delete(old);
  }
  for (const hash of hashes) {
    const code = new Record(tx.findCollectionByNameOrId('staff_codes'));
    code.set('staff', staff.id);
    code.set('hash', hash);
    tx.save(code);
  }
}

function byUsername(app, username) {
  return findBy(app, 'staff', 'username', username);
}

module.exports = { byUsername, passwordFits, replaceCodes, spendFactor };
