// The command `site-accounts`. Values come by the environment, because arguments can be read by
// every account of the machine in the process list.

// One account delivers answers, the other lets the Office in: neither can do what the other does.
const SERVICES = {
  ingest: { id: 'svcwebserver001', email: 'web@services.invalid' },
  office: { id: 'svcoffice000001', email: 'office@services.invalid' },
};
const TOKEN_LIFE_IN_NANOSECONDS = 365 * 24 * 3600 * 1e9;

function findOrMake(app, collection, find) {
  try {
    return find();
  } catch {
    return new Record(app.findCollectionByNameOrId(collection));
  }
}

function ensureSuperuser(app, email, password) {
  const superuser = findOrMake(app, '_superusers', () => app.findAuthRecordByEmail('_superusers', email));
  // Setting the same password again would end every session of the account.
  if (superuser.id && superuser.validatePassword(password)) return;
  superuser.setEmail(email);
  superuser.setPassword(password);
  app.save(superuser);
}

function ensureService(app, { id, email }) {
  const service = findOrMake(app, 'services', () => app.findRecordById('services', id));
  if (service.id) return service;
  service.set('id', id);
  service.setEmail(email);
  service.setRandomPassword();
  app.save(service);
  return service;
}

function run(app) {
  ensureSuperuser(app, $os.getenv('SITE_SUPERUSER_EMAIL'), $os.getenv('SITE_SUPERUSER_PASSWORD'));
  const tokens = {};
  for (const name of Object.keys(SERVICES)) {
    tokens[name] = ensureService(app, SERVICES[name]).newStaticAuthToken(TOKEN_LIFE_IN_NANOSECONDS);
  }
  console.log(JSON.stringify(tokens));
}

module.exports = { run };
