// What the Office tells its own people (thông báo nội bộ), and who has said to have read it. Written by hook routes only
// (lib/memos.js); everybody of the Office reads them.
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver" || @request.auth.roles:each ?= "admin")';

const text = (name, max, more) => Object.assign({ type: 'text', name, max }, more);

const collection = (name, fields, indexes) =>
  new Collection({
    ...{ type: 'base', name, fields, indexes },
    ...{ listRule: READERS, viewRule: READERS, createRule: null, updateRule: null, deleteRule: null },
  });

const MEMOS = [
  text('title', 300, { required: true }),
  text('text', 10000, { required: true }),
  text('until', 10),
  text('postedBy', 15, { required: true }),
  text('postedName', 200),
  text('postedAt', 24),
  { type: 'json', name: 'recipients', maxSize: 200000 },
  text('endedAt', 24),
  text('endedName', 200),
  text('endedReason', 2000),
];

const READS = [
  text('memo', 15, { required: true }),
  text('staff', 15, { required: true }),
  text('name', 200),
  text('readAt', 24),
];

migrate(
  (app) => {
    app.save(collection('memos', MEMOS, ['CREATE INDEX idx_memos_ended ON memos (endedAt)']));
    app.save(
      collection('memo_reads', READS, [
        'CREATE UNIQUE INDEX idx_memo_reads_once ON memo_reads (memo, staff)',
        'CREATE INDEX idx_memo_reads_staff ON memo_reads (staff)',
      ]),
    );
  },
  (app) => {
    for (const name of ['memo_reads', 'memos']) app.delete(app.findCollectionByNameOrId(name));
  },
);
