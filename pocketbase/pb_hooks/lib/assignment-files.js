// POST /api/x/staff/assignments/add-file?id=&revision=&name=&type=&sha256= with the bytes as body → {revision}: a file that shows that
// something was done, with the line of evidence that names it. A name that is taken gets a number.
// POST …/file {id} → the bytes, for who may read assignments.

const audit = require(`${__hooks}/lib/audit.js`);
const assignments = require(`${__hooks}/lib/assignments.js`);
const office = require(`${__hooks}/lib/office.js`);
const { Refusal, demand, isHash } = office;

const READERS = ['viewer', 'editor', 'approver'];
const MAX_BYTES = 10 << 20;
const MOST_EVIDENCE = 50;
const NAME = /^[^/\\]{1,180}\.(pdf|docx|xlsx|jpg|png)$/;

/** `báo cáo.pdf` → `báo cáo (2).pdf` where that is taken. */
function freeName(name, taken) {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${name.slice(0, dot)} (${n})${name.slice(dot)}`;
    if (taken.indexOf(tried) === -1) return tried;
  }
}

function bytesOf(e) {
  const bytes = toBytes(e.request.body, MAX_BYTES + 1);
  if (bytes.length > MAX_BYTES) throw new Refusal(400, 'too-large');
  if (bytes.length === 0) throw new Refusal(400, 'unreadable');
  return bytes;
}

function keep(tx, record, told, staff) {
  const evidence = assignments.listIn(record, 'evidence');
  if (evidence.length >= MOST_EVIDENCE) throw new Refusal(400, 'too-many');
  const files = office.allBy(tx, 'assignment_files', 'assignment', record.id);
  const taken = [...evidence.map(({ what }) => what), ...files.map((file) => file.getString('name'))];
  const name = freeName(told.name, taken);
  const file = new Record(tx.findCollectionByNameOrId('assignment_files'));
  file.set('assignment', record.id);
  file.set('name', name);
  file.set('type', told.type);
  file.set('sha256', told.sha256);
  file.set('size', told.bytes.length);
  file.set('file', $filesystem.fileFromBytes(told.bytes, `tep.${name.slice(name.lastIndexOf('.') + 1)}`));
  file.set('addedName', staff.getString('name'));
  file.set('addedAt', assignments.now());
  tx.save(file);
  const added = evidence.concat([{ kind: 'file', what: name, addedOn: assignments.today() }]);
  record.set('evidence', JSON.stringify(added));
  return name;
}

/** Answers as `work` does, or with the refusal that it throws. */
function refusing(e, work) {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return e.json(error.status, { reason: error.reason });
    throw error;
  }
}

function add(e, app) {
  return refusing(e, () => {
    const query = e.request.url.query();
    const valueOf = (key) => query.get(key);
    const stored = office.transact(app, (tx) => {
      const staff = office.actorOf(tx, e);
      office.demandRole(staff, assignments.CLERKS);
      const record = assignments.seen(tx, { id: valueOf('id'), revision: Number(valueOf('revision')) });
      const told = { name: valueOf('name'), type: valueOf('type'), sha256: valueOf('sha256') };
      if (!NAME.test(told.name) || !isHash(told.sha256)) throw new Refusal(400, 'unreadable');
      const name = keep(tx, record, Object.assign(told, { bytes: bytesOf(e) }), staff);
      const saved = assignments.store(tx, record, staff);
      const note = `${name} · ${told.sha256}`;
      audit.append(tx, { staff, what: 'assignment-file-added', object: record.id, note });
      return saved;
    });
    return e.json(200, stored);
  });
}

function send(e, app) {
  return refusing(e, () => {
    office.demandRole(office.actorOf(app, e), READERS);
    const file = office.find(app, 'assignment_files', demand(office.bodyOf(e), { id: 'string' }).id);
    if (file === null) throw new Refusal(404, 'no-file');
    return serve(e, app, file);
  });
}

function serve(e, app, file) {
  const files = app.newFilesystem();
  try {
    const key = `${file.baseFilesPath()}/${file.getString('file')}`;
    return files.serve(e.response, e.request, key, file.getString('name'));
  } finally {
    files.close();
  }
}

module.exports = { add, send };
