import { createHash } from 'node:crypto';
import { test as base, expect } from 'playwright/test';
import { watch } from './watch.ts';

interface Fixtures {
  /** The address under which the limits know this test. */
  client: string;
  /** Fails every test in which the browser met what `watch` collects. */
  calm: void;
}

/** An address in 10.0.0.0/8 of its own for each test and attempt. */
export function clientAddress(name: string): string {
  const bytes = createHash('sha256').update(name).digest();
  return `10.${bytes[0]}.${bytes[1]}.${bytes[2]}`;
}

/** Playwright's `test`, with each test a client of its own that watches what the browser notices. */
export const test = base.extend<Fixtures>({
  client: async ({}, use, { testId, retry, repeatEachIndex }) => {
    await use(clientAddress(`${testId} ${retry} ${repeatEachIndex}`));
  },
  extraHTTPHeaders: async ({ client }, use) => use({ 'X-Forwarded-For': client }),
  calm: [
    async ({ context, baseURL }, use) => {
      const faults = watch(context, baseURL ?? '');
      await use();
      expect(faults).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
