// What the Office's routes share: who asks, what was sent, how a refusal is said.

const OFFICE_SERVICE = 'svcoffice000001';
const MAX_BODY_BYTES = 256 << 10;

/** A refusal with a reason that the site knows; thrown, so that a transaction is undone. */
class Refusal {
  constructor(status, reason) {
    this.status = status;
    this.reason = reason;
  }
}

function bodyOf(e, maxBytes = MAX_BODY_BYTES) {
  try {
    const body = JSON.parse(readerToString(e.request.body, maxBytes));
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Said below.
  }
  throw new Refusal(400, 'unreadable');
}

/** Throws unless every named value is of that kind. */
function demand(body, shape) {
  for (const name of Object.keys(shape)) {
    const value = body[name];
    const kind = shape[name];
    const fits = kind === 'list' ? Array.isArray(value) : typeof value === kind;
    if (!fits) throw new Refusal(400, 'unreadable');
  }
  return body;
}

const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** The Office's own service account, and no other service. */
function demandOffice(e) {
  if (e.auth.id !== OFFICE_SERVICE) throw new Refusal(403, 'not-allowed');
}

function rolesOf(staff) {
  return Array.from(staff.getStringSlice('roles'));
}

/** The staff member who asks, read anew in this transaction: the account may have been changed meanwhile. */
function actorOf(tx, e, role) {
  const actor = find(tx, 'staff', e.auth.id);
  const isAllowed = actor !== null && actor.getBool('active');
  if (!isAllowed || (role && rolesOf(actor).indexOf(role) === -1)) throw new Refusal(403, 'not-allowed');
  return actor;
}

/** Throws unless somebody has one of the roles. */
function demandRole(staff, roles) {
  if (!rolesOf(staff).some((role) => roles.indexOf(role) !== -1)) throw new Refusal(403, 'not-allowed');
}

function find(tx, collection, id) {
  try {
    return tx.findRecordById(collection, id);
  } catch {
    return null;
  }
}

function findBy(tx, collection, field, value) {
  try {
    return tx.findFirstRecordByData(collection, field, value);
  } catch {
    return null;
  }
}

function allBy(tx, collection, field, value) {
  return tx.findRecordsByFilter(collection, `${field} = {:value}`, '', 0, 0, { value });
}

function deleteAllBy(tx, collection, field, value) {
  for (const record of allBy(tx, collection, field, value)) tx.delete(record);
}

/** Ends every session and every token of an account. */
function endEverywhere(tx, staff) {
  deleteAllBy(tx, 'staff_sessions', 'staff', staff.id);
  staff.refreshTokenKey();
}

/** Somebody who can sign in and put everything right again. */
function countAdmins(tx) {
  const filter = 'active = true && ready = true && roles:each ?= "admin"';
  return tx.findRecordsByFilter('staff', filter, '', 0, 0).length;
}

/** To be called after a change, in its transaction: the last administrator cannot be taken away. */
function demandAnAdmin(tx) {
  if (countAdmins(tx) === 0) throw new Refusal(409, 'last-admin');
}

/** Runs `work` in one transaction and returns what it returns; whatever it throws undoes it and comes out as it was. */
function transact(app, work) {
  let result = null;
  let fault = null;
  try {
    app.runInTransaction((tx) => {
      try {
        result = work(tx);
      } catch (error) {
        fault = error;
        throw error;
      }
    });
  } catch (error) {
    // On its way through PocketBase the error has lost what it was.
    throw fault || error;
  }
  return result;
}

/** Words of a form; throws where there are none although there must be, or more letters than are kept. */
function noteFrom(value, most, isDemanded = true) {
  const note = typeof value === 'string' ? value.trim() : '';
  if ((isDemanded && note === '') || note.length > most) throw new Refusal(400, 'no-note');
  return note;
}

/** Answers with what `work` returns for the body that was sent, or with the refusal it throws. */
function answer(e, work, maxBytes = MAX_BODY_BYTES) {
  try {
    return e.json(200, work(bodyOf(e, maxBytes)) || {});
  } catch (error) {
    if (error instanceof Refusal) return e.json(error.status, { reason: error.reason });
    throw error;
  }
}

module.exports = {
  Refusal,
  actorOf,
  allBy,
  answer,
  bodyOf,
  countAdmins,
  deleteAllBy,
  demand,
  demandAnAdmin,
  demandOffice,
  demandRole,
  endEverywhere,
  find,
  findBy,
  isHash,
  noteFrom,
  rolesOf,
  transact,
};
