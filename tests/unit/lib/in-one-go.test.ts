import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOneGo } from '#src/lib/in-one-go.ts';

test('what is said in one turn of the event loop goes out together and in its order', async () => {
  const sent: number[][] = [];
  const say = inOneGo<number>((messages) => sent.push(messages));
  say(1);
  await Promise.resolve();
  say(2);
  expect(sent).toEqual([]);
  await nextTurn();
  say(3);
  await nextTurn();
  expect(sent).toEqual([[1, 2], [3]]);
});

test('what is said while a list goes out is in the next one', async () => {
  const sent: number[][] = [];
  const say = inOneGo<number>((messages) => {
    if (sent.push(messages) === 1) say(2);
  });
  say(1);
  await nextTurn();
  await nextTurn();
  expect(sent).toEqual([[1], [2]]);
});

test('no more than so many are kept back until the turn is over', async () => {
  const sent: number[][] = [];
  const say = inOneGo<number>((messages) => sent.push(messages), 2);
  [1, 2, 3, 4, 5].forEach(say);
  expect(sent).toEqual([
    [1, 2],
    [3, 4],
  ]);
  await nextTurn();
  expect(sent).toEqual([[1, 2], [3, 4], [5]]);
  say(6);
  await nextTurn();
  expect(sent.at(-1)).toEqual([6]);
});
