// POST /api/x/office/public-plan {} → {documents: [{id, kind, number, issuedOn, title}], assignments: [{id, source, text,
// unit, due, postponements, evidence, doneOn, changedAt}]}: what the approver has ticked, and of it only what the public
// page tells: no person, no reason, no name of what proves it.

const office = require(`${__hooks}/lib/office.js`);
const { listIn } = require(`${__hooks}/lib/assignments.js`);

/** Dates only. */
function postponementsOf(record) {
  return listIn(record, 'postponements').map(({ to, state, decidedOn }) => ({ to, state, decidedOn }));
}

function told(record) {
  return {
    id: record.id,
    source: record.getString('source'),
    text: record.getString('text'),
    unit: record.getString('unit'),
    due: JSON.parse(record.getString('due')),
    postponements: postponementsOf(record),
    evidence: listIn(record, 'evidence').map(({ addedOn }) => ({ addedOn })),
    doneOn: record.getString('doneOn'),
    changedAt: record.getString('changedAt'),
  };
}

function documentOf(record) {
  const [kind, number, issuedOn, title] = ['kind', 'number', 'issuedOn', 'title'].map((name) =>
    record.getString(name),
  );
  return { id: record.id, kind, number, issuedOn, title };
}

function publicPlan(e, app) {
  return office.answer(e, () => {
    office.demandOffice(e);
    const assignments = app.findRecordsByFilter('assignments', 'isPublic = true', '', 0, 0).map(told);
    const ids = assignments.map(({ source }) => source).filter((id, at, all) => all.indexOf(id) === at);
    const documents = ids.map((id) => office.find(app, 'assignment_sources', id)).filter(Boolean);
    return { documents: documents.map(documentOf), assignments };
  });
}

module.exports = { publicPlan };
