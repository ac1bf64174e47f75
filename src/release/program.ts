import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder that `astro build` fills. */
export const PROGRAM_FOLDER = join(import.meta.dirname, '..', '..', 'dist');

/** The built Astro app. */
export interface Program {
  /** Renders one address; `locals.release` decides what it says. */
  render(request: Request, locals: App.Locals): Promise<Response>;
}

/** Bytes of an answer; those that it has in one piece are not copied. */
export async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body ?? []) pieces.push(piece);
  const [first] = pieces;
  return first !== undefined && pieces.length === 1 ? first : Buffer.concat(pieces);
}

interface Entry {
  app: { render(request: Request, options: { locals: object }): Promise<Response> };
}

/** Loads the built program, all of it. Throws when there is none: run `npm start`, which builds it. */
export async function loadProgram(folder: string = PROGRAM_FOLDER): Promise<Program> {
  // Without this the adapter's entry would start a server of its own on import.
  process.env['ASTRO_NODE_AUTOSTART'] = 'disabled';
  const server = join(folder, 'server');
  const entry = (await load(join(server, 'entry.mjs'))) as Entry;
  logSwallowedRejections();
  // Pages are modules that Astro reads at their first request: by then another build may stand there.
  for (const file of filesBelow(server)) if (file.endsWith('.mjs')) await load(join(server, file));
  return { render: (request, locals) => entry.app.render(request, { locals }) };
}

function load(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href);
}

/**
 * The adapter's entry installs a listener that swallows every rejection outside a render, for the
 * whole process. One that nobody handles is a fault of ours: say so and let the supervisor restart us.
 */
function logSwallowedRejections(): void {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => {
    process.stderr.write(`Unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}\n`);
    process.exit(70);
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Files the built program wants served as they are: path from the site's root → bytes. */
export function programFiles(folder: string = PROGRAM_FOLDER): Map<string, Buffer> {
  const client = join(folder, 'client');
  return new Map(filesBelow(client).map((file) => [`/${file}`, readFileSync(join(client, file))]));
}

/** Hash of the built program: a release made by another one is made anew. */
export function programVersion(folder: string = PROGRAM_FOLDER): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) {
    if (file.startsWith('.')) continue;
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)));
  }
  return hash.digest('base64url').slice(0, 16);
}
