// POST /api/x/staff/amendments/start {title} → {id, revision}: a new amendment without drafts.
// POST …/add-draft {amendment, path, base, text, upload} → {id, revision}: a file comes into it; base null: there is none,
// text null: it is to be removed; upload: name of a file in the uploads folder, '' for a text. Refused as `file-taken`
// where another open amendment holds the file.
// POST …/save-draft {draft, revision, text, base?, upload?} → {revision}: refused as `changed-since` where somebody else has saved; `base`
// is given where the draft was brought onto a newer text of the file.
// POST …/remove-draft {draft, revision} → {}: the file is left as it is.
// POST …/put-drafts {amendment, title, drafts} → {amendment}: several files come into an amendment ('': a new one with that title),
// or are saved there, all of them or none. Each is as of `add-draft` or, with `draft`, as of `save-draft`.

const amendments = require(`${__hooks}/lib/amendments.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const PATH = /^[a-z0-9][a-z0-9._/-]*[a-z0-9]$/i;
const MAX_PATH = 300;
const MAX_TITLE = 200;
const MAX_TEXT = 5 << 20;
const MAX_DRAFTS = 200;
const UPLOAD = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,199}$/;

function isPath(path) {
  return PATH.test(path) && path.length <= MAX_PATH && path.indexOf('..') === -1 && path.indexOf('//') === -1;
}

const isTextOrNull = (value) => value === null || typeof value === 'string';

function demandText(value) {
  if (!isTextOrNull(value)) throw new Refusal(400, 'unreadable');
  if (value !== null && value.length > MAX_TEXT) throw new Refusal(400, 'too-large');
  return value;
}

function titleFrom(value) {
  const title = typeof value === 'string' ? value.trim() : '';
  if (title === '' || title.length > MAX_TITLE) throw new Refusal(400, 'no-title');
  return title;
}

/** Runs `work` as somebody who may edit, in one transaction. */
function asClerk(e, app, work) {
  return office.answer(
    e,
    (body) =>
      office.transact(app, (tx) => {
        const staff = office.actorOf(tx, e);
        office.demandRole(staff, amendments.CLERKS);
        return work(tx, body, staff);
      }),
    amendments.MAX_BODY_BYTES,
  );
}

function startIn(tx, title, staff) {
  const amendment = new Record(tx.findCollectionByNameOrId('amendments'));
  amendment.set('title', titleFrom(title));
  amendment.set('state', 'draft');
  amendment.set('startedBy', staff.id);
  amendment.set('startedUsername', staff.getString('username'));
  amendment.set('startedName', staff.getString('name'));
  amendment.set('startedAt', amendments.now());
  amendment.set('basis', 'null');
  amendment.set('trouble', 'null');
  amendments.addWorker(amendment, staff);
  amendments.bump(tx, amendment);
  amendments.addEvent(tx, amendment, { staff, what: 'started' });
  return amendment;
}

function start(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    const amendment = startIn(tx, body.title, staff);
    return { id: amendment.id, revision: amendment.getInt('revision') };
  });
}

function setChanged(draft, staff) {
  draft.set('changedBy', staff.id);
  draft.set('changedName', staff.getString('name'));
  draft.set('changedAt', amendments.now());
  draft.set('revision', draft.getInt('revision') + 1);
}

function setBase(draft, base) {
  draft.set('isNew', base === null);
  draft.set('base', base === null ? '' : base);
}

function setText(draft, text) {
  draft.set('isRemoval', text === null);
  draft.set('text', text === null ? '' : text);
}

function setUpload(draft, upload) {
  if (upload === undefined) return;
  if (upload !== '' && !UPLOAD.test(upload)) throw new Refusal(400, 'unreadable');
  draft.set('upload', upload);
}

/** The draft of an amendment changes, and with it what of the amendment was seen. */
function touch(tx, amendment, staff) {
  amendments.demandState(amendment, amendments.EDITABLE);
  amendments.addWorker(amendment, staff);
  amendments.bump(tx, amendment);
}

function demandFree(tx, path) {
  const filter = 'path = {:path} && isOpen = true';
  if (tx.findRecordsByFilter('amendment_drafts', filter, '', 1, 0, { path }).length > 0)
    throw new Refusal(409, 'file-taken');
}

function addIn(tx, amendment, body, staff) {
  const { path } = demand(body, { path: 'string' });
  if (!isPath(path)) throw new Refusal(400, 'unreadable');
  demandFree(tx, path);
  const draft = new Record(tx.findCollectionByNameOrId('amendment_drafts'));
  draft.set('amendment', amendment.id);
  draft.set('isOpen', true);
  draft.set('path', path);
  setBase(draft, demandText(body.base));
  setText(draft, demandText(body.text));
  setUpload(draft, body.upload);
  setChanged(draft, staff);
  tx.save(draft);
  touch(tx, amendment, staff);
  amendments.addEvent(tx, amendment, { staff, what: 'file-added', path });
  return draft;
}

function add(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    const draft = addIn(tx, amendments.amendmentOf(tx, { id: body.amendment }), body, staff);
    return { id: draft.id, revision: draft.getInt('revision') };
  });
}

/** The draft that is meant, as it was seen, and its amendment. */
function seenDraft(tx, body) {
  demand(body, { draft: 'string', revision: 'number' });
  const draft = office.find(tx, 'amendment_drafts', body.draft);
  if (draft === null) throw new Refusal(404, 'no-draft');
  const amendment = amendments.amendmentOf(tx, { id: draft.getString('amendment') });
  amendments.demandState(amendment, amendments.EDITABLE);
  if (draft.getInt('revision') !== body.revision) throw new Refusal(409, 'changed-since');
  return { draft, amendment };
}

function saveIn(tx, body, staff) {
  const { draft, amendment } = seenDraft(tx, body);
  setText(draft, demandText(body.text));
  if (body.base !== undefined) setBase(draft, demandText(body.base));
  setUpload(draft, body.upload);
  setChanged(draft, staff);
  tx.save(draft);
  touch(tx, amendment, staff);
  return draft;
}

function save(e, app) {
  return asClerk(e, app, (tx, body, staff) => ({ revision: saveIn(tx, body, staff).getInt('revision') }));
}

function putOne(tx, amendment, body, staff) {
  if (body.draft === undefined) {
    addIn(tx, amendments.amendmentOf(tx, { id: amendment }), body, staff);
    return;
  }
  const draft = saveIn(tx, body, staff);
  if (draft.getString('amendment') !== amendment) throw new Refusal(409, 'changed-since');
}

function putMany(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    const drafts = body.drafts;
    if (!Array.isArray(drafts) || drafts.length === 0 || drafts.length > MAX_DRAFTS)
      throw new Refusal(400, 'unreadable');
    const amendment = body.amendment === '' ? startIn(tx, body.title, staff).id : body.amendment;
    for (const one of drafts) putOne(tx, amendment, one, staff);
    return { amendment };
  });
}

function remove(e, app) {
  return asClerk(e, app, (tx, body, staff) => {
    const { draft, amendment } = seenDraft(tx, body);
    const path = draft.getString('path');
    tx.delete(draft);
    touch(tx, amendment, staff);
    amendments.addEvent(tx, amendment, { staff, what: 'file-removed', path });
  });
}

module.exports = { add, putMany, remove, save, start, titleFrom };
