import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readForm } from '#src/server/read-form.ts';

const FORM = 'application/x-www-form-urlencoded';

function post(
  body: string | Buffer,
  headers: Record<string, string> = { 'content-type': FORM },
): IncomingMessage {
  return Object.assign(Readable.from([Buffer.from(body)]), { headers }) as unknown as IncomingMessage;
}

describe('readForm', () => {
  test('gives the fields in their order, repeated ones too', async () => {
    expect(await readForm(post('a=1&y-kien=Ch%E1%BB%9D+l%C3%A2u&a=2&b'))).toEqual({
      fields: [
        ['a', '1'],
        ['y-kien', 'Chờ lâu'],
        ['a', '2'],
        ['b', ''],
      ],
    });
  });

  test.each([
    ['a lone percent sign', 'a=%', 400],
    ['bytes that are not UTF-8, escaped', 'a=%ff%fe', 400],
    ['more fields than any form has', Array.from({ length: 300 }, (_, i) => `f${i}=1`).join('&'), 413],
    ['a body over the limit', `a=${'x'.repeat(70_000)}`, 413],
  ])('refuses %s', async (_, body, status) => {
    expect(await readForm(post(body))).toEqual({ status });
  });

  test('a request that has ended without a body is an empty form', async () => {
    const ended = post('');
    ended.resume();
    await once(ended, 'end');
    expect(await readForm(ended)).toEqual({ fields: [] });
  });

  test('refuses raw bytes that are not UTF-8', async () => {
    expect(await readForm(post(Buffer.from([0x61, 0x3d, 0xff])))).toEqual({ status: 400 });
  });

  test('rejects when the client goes away before the end', async () => {
    const begun = Object.assign(new Readable({ read: () => undefined }), {
      headers: { 'content-type': FORM },
    });
    const read = readForm(begun as unknown as IncomingMessage);
    begun.push('a=');
    begun.destroy();
    await expect(read).rejects.toThrow('gone away');
    await expect(readForm(begun as unknown as IncomingMessage)).rejects.toThrow('gone away');
  });

  test.each([
    ['JSON', { 'content-type': 'application/json' }],
    ['plain text, which forms can send across sites', { 'content-type': 'text/plain' }],
    ['no type', {}],
    ['another charset', { 'content-type': `${FORM}; charset=windows-1258` }],
    ['a compressed body', { 'content-type': FORM, 'content-encoding': 'gzip' }],
  ])('refuses %s', async (_, headers) => {
    expect(await readForm(post('a=1', headers as Record<string, string>))).toEqual({ status: 415 });
  });

  test('takes a declared UTF-8 charset', async () => {
    expect(await readForm(post('a=1', { 'content-type': `${FORM}; charset="UTF-8"` }))).toEqual({
      fields: [['a', '1']],
    });
  });
});
