// Sign-in and sessions, for the Office's service account. Times are milliseconds since 1970 and come from the
// site, which is the one that has a clock that tests can replace.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const factors = require(`${__hooks}/lib/office-factors.js`);
const { Refusal, demand, isHash } = office;

const TOKEN_LIFE_IN_NANOSECONDS = 5 * 60 * 1e9;
/** A session that was seen later than now, by more than clocks differ: the clock was put back. */
const CLOCK_SLACK_IN_MS = 60000;

/** What the site learns of a session: whose it is, and a token for what is asked in it. */
function viewOf(app, session, staff) {
  return {
    session: {
      id: session.id,
      madeAt: session.getInt('madeAt'),
      seenAt: session.getInt('seenAt'),
      confirmedAt: session.getInt('confirmedAt'),
    },
    staff: {
      id: staff.id,
      username: staff.getString('username'),
      name: staff.getString('name'),
      roles: office.rolesOf(staff),
      publishesAlone: staff.getBool('publishesAlone'),
    },
    token: staff.newStaticAuthToken(TOKEN_LIFE_IN_NANOSECONDS),
  };
}

function openSession(tx, staff, secretHash, now) {
  if (!isHash(secretHash)) throw new Refusal(400, 'unreadable');
  const session = new Record(tx.findCollectionByNameOrId('staff_sessions'));
  session.set('staff', staff.id);
  session.set('secretHash', secretHash);
  for (const time of ['madeAt', 'seenAt', 'confirmedAt']) session.set(time, now);
  tx.save(session);
  return session;
}

/** {username} → {totp, id}: the encrypted secret of the second factor, empty for an account that has none. */
function challenge(e, app) {
  return office.answer(e, (body) => {
    office.demandOffice(e);
    demand(body, { username: 'string' });
    const staff = factors.byUsername(app, body.username);
    return { totp: staff === null ? '' : staff.getString('totp') };
  });
}

function canSignIn(staff) {
  return staff !== null && staff.getBool('active') && staff.getBool('ready');
}

/** {username, password, step | codeHash, secretHash, now} → a session, or {isRefused}. */
function signIn(e, app) {
  return office.answer(e, (body) => {
    office.demandOffice(e);
    demand(body, { username: 'string', password: 'string', secretHash: 'string', now: 'number' });
    // Before the transaction: it takes a tenth of a second, and answers are waiting to be written.
    const fits = factors.passwordFits(app, factors.byUsername(app, body.username), body.password);
    return office.transact(app, (tx) => {
      const staff = factors.byUsername(tx, body.username);
      if (!fits || !canSignIn(staff) || !factors.spendFactor(tx, staff, body)) {
        audit.append(tx, { staff: null, what: 'sign-in-failed', object: staff ? body.username : '' });
        return { isRefused: true };
      }
      tx.save(staff);
      const session = openSession(tx, staff, body.secretHash, body.now);
      const note = typeof body.step === 'number' ? '' : 'recovery-code';
      audit.append(tx, { staff, what: 'sign-in', note });
      return viewOf(tx, session, staff);
    });
  });
}

/** Why a session is over; null: it is not. */
function endOf(session, staff, { now, idle, absolute }) {
  if (!canSignIn(staff)) return 'inactive';
  const [madeAt, seenAt] = [session.getInt('madeAt'), session.getInt('seenAt')];
  if (now < seenAt - CLOCK_SLACK_IN_MS) return 'clock';
  if (now - seenAt >= idle) return 'idle';
  return now - madeAt >= absolute ? 'absolute' : null;
}

/**
 * {secretHash, now, idle, absolute, touch} → a session, or {ended: why}. `touch`: it is used now; noted when
 * that is `touch` milliseconds later than noted before, 0: not at all.
 */
function check(e, app) {
  return office.answer(e, (body) => {
    office.demandOffice(e);
    demand(body, {
      secretHash: 'string',
      now: 'number',
      idle: 'number',
      absolute: 'number',
      touch: 'number',
    });
    const session = office.findBy(app, 'staff_sessions', 'secretHash', body.secretHash);
    if (session === null) return { ended: 'unknown' };
    const staff = office.find(app, 'staff', session.getString('staff'));
    const ended = endOf(session, staff, body);
    if (ended !== null) {
      app.delete(session);
      return { ended };
    }
    if (body.touch > 0 && body.now - session.getInt('seenAt') >= body.touch) {
      session.set('seenAt', body.now);
      app.save(session);
    }
    return viewOf(app, session, staff);
  });
}

/** {secretHash, newSecretHash, password, step | codeHash, now} → the session under its new name, or {isRefused}. */
function confirm(e, app) {
  return office.answer(e, (body) => {
    office.demandOffice(e);
    demand(body, { secretHash: 'string', newSecretHash: 'string', password: 'string', now: 'number' });
    const known = office.findBy(app, 'staff_sessions', 'secretHash', body.secretHash);
    const account = known === null ? null : office.find(app, 'staff', known.getString('staff'));
    const fits = factors.passwordFits(app, account, body.password);
    return office.transact(app, (tx) => {
      const session = office.findBy(tx, 'staff_sessions', 'secretHash', body.secretHash);
      const staff = session === null ? null : office.find(tx, 'staff', session.getString('staff'));
      if (!canSignIn(staff)) return { isRefused: true };
      if (!fits || !factors.spendFactor(tx, staff, body)) {
        audit.append(tx, { staff, what: 'confirm-failed' });
        return { isRefused: true };
      }
      tx.save(staff);
      session.set('secretHash', body.newSecretHash);
      session.set('seenAt', body.now);
      session.set('confirmedAt', body.now);
      tx.save(session);
      audit.append(tx, { staff, what: 'confirmed' });
      return viewOf(tx, session, staff);
    });
  });
}

/** {secretHash, isEverywhere}: by the staff member's own token. */
function signOut(e, app) {
  return office.answer(e, (body) => {
    return office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      demand(body, { secretHash: 'string', isEverywhere: 'boolean' });
      if (body.isEverywhere) {
        office.endEverywhere(tx, staff);
        tx.save(staff);
      } else office.deleteAllBy(tx, 'staff_sessions', 'secretHash', body.secretHash);
      audit.append(tx, { staff, what: body.isEverywhere ? 'sign-out-everywhere' : 'sign-out' });
    });
  });
}

module.exports = { challenge, check, confirm, openSession, signIn, signOut, viewOf };
