// What staff do with tablets at counters. PocketBase knows no tablets: it says who may, and keeps the audit trail; the
// site does it once this has been noted.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const ACTS = ['kiosk-code-made', 'kiosk-stopped', 'kiosk-revoked'];
const ROLES = ['editor', 'approver'];
const MAX_ROUND = 64;
const MAX_DESK = 40;

/** {what, round, desk} */
function note(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, ROLES);
      const { what, round, desk } = demand(body, { what: 'string', round: 'string', desk: 'string' });
      const isKnown = ACTS.indexOf(what) !== -1;
      const fits = round !== '' && round.length <= MAX_ROUND && desk !== '' && desk.length <= MAX_DESK;
      if (!isKnown || !fits) throw new Refusal(400, 'unreadable');
      audit.append(tx, { staff, what, object: `${round} ${desk}` });
      return {};
    }),
  );
}

module.exports = { note };
