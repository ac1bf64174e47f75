import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder for what tests make once and copy; removed after the run. */
    templates: string;
  }
}

export default async function makeTemplatesFolder({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'templates-'));
  provide('templates', folder);
  return () => rm(folder, { recursive: true, force: true });
}
