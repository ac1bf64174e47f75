// All assignments are listed at each look at the Office: what changed since the last one is found without reading the others.
migrate(
  (app) => {
    const assignments = app.findCollectionByNameOrId('assignments');
    assignments.addIndex('idx_assignments_change', false, 'changedAt, revision', '');
    app.save(assignments);
  },
  (app) => {
    const assignments = app.findCollectionByNameOrId('assignments');
    assignments.removeIndex('idx_assignments_change');
    app.save(assignments);
  },
);
