// What administrators do with accounts, by their own token. Each is one transaction with its row of the audit
// trail, and none leaves the Office without an administrator, whoever acts at the same moment.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const links = require(`${__hooks}/lib/office-links.js`);
const factors = require(`${__hooks}/lib/office-factors.js`);
const { Refusal, demand } = office;

const ROLES = ['viewer', 'editor', 'approver', 'admin'];

function rolesFrom(list) {
  const roles = ROLES.filter((role) => list.indexOf(role) !== -1);
  if (roles.length === 0 || roles.length !== list.length) throw new Refusal(400, 'roles');
  return roles;
}

/** Does `work` as an administrator: gets the transaction, the body and the administrator's record. */
function asAdmin(e, app, work) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const admin = office.actorOf(tx, e, 'admin');
      const result = work(tx, body, admin);
      office.demandAnAdmin(tx);
      return result;
    }),
  );
}

/** {username, name, roles, linkHash, expiresAt} → {id}: a new account, not ready until its link is used. */
function create(e, app) {
  return asAdmin(e, app, (tx, body, admin) => {
    demand(body, {
      username: 'string',
      name: 'string',
      roles: 'list',
      linkHash: 'string',
      expiresAt: 'number',
    });
    if (office.findBy(tx, 'staff', 'username', body.username) !== null)
      throw new Refusal(409, 'username-taken');
    const roles = rolesFrom(body.roles);
    const staff = new Record(tx.findCollectionByNameOrId('staff'));
    staff.set('username', body.username);
    staff.set('name', body.name);
    staff.set('roles', roles);
    staff.set('active', true);
    staff.setRandomPassword();
    tx.save(staff);
    links.addLink(tx, staff.id, body.linkHash, body.expiresAt);
    audit.append(tx, { staff: admin, what: 'account-made', object: body.username, note: roles.join(' ') });
    return { id: staff.id };
  });
}

function accountOf(tx, { id }) {
  const staff = typeof id === 'string' ? office.find(tx, 'staff', id) : null;
  if (staff === null) throw new Refusal(404, 'no-account');
  return staff;
}

function changeRoles(tx, staff, list, admin) {
  const roles = rolesFrom(list);
  const before = office.rolesOf(staff);
  if (roles.join() === before.join()) return;
  staff.set('roles', roles);
  const note = `${before.join(' ')} > ${roles.join(' ')}`;
  audit.append(tx, { staff: admin, what: 'roles-changed', object: staff.getString('username'), note });
}

function changeActive(tx, staff, isActive, admin) {
  if (isActive === staff.getBool('active')) return;
  staff.set('active', isActive);
  if (!isActive) {
    office.endEverywhere(tx, staff);
    office.deleteAllBy(tx, 'staff_links', 'staff', staff.id);
  }
  const what = isActive ? 'account-restored' : 'account-ended';
  audit.append(tx, { staff: admin, what, object: staff.getString('username') });
}

function changePublishesAlone(tx, staff, isAllowed, admin) {
  if (isAllowed === staff.getBool('publishesAlone')) return;
  staff.set('publishesAlone', isAllowed);
  const what = isAllowed ? 'publishing-alone-given' : 'publishing-alone-taken';
  audit.append(tx, { staff: admin, what, object: staff.getString('username') });
}

function changeName(tx, staff, name, admin) {
  if (name === staff.getString('name')) return;
  staff.set('name', name);
  audit.append(tx, { staff: admin, what: 'name-changed', object: staff.getString('username') });
}

/** {id, name?, roles?, publishesAlone?, active?}: what is given is changed. */
function change(e, app) {
  return asAdmin(e, app, (tx, body, admin) => {
    const staff = accountOf(tx, body);
    if (typeof body.name === 'string') changeName(tx, staff, body.name, admin);
    if (Array.isArray(body.roles)) changeRoles(tx, staff, body.roles, admin);
    if (typeof body.publishesAlone === 'boolean') changePublishesAlone(tx, staff, body.publishesAlone, admin);
    if (typeof body.active === 'boolean') changeActive(tx, staff, body.active, admin);
    tx.save(staff);
  });
}

/** {id, linkHash, expiresAt}: password and second factor are void at once; the link sets new ones. */
function reset(e, app) {
  return asAdmin(e, app, (tx, body, admin) => {
    demand(body, { linkHash: 'string', expiresAt: 'number' });
    const staff = accountOf(tx, body);
    if (!staff.getBool('active')) throw new Refusal(409, 'not-active');
    staff.setRandomPassword();
    staff.set('totp', '');
    staff.set('ready', false);
    office.endEverywhere(tx, staff);
    tx.save(staff);
    factors.replaceCodes(tx, staff, []);
    links.addLink(tx, staff.id, body.linkHash, body.expiresAt);
    audit.append(tx, { staff: admin, what: 'account-reset', object: staff.getString('username') });
  });
}

module.exports = { change, create, reset };
