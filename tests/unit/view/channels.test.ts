import { describe, expect, test } from 'vitest';
import type { Fee, TimeLimit } from '#src/domain/procedure.ts';
import type { Role } from '#src/domain/role.ts';
import {
  feesOf,
  formatChannels,
  hostOf,
  isSameForAllChannels,
  offeredChannels,
  onlineAddress,
  openChannels,
  timeLimitsOf,
} from '#src/view/channels.ts';
import { channel, channels, portal, procedure } from './procedure.ts';

const days = (max: number): TimeLimit => ({
  min: max,
  max,
  unit: 'working-day',
  source: 'cong',
  condition: null,
});
const free: Fee = { status: 'none', source: 'cong', text: 'Thông tư 1', condition: null };

test('channels keep their order, whatever the order of the content', () => {
  const { post, online, 'in-person': inPerson } = channels();
  const it = procedure({ channels: { post, 'in-person': inPerson, online } });
  expect(openChannels(it).map((info) => info.channel)).toEqual(['online', 'in-person', 'post']);
});

test('a channel that is ruled out or not checked is not open', () => {
  const it = procedure({
    channels: {
      online: channel('online'),
      'in-person': channel('in-person', { available: false }),
      post: channel('post', { available: null }),
    },
  });
  expect(openChannels(it).map((info) => info.channel)).toEqual(['online']);
});

describe('a button', () => {
  const all = ['online', 'in-person', 'post'];
  const role = (name: Role) => ({ role: { role: name, document: null } });

  test.each<Role>(['decides', 'receives-and-forwards'])('leads to our own counter: %s', (name) => {
    expect(offeredChannels(procedure(role(name)))).toEqual(all);
  });

  test.each<Role>(['guidance-only', 'unverified'])(
    'sends nobody to a place that is not known: %s',
    (name) => {
      expect(offeredChannels(procedure(role(name)))).toEqual(['online']);
      expect(offeredChannels(procedure({ ...role(name), receivingBody: 'Cục Lãnh sự' }))).toEqual(all);
    },
  );

  test('is there for no procedure that is over', () => {
    expect(offeredChannels(procedure({ status: 'replaced' }))).toEqual([]);
  });
});

test.each([
  [['online', 'in-person', 'post'], 'Trực tuyến, trực tiếp, bưu chính'],
  [['post'], 'Bưu chính'],
  [[], ''],
] as const)('%j in words', (names, words) => {
  expect(formatChannels([...names])).toBe(words);
});

describe('the online button', () => {
  test('leads to the page of the procedure', () => {
    const url = 'https://cong.example/019f';
    const it = procedure({ channels: { ...channels(), online: channel('online', { url }) } });
    expect(onlineAddress(it, portal)).toBe(url);
  });

  test('leads to the front page where none is known', () => {
    expect(onlineAddress(procedure(), portal)).toBe('https://cong.example');
  });
});

test('a host is named without www', () => {
  expect(hostOf('https://www.cong.example/x?y')).toBe('cong.example');
});

describe('time limits and fees', () => {
  test('are the same when all possible channels agree, and then said once', () => {
    const it = procedure({ channels: channels({ timeLimits: [days(9)], fees: [free] }) });
    expect(isSameForAllChannels(it)).toBe(true);
    expect(timeLimitsOf(it)).toEqual([days(9)]);
    expect(feesOf(it)).toEqual([free]);
  });

  test('differ as soon as one channel does', () => {
    const all = channels({ timeLimits: [days(9)] });
    const it = procedure({ channels: { ...all, post: channel('post', { timeLimits: [days(12)] }) } });
    expect(isSameForAllChannels(it)).toBe(false);
    expect(timeLimitsOf(it)).toEqual([days(9), days(12)]);
  });

  test('of a channel that is ruled out do not count', () => {
    const all = channels({ timeLimits: [days(9)] });
    const post = channel('post', { available: false, timeLimits: [days(12)] });
    expect(isSameForAllChannels(procedure({ channels: { ...all, post } }))).toBe(true);
    expect(timeLimitsOf(procedure({ channels: { ...all, post } }))).toEqual([days(9)]);
  });

  test('are not made different by a channel of which nothing is told', () => {
    const all = channels({ timeLimits: [days(9)] });
    const post = channel('post', { available: null });
    expect(isSameForAllChannels(procedure({ channels: { ...all, post } }))).toBe(true);
  });
});
