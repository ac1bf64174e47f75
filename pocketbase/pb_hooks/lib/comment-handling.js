// POST /api/x/staff/comments/handle {comments: [{id, collection, revision}], change: {state, addTag, removeTag, assignee,
// note}} → {changed: n, left: n}: what the Office did about comments, all of them alike, in one transaction with a
// row of the audit trail for each. null in `change` leaves a thing as it is. A comment that is gone, or that somebody
// else has handled since (its revision is another), is left as it is and counted in `left`.

const audit = require(`${__hooks}/lib/audit.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand } = office;

const MAY_HANDLE = ['editor', 'approver'];
const COLLECTIONS = ['answers', 'rating_comments'];
const STATES = ['new', 'looking', 'passed', 'done'];
/** A thousand take some two seconds, all of them or none. */
const MOST = 1000;
const MAX_NOTE = 1000;
const MAX_ASSIGNEE = 100;
const MAX_TAGS = 20;
const TAG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const isTextOrNull = (value, max) => value === null || (typeof value === 'string' && value.length <= max);
const isTagOrNull = (value) => value === null || (isTextOrNull(value, 80) && TAG.test(value));

function demandChange(change) {
  const { state, addTag, removeTag, assignee, note } = demand(change || {}, {});
  const fits =
    (state === null || STATES.indexOf(state) !== -1) &&
    isTagOrNull(addTag) &&
    isTagOrNull(removeTag) &&
    isTextOrNull(assignee, MAX_ASSIGNEE) &&
    isTextOrNull(note, MAX_NOTE);
  if (!fits) throw new Refusal(400, 'unreadable');
  return change;
}

/** The comment itself; null: it was withdrawn, erased or removed meanwhile. */
function commentOf(tx, { id, collection }) {
  if (typeof id !== 'string' || COLLECTIONS.indexOf(collection) === -1) throw new Refusal(400, 'unreadable');
  const comment = office.find(tx, collection, id);
  return comment === null || comment.getString('comment') === '' ? null : comment;
}

function newRecord(tx, comment, collection) {
  const record = new Record(tx.findCollectionByNameOrId('comment_handling'));
  record.set('comment', comment.id);
  record.set('collection', collection);
  record.set('day', comment.getString('day'));
  record.set('state', 'new');
  record.set('tags', '[]');
  return record;
}

function tagsAfter(tags, { addTag, removeTag }) {
  const kept = tags.filter((tag) => tag !== removeTag && tag !== addTag);
  return addTag === null ? kept : kept.concat([addTag]).slice(-MAX_TAGS);
}

function apply(record, change, staff) {
  for (const name of ['state', 'assignee', 'note']) if (change[name] !== null) record.set(name, change[name]);
  record.set('tags', JSON.stringify(tagsAfter(JSON.parse(record.getString('tags') || '[]'), change)));
  record.set('changedName', staff.getString('name'));
  record.set('changedAt', new Date().toISOString());
  record.set('revision', record.getInt('revision') + 1);
}

/** In words of the program: what was changed, for the audit trail. */
function words({ state, addTag, removeTag, assignee, note }) {
  const parts = [state, addTag && `+${addTag}`, removeTag && `-${removeTag}`, assignee, note];
  return parts
    .filter((part) => part)
    .join(' · ')
    .slice(0, MAX_NOTE);
}

/** Whether it was changed. */
function handleOne(tx, staff, offered, change) {
  const comment = commentOf(tx, offered);
  if (comment === null) return false;
  const record =
    office.findBy(tx, 'comment_handling', 'comment', comment.id) ||
    newRecord(tx, comment, offered.collection);
  if (record.getInt('revision') !== offered.revision) return false;
  apply(record, change, staff);
  if (record.getString('state') === 'done' && record.getString('note') === '')
    throw new Refusal(400, 'no-note');
  tx.save(record);
  audit.append(tx, { staff, what: 'comment-handled', object: comment.id, note: words(change) });
  return true;
}

function handle(e, app) {
  return office.answer(e, (body) =>
    office.transact(app, (tx) => {
      demand(body, { comments: 'list' });
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, MAY_HANDLE);
      const change = demandChange(body.change);
      if (body.comments.length > MOST) throw new Refusal(400, 'unreadable');
      const changed = body.comments.filter((offered) => handleOne(tx, staff, offered || {}, change)).length;
      return { changed, left: body.comments.length - changed };
    }),
  );
}

/** Removes what tells of comments that are gone. */
const REMOVE_ORPHANS = `DELETE FROM {{comment_handling}}
  WHERE NOT EXISTS (SELECT 1 FROM {{answers}} a WHERE a.[[id]] = {{comment_handling}}.[[comment]] AND a.[[comment]] <> '')
    AND NOT EXISTS (SELECT 1 FROM {{rating_comments}} r WHERE r.[[id]] = {{comment_handling}}.[[comment]])`;

module.exports = { REMOVE_ORPHANS, handle };
