// What the site itself notes about amendments, as its service for the Office or on the machine.
// POST /api/x/office/amendments/list {states} → {amendments}      POST …/read {id} → {amendment, drafts}
// POST …/begin {id}: one whose time has come is being published
// POST …/published {id, commit, release, at}: it is in the history; harmless when repeated
// POST …/failed {id, trouble}: nothing was changed; back to where it can be mended
// And what staff note of content that came without an amendment, or went back:
// POST /api/x/staff/amendments/seen {commit, note}      POST /api/x/staff/amendments/roll-back {release}

const amendments = require(`${__hooks}/lib/amendments.js`);
const audit = require(`${__hooks}/lib/audit.js`);
const deputies = require(`${__hooks}/lib/deputies.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const COMMIT = /^[0-9a-f]{40,64}$/;
const MAX_RELEASE = 100;
const MAX_BODY_BYTES = 1 << 20;

function demandSite(e) {
  if (e.auth.collection().name !== '_superusers') office.demandOffice(e);
}

function asSite(e, app, work) {
  return office.answer(
    e,
    (body) =>
      office.transact(app, (tx) => {
        demandSite(e);
        return work(tx, body);
      }),
    MAX_BODY_BYTES,
  );
}

function list(e, app) {
  return asSite(e, app, (tx, body) => {
    const { states } = demand(body, { states: 'list' });
    const all = states.map((state) =>
      tx.findRecordsByFilter('amendments', 'state = {:state}', 'startedAt', 0, 0, { state }),
    );
    return { amendments: all.reduce((sum, some) => sum.concat(Array.from(some)), []).map(amendments.plain) };
  });
}

function read(e, app) {
  return asSite(e, app, (tx, body) => amendments.withDrafts(tx, amendments.amendmentOf(tx, body)));
}

function begin(e, app) {
  return asSite(e, app, (tx, body) => {
    const amendment = amendments.amendmentOf(tx, body);
    amendments.demandState(amendment, ['scheduled']);
    if (amendment.getString('publishAt') > amendments.now()) throw new Refusal(409, 'amendment-state');
    amendment.set('state', 'publishing');
    amendment.set('publishAt', '');
    amendment.set('trouble', 'null');
    amendments.bump(tx, amendment);
    amendments.addEvent(tx, amendment, { what: 'publishing' });
  });
}

function published(e, app) {
  return asSite(e, app, (tx, body) => {
    const { commit, release, at } = demand(body, { commit: 'string', release: 'string', at: 'string' });
    const amendment = amendments.amendmentOf(tx, body);
    if (amendment.getString('state') === 'published') return;
    amendment.set('state', 'published');
    amendment.set('publishAt', '');
    amendment.set('trouble', 'null');
    amendment.set('commit', commit);
    amendment.set('release', release);
    amendment.set('publishedAt', at);
    amendments.letGo(tx, amendment);
    amendments.bump(tx, amendment);
    amendments.addEvent(tx, amendment, { what: 'published', note: commit });
    audit.append(tx, { staff: null, what: 'amendment-published', object: amendment.id, note: commit });
  });
}

/** Without review it goes back to who writes, else it stays approved. */
function failed(e, app) {
  return asSite(e, app, (tx, body) => {
    const amendment = amendments.amendmentOf(tx, body);
    if (typeof body.trouble !== 'object' || body.trouble === null) throw new Refusal(400, 'unreadable');
    if (amendment.getString('state') !== 'publishing') return;
    amendment.set('state', amendment.getString('unreviewedReason') === '' ? 'approved' : 'draft');
    amendment.set('unreviewedReason', '');
    amendment.set('trouble', JSON.stringify(body.trouble));
    amendments.bump(tx, amendment);
    const note = String(body.trouble.kind).slice(0, 40);
    amendments.addEvent(tx, amendment, { what: 'not-published', note });
  });
}

function seen(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, amendments.CLERKS);
      const { commit, note } = demand(body, { commit: 'string', note: 'string' });
      if (!COMMIT.test(commit) || note.length > 1000) throw new Refusal(400, 'unreadable');
      if (office.findBy(tx, 'seen_commits', 'commit', commit) !== null) return;
      const record = new Record(tx.findCollectionByNameOrId('seen_commits'));
      record.set('commit', commit);
      record.set('seenBy', staff.id);
      record.set('seenName', staff.getString('name'));
      record.set('seenAt', amendments.now());
      record.set('note', note);
      tx.save(record);
      audit.append(tx, { staff, what: 'hand-edit-seen', object: commit, note });
    }),
  );
}

/** Noted before it is done, by who decides. */
function rollBack(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      deputies.demandDecider(tx, staff, []);
      const { release } = demand(body, { release: 'string' });
      if (release === '' || release.length > MAX_RELEASE) throw new Refusal(400, 'unreadable');
      audit.append(tx, { staff, what: 'release-rolled-back', object: release });
    }),
  );
}

module.exports = { begin, failed, list, published, read, rollBack, seen };
