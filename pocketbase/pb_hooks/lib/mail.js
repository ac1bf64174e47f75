// POST /api/x/mail/recipients {} → {recipients: [{id, address, roles}]}: who wants mail and can sign in.
// POST /api/x/staff/own/mail {address}: where one wants it oneself; '' for nowhere.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const INGEST_SERVICE = 'svcwebserver001';
/** Who has something to do, or runs the machine. */
const MAY_WANT = ['editor', 'approver', 'admin'];

function recipients(e, app) {
  return office.answer(e, () => {
    const isOurs = e.auth.id === INGEST_SERVICE || e.auth.collection().name === '_superusers';
    if (!isOurs) throw new Refusal(403, 'not-allowed');
    const found = app.findRecordsByFilter('staff', 'active = true && ready = true && mail != ""', 'id', 0, 0);
    const list = found
      .map((staff) => ({ id: staff.id, address: staff.getString('mail'), roles: office.rolesOf(staff) }))
      .filter(({ roles }) => roles.some((role) => MAY_WANT.indexOf(role) !== -1));
    return { recipients: list };
  });
}

function change(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, MAY_WANT);
      const { address } = demand(body, { address: 'string' });
      staff.set('mail', address);
      tx.save(staff);
      audit.append(tx, { staff, what: 'mail-changed' });
    }),
  );
}

module.exports = { change, recipients };
