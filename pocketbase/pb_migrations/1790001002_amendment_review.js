// Around the review of amendments: who decides in whose place, links for somebody without an account, and which commits
// that came without an amendment somebody has looked at. Written by hook routes only (lib/deputies.js,
// lib/amendment-links.js, lib/amendment-publishing.js). Of a link only the hash of its token is kept, hidden.
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';

const text = (name, max) => ({ type: 'text', name, max });
const required = (name, max) => ({ type: 'text', name, max, required: true });

const COLLECTIONS = [
  {
    name: 'deputies',
    fields: [
      required('approver', 15),
      required('approverName', 100),
      required('deputy', 15),
      required('deputyName', 100),
      // Days in Vietnam, both included.
      required('from', 10),
      required('until', 10),
      required('namedAt', 24),
      // Ended before its last day; '': not.
      text('endedAt', 24),
    ],
    indexes: ['CREATE INDEX idx_deputies_deputy ON deputies (deputy, until)'],
  },
  {
    name: 'amendment_links',
    fields: [
      required('amendment', 15),
      { type: 'text', name: 'hash', max: 64, required: true, hidden: true },
      required('expiresAt', 24),
      required('madeBy', 15),
      required('madeName', 100),
      required('madeAt', 24),
      text('endedAt', 24),
    ],
    indexes: ['CREATE UNIQUE INDEX idx_amendment_links_hash ON amendment_links (hash)'],
  },
  {
    name: 'seen_commits',
    fields: [
      required('commit', 64),
      required('seenBy', 15),
      required('seenName', 100),
      required('seenAt', 24),
      text('note', 1000),
    ],
    indexes: ['CREATE UNIQUE INDEX idx_seen_commits_commit ON seen_commits (`commit`)'],
  },
];

const RULES = {
  type: 'base',
  listRule: READERS,
  viewRule: READERS,
  createRule: null,
  updateRule: null,
  deleteRule: null,
};

migrate(
  (app) => {
    for (const collection of COLLECTIONS) app.save(new Collection(Object.assign({}, RULES, collection)));
  },
  (app) => {
    for (const { name } of COLLECTIONS) app.delete(app.findCollectionByNameOrId(name));
  },
);
