import { expect, test } from 'vitest';
import { Turns } from '#src/server/turns.ts';

function pieces(): { done: string[]; piece: (name: string) => () => Promise<string> } {
  const done: string[] = [];
  const piece = (name: string) => async () => {
    done.push(name);
    return name;
  };
  return { done, piece };
}

test('gives back what the work gives', async () => {
  const turns = new Turns();
  expect(await turns.take({}, async () => 1)).toBe(1);
  await expect(turns.take({}, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

test('who asks for much at once waits for himself', async () => {
  const [turns, greedy, modest] = [new Turns(), {}, {}];
  const { done, piece } = pieces();
  const much = ['a', 'b', 'c'].map((name) => turns.take(greedy, piece(name)));
  await turns.take(modest, piece('modest'));
  expect(done).toEqual(['a', 'modest']);
  await Promise.all(much);
  expect(done).toEqual(['a', 'modest', 'b', 'c']);
});

test('between two pieces the process does what else there is to do', async () => {
  const turns = new Turns();
  const { done, piece } = pieces();
  setImmediate(() => done.push('else'));
  await Promise.all([turns.take({}, piece('a')), turns.take({}, piece('b'))]);
  expect(done.indexOf('else')).toBeLessThan(done.indexOf('b'));
});

test('work that fails holds nobody up', async () => {
  const [turns, asker] = [new Turns(), {}];
  const failed = turns.take(asker, () => Promise.reject(new Error('broken'))).catch(() => 'failed');
  expect(await turns.take(asker, async () => 'next')).toBe('next');
  expect(await failed).toBe('failed');
});
