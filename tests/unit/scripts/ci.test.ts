import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const CI = join(import.meta.dirname, '..', '..', '..', '.ci', 'run');

test('the build server refuses to run without the national corpus', async () => {
  const env = { ...process.env, CORPUS_DIR: '/nowhere/corpus' };
  await expect(promisify(execFile)(CI, { env })).rejects.toMatchObject({
    code: 1,
    stderr: 'The national corpus is not in /nowhere/corpus: set CORPUS_DIR to its folder.\n',
  });
});
