import { describe, expect, test } from 'vitest';
import { checkPlatform } from '../../../scripts/lib/check-machine.mjs';

describe('checkPlatform', () => {
  test('sends people on Windows to WSL', () => {
    expect(() => checkPlatform('win32', '24.12.0')).toThrow(/open WSL/);
  });

  test('refuses a Node below 20 and says which one to install', () => {
    expect(() => checkPlatform('linux', '18.20.0')).toThrow(
      'Node 18.20.0 is too old: install Node 20 or newer',
    );
  });

  test.each([
    ['linux', '20.0.0'],
    ['darwin', '26.1.0'],
  ] as const)('accepts %s with Node %s', (platform, version) => {
    expect(() => checkPlatform(platform, version)).not.toThrow();
  });
});
