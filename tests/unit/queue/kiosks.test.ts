import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CODE_LIFE_IN_MS } from '#src/kiosk/codes.ts';
import { kioskHashOf } from '#src/kiosk/server/kiosk-secrets.ts';
import { Kiosks } from '#src/queue/kiosks.ts';

let folder: string;
let now: Date;
let kiosks: Kiosks;

const code = (text: string) => kioskHashOf('code', text);
const device = (text: string) => kioskHashOf('device', text);
const ticket = (text: string) => kioskHashOf('ticket', text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosks-'));
  now = new Date('2026-11-28T02:03:45Z');
  kiosks = new Kiosks(join(folder, 'queue.sqlite'), () => now);
  const codeUntil = now.getTime() + CODE_LIFE_IN_MS;
  kiosks.make({ id: 'a', codeHash: code('111'), codeUntil, round: 'dot-1', desk: 'Quầy 1' });
});
afterEach(() => {
  kiosks.close();
  rmSync(folder, { recursive: true });
});

const start = (text: string, name = 'A', first = 't0') =>
  kiosks.start({ codeHash: code(text), deviceHash: device(name), ticketHash: ticket(first) });
const contact = (from: string, to: string, name = 'A') =>
  kiosks.contact({ deviceHash: device(name), ticketHash: ticket(from), nextHash: ticket(to), waiting: 3 });
const stateOf = () => kiosks.ofRound('dot-1')[0]?.state;

describe('a code', () => {
  test('starts one tablet, and the same one again when the answer was lost', () => {
    expect(start('111')).toMatchObject({ kiosk: { round: 'dot-1', desk: 'Quầy 1', state: 'running' } });
    expect(start('111')).toMatchObject({ kiosk: { state: 'running' } });
    expect(start('111', 'B')).toEqual({ refusal: 'code-used' });
    expect(start('111', 'A', 'other')).toEqual({ refusal: 'code-used' });
  });

  test('that nobody made, that is too old, or whose tablet was revoked, starts none', () => {
    expect(start('222')).toEqual({ refusal: 'code-unknown' });
    now = new Date(now.getTime() + CODE_LIFE_IN_MS);
    expect(start('111')).toEqual({ refusal: 'code-expired' });
    now = new Date(now.getTime() - 1);
    expect(kiosks.end('a', 'dot-1', 'revoked')).toBe(true);
    expect(start('111')).toEqual({ refusal: 'code-expired' });
    expect(stateOf()).toBe('revoked');
  });

  test('and the secrets of tablets are nowhere in the file', () => {
    start('111', 'secret-of-a', 'ticket-of-a');
    const bytes = readFileSync(join(folder, 'queue.sqlite-wal')).toString('latin1');
    for (const secret of ['secret-of-a', 'ticket-of-a']) expect(bytes).not.toContain(secret);
  });
});

describe('a running tablet', () => {
  beforeEach(() => {
    start('111');
  });

  test('changes its ticket with each contact and is seen to the minute', () => {
    expect(contact('t0', 't1')).toMatchObject({ kiosk: { state: 'running' } });
    expect(contact('t1', 't2')).toMatchObject({ kiosk: { state: 'running' } });
    expect(kiosks.ofRound('dot-1')).toMatchObject([
      { seenAt: Date.parse('2026-11-28T02:03:00Z'), waiting: 3 },
    ]);
  });

  test('may repeat its last contact as often as it must', () => {
    for (const _ of [1, 2, 3]) expect(contact('t0', 't1')).toHaveProperty('kiosk');
    expect(contact('t1', 't2')).toHaveProperty('kiosk');
  });

  test('whose credential was copied is shut, whichever of both comes first', () => {
    contact('t0', 't1');
    expect(contact('t0', 'copy')).toEqual({ refusal: 'copied' });
    expect(contact('t1', 't2')).toEqual({ refusal: 'copied' });
    expect(stateOf()).toBe('copied');
  });

  test('whose copy was faster is shut at its own next contact', () => {
    contact('t0', 'copy');
    contact('copy', 'copy-2');
    expect(contact('t0', 't1')).toEqual({ refusal: 'copied' });
    expect(contact('copy-2', 'copy-3')).toEqual({ refusal: 'copied' });
  });

  test('is stopped and still let in, revoked and not; another round’s page does neither', () => {
    expect(kiosks.end('a', 'dot-2', 'revoked')).toBe(false);
    expect(kiosks.end('a', 'dot-1', 'stopped')).toBe(true);
    expect(contact('t0', 't1')).toMatchObject({ kiosk: { state: 'stopped' } });
    kiosks.end('a', 'dot-1', 'revoked');
    expect(contact('t1', 't2')).toEqual({ refusal: 'revoked' });
    expect(kiosks.end('a', 'dot-1', 'stopped')).toBe(false);
    expect(stateOf()).toBe('revoked');
  });

  test('that nobody started is not known', () => {
    expect(contact('t0', 't1', 'B')).toEqual({ refusal: 'device-unknown' });
    expect(stateOf()).toBe('running');
  });
});
