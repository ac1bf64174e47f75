// Links to a preview for somebody without an account, e.g. another unit that compares the facts.
// POST /api/x/staff/amendments/link {id, hash, expiresAt} → {link}     POST …/end-link {link}
// POST /api/x/office/amendments/opened {hash, now} → {amendment, drafts}: what a link leads to; refused as `link-gone`.
// POST /api/x/office/amendments/remark {hash, now, name, remarks: [{path, field, note}]}: what its reader says.

const amendments = require(`${__hooks}/lib/amendments.js`);
const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const MOST_LINKS = 20;
const MOST_REMARKS = 300;
const MAX_NAME = 200;
const MAX_REMARK = 4000;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const SHOWN_IN = ['draft', 'waiting', 'returned', 'approved', 'scheduled', 'publishing'];

function asClerk(e, app, work) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, amendments.CLERKS);
      return work(tx, body, staff);
    }),
  );
}

function make(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    demand(body, { id: 'string', hash: 'string', expiresAt: 'string' });
    if (!office.isHash(body.hash) || !MOMENT.test(body.expiresAt)) throw new Refusal(400, 'unreadable');
    const amendment = amendments.amendmentOf(tx, body);
    amendments.demandState(amendment, SHOWN_IN);
    if (office.allBy(tx, 'amendment_links', 'amendment', amendment.id).length >= MOST_LINKS)
      throw new Refusal(409, 'too-many');
    const link = new Record(tx.findCollectionByNameOrId('amendment_links'));
    link.set('amendment', amendment.id);
    link.set('hash', body.hash);
    link.set('expiresAt', body.expiresAt);
    link.set('madeBy', staff.id);
    link.set('madeName', staff.getString('name'));
    link.set('madeAt', amendments.now());
    tx.save(link);
    amendments.addEvent(tx, amendment, { staff, what: 'link-made', note: body.expiresAt });
    audit.append(tx, { staff, what: 'amendment-link-made', object: amendment.id, note: body.expiresAt });
    return { link: link.id };
  });
}

function end(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    const link = office.find(tx, 'amendment_links', demand(body, { link: 'string' }).link);
    if (link === null) throw new Refusal(404, 'link-gone');
    if (link.getString('endedAt') !== '') return;
    link.set('endedAt', amendments.now());
    tx.save(link);
    const amendment = amendments.amendmentOf(tx, { id: link.getString('amendment') });
    amendments.addEvent(tx, amendment, { staff, what: 'link-ended' });
    audit.append(tx, { staff, what: 'amendment-link-ended', object: amendment.id });
  });
}

/** The amendment that a link leads to now; throws when it leads nowhere (any more). */
function linked(tx, body) {
  const { hash, now } = demand(body, { hash: 'string', now: 'string' });
  const link = office.isHash(hash) ? office.findBy(tx, 'amendment_links', 'hash', hash) : null;
  if (link === null || link.getString('endedAt') !== '' || link.getString('expiresAt') <= now)
    throw new Refusal(404, 'link-gone');
  const amendment = amendments.amendmentOf(tx, { id: link.getString('amendment') });
  if (SHOWN_IN.indexOf(amendment.getString('state')) === -1) throw new Refusal(404, 'link-gone');
  return amendment;
}

function opened(e, app) {
  return office.answer(e, (body) => {
    office.demandOffice(e);
    return amendments.withDrafts(app, linked(app, body));
  });
}

function demandRemark(remark) {
  const { path, field, note } = demand(remark || {}, { path: 'string', field: 'string', note: 'string' });
  if (note.trim() === '' || note.length > MAX_REMARK) throw new Refusal(400, 'no-note');
  return { what: 'remarked', path, field, note: note.trim() };
}

/** All remarks of one form, or none. */
function remark(e, app) {
  return office.answer(
    e,
    (body) =>
      office.transact(app, (tx) => {
        office.demandOffice(e);
        const { name, remarks } = demand(body, { name: 'string', remarks: 'list' });
        const amendment = linked(tx, body);
        if (name.trim() === '' || name.length > MAX_NAME) throw new Refusal(400, 'no-note');
        const all = office.allBy(tx, 'amendment_events', 'amendment', amendment.id);
        const before = all.filter((event) => event.getString('what') === 'remarked').length;
        if (before + remarks.length > MOST_REMARKS) throw new Refusal(409, 'too-many');
        for (const said of remarks.map(demandRemark))
          amendments.addEvent(tx, amendment, Object.assign({ name: name.trim() }, said));
      }),
    amendments.MAX_BODY_BYTES,
  );
}

module.exports = { end, make, opened, remark };
