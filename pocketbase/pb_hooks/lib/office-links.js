// One-time links by which an account is set up: the first administrator's, and those of accounts that an
// administrator made or whose second factor was reset.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const factors = require(`${__hooks}/lib/office-factors.js`);
const sessions = require(`${__hooks}/lib/office-sessions.js`);
const { Refusal, demand, isHash } = office;

/** Stands in `staff` of a link that makes a new administrator. */
const NOBODY = 'first';

function addLink(tx, staffId, hash, expiresAt) {
  if (!isHash(hash)) throw new Refusal(400, 'unreadable');
  // The newest link is the only one.
  office.deleteAllBy(tx, 'staff_links', 'staff', staffId);
  const link = new Record(tx.findCollectionByNameOrId('staff_links'));
  link.set('staff', staffId);
  link.set('hash', hash);
  link.set('expiresAt', expiresAt);
  tx.save(link);
}

/**
 * {hash, expiresAt, isForced} → {isMade}: the link that makes an administrator, unless there is one. Only the
 * superuser, that is somebody on the machine, may have it made all the same.
 */
function offerFirst(e, app) {
  return office.answer(e, (body) => {
    if (!e.auth.isSuperuser()) office.demandOffice(e);
    demand(body, { hash: 'string', expiresAt: 'number', isForced: 'boolean' });
    return office.transact(app, (tx) => {
      const isForced = body.isForced && e.auth.isSuperuser();
      const isWanted = office.countAdmins(tx) === 0 || isForced;
      if (!isWanted) return { isMade: false };
      addLink(tx, NOBODY, body.hash, body.expiresAt);
      audit.append(tx, { staff: null, what: 'first-link-made', note: isForced ? 'by-command' : '' });
      return { isMade: true };
    });
  });
}

/** The link and its account (null: a new administrator's); throws when the link leads nowhere. */
function openLink(tx, { hash, now }) {
  const link = office.findBy(tx, 'staff_links', 'hash', hash);
  if (link === null || link.getInt('expiresAt') <= now) throw new Refusal(410, 'link-gone');
  const id = link.getString('staff');
  const staff = id === NOBODY ? null : office.find(tx, 'staff', id);
  if (id !== NOBODY && (staff === null || !staff.getBool('active'))) throw new Refusal(410, 'link-gone');
  return { link, staff };
}

/** {hash, now} → {account: {username, name}}, null for a new administrator's. */
function look(e, app) {
  return office.answer(e, (body) => {
    office.demandOffice(e);
    demand(body, { hash: 'string', now: 'number' });
    const { staff } = openLink(app, body);
    if (staff === null) return { account: null };
    return { account: { username: staff.getString('username'), name: staff.getString('name') } };
  });
}

function newAdmin(tx, { username, name }) {
  if (typeof username !== 'string' || typeof name !== 'string') throw new Refusal(400, 'unreadable');
  if (office.findBy(tx, 'staff', 'username', username) !== null) throw new Refusal(409, 'username-taken');
  const staff = new Record(tx.findCollectionByNameOrId('staff'));
  staff.set('username', username);
  staff.set('name', name);
  staff.set('roles', ['admin']);
  staff.set('active', true);
  return staff;
}

/**
 * {hash, now, password, totp, step, codes, secretHash, username?, name?} → a session: gives the account its
 * password and second factor, and spends the link.
 */
function setUp(e, app) {
  return office.answer(e, (body) => {
    office.demandOffice(e);
    demand(body, { hash: 'string', now: 'number', password: 'string', totp: 'string', step: 'number' });
    demand(body, { codes: 'list', secretHash: 'string' });
    return office.transact(app, (tx) => {
      const opened = openLink(tx, body);
      const staff = opened.staff || newAdmin(tx, body);
      staff.setPassword(body.password);
      staff.set('totp', body.totp);
      staff.set('totpStep', body.step);
      staff.set('ready', true);
      tx.save(staff);
      office.deleteAllBy(tx, 'staff_sessions', 'staff', staff.id);
      office.deleteAllBy(tx, 'staff_links', 'staff', opened.link.getString('staff'));
      factors.replaceCodes(tx, staff, body.codes);
      const what = opened.staff === null ? 'first-admin-made' : 'account-set-up';
      audit.append(tx, { staff, what, object: staff.getString('username') });
      return sessions.viewOf(tx, sessions.openSession(tx, staff, body.secretHash, body.now), staff);
    });
  });
}

module.exports = { addLink, look, offerFirst, setUp };
