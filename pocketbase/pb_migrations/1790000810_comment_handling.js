// What the Office did about a comment; one that has no record here is new. Written by a hook route only
// (lib/comment-handling.js); goes when its comment goes. Staff who read comments read these.
const READERS =
  '@request.method = "GET" && @request.context = "default" && @request.auth.collectionName = "staff" && @request.auth.active = true && (@request.auth.roles:each ?= "viewer" || @request.auth.roles:each ?= "editor" || @request.auth.roles:each ?= "approver")';

const text = (name, max, more) => Object.assign({ type: 'text', name, max }, more);
const select = (name, values) => ({ type: 'select', name, required: true, maxSelect: 1, values });

migrate(
  (app) => {
    app.save(
      new Collection({
        type: 'base',
        name: 'comment_handling',
        fields: [
          text('comment', 26, { required: true, min: 26, pattern: '^[a-z0-9]+$' }),
          select('collection', ['answers', 'rating_comments']),
          // Of the comment, so that a month's are found together.
          text('day', 10, { required: true }),
          select('state', ['new', 'looking', 'passed', 'done']),
          { type: 'json', name: 'tags', maxSize: 4000 },
          text('assignee', 100),
          text('note', 1000),
          text('changedName', 200, { required: true }),
          text('changedAt', 24, { required: true }),
          { type: 'number', name: 'revision', onlyInt: true, min: 1, required: true },
        ],
        indexes: [
          'CREATE UNIQUE INDEX idx_comment_handling_comment ON comment_handling (comment)',
          'CREATE INDEX idx_comment_handling_day ON comment_handling (day)',
        ],
        listRule: READERS,
        viewRule: READERS,
        createRule: null,
        updateRule: null,
        deleteRule: null,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('comment_handling'));
  },
);
