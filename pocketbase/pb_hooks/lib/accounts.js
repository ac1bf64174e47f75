// The command `site-accounts`. Values come by the environment, because arguments can be read by
// every account of the machine in the process list.

const SERVICE_ID = 'svcwebserver001';
const SERVICE_EMAIL = 'web@services.invalid';
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

function ensureService(app) {
  const service = findOrMake(app, 'services', () => app.findRecordById('services', SERVICE_ID));
  if (service.id) return service;
  service.set('id', SERVICE_ID);
  service.setEmail(SERVICE_EMAIL);
  service.setRandomPassword();
  app.save(service);
  return service;
}

function run(app) {
  ensureSuperuser(app, $os.getenv('SITE_SUPERUSER_EMAIL'), $os.getenv('SITE_SUPERUSER_PASSWORD'));
  const service = ensureService(app);
  console.log(JSON.stringify({ token: service.newStaticAuthToken(TOKEN_LIFE_IN_NANOSECONDS) }));
}

module.exports = { run };
