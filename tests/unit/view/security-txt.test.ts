import { describe, expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import { missingFacts } from '#src/content/missing-facts.ts';
import { warningsOf } from '#src/content/warnings.ts';
import type { Content } from '#src/domain/content.ts';
import { SECURITY_PATH, staticAddresses } from '#src/release/addresses.ts';
import { securityTxt } from '#src/view/security-txt.ts';
import { folderOf, withReplaced } from '#tests/unit/content/shipped.ts';

const LINE = 'bao_loi_bao_mat: chưa có';

function loaded(line: string, now = '2026-11-25T08:00:00Z'): Content | string {
  const files = withReplaced('trang-web.yaml', LINE, line);
  const result = contentOf(folderOf(files), { now: new Date(now) });
  return 'errors' in result ? result.errors.map(({ message }) => message).join('\n') : result.content;
}

function withContact(contact: string, until: string, now?: string): Content {
  const content = loaded(`bao_loi_bao_mat:\n  lien_he: ${contact}\n  het_han: ${until}`, now);
  if (typeof content === 'string') throw new Error(content);
  return content;
}

const isServed = (content: Content) => staticAddresses(content).includes(SECURITY_PATH);
const isListed = (content: Content) =>
  missingFacts(content).some(({ sections }) =>
    sections.some(({ lines }) => lines.includes('trang-web.yaml: bao_loi_bao_mat')),
  );

describe('security.txt', () => {
  test.each([
    ['a@so.gov.vn', 'mailto:a@so.gov.vn'],
    ['https://so.gov.vn/bao-loi', 'https://so.gov.vn/bao-loi'],
  ])('names who the content says: %s', (contact, address) => {
    const content = withContact(contact, '2027-06-30');
    expect(isServed(content) && content.securityContact).toMatchObject({ address });
    expect(securityTxt(content.securityContact!, 'https://tt.so.gov.vn')).toBe(
      `Contact: ${address}\nExpires: 2027-06-30T23:59:59+07:00\nPreferred-Languages: vi\nCanonical: https://tt.so.gov.vn/.well-known/security.txt\n`,
    );
    expect(isListed(content)).toBe(false);
  });

  test('does not name itself by an address without https', () => {
    const { securityContact } = withContact('a@so.gov.vn', '2027-06-30');
    expect(securityTxt(securityContact!, 'http://localhost:4321')).not.toContain('Canonical');
  });

  test.each([LINE, ''])('is not there while nobody is named, and listed as missing: “%s”', (line) => {
    const content = loaded(line) as Content;
    expect(content.securityContact).toBeNull();
    expect(isServed(content)).toBe(false);
    expect(isListed(content)).toBe(true);
  });

  test('is there to the end of its last day in Viet Nam, and no longer', () => {
    expect(isServed(withContact('a@so.gov.vn', '2027-06-30', '2027-06-30T16:59:00Z'))).toBe(true);
    expect(isServed(withContact('a@so.gov.vn', '2027-06-30', '2027-06-30T17:00:00Z'))).toBe(false);
  });

  test.each([
    ['2027-05-01T00:00:00Z', []],
    ['2027-06-15T00:00:00Z', [expect.stringContaining('hết hạn ngày 30/6/2027')]],
    ['2027-07-15T00:00:00Z', [expect.stringContaining('đã hết hạn')]],
  ])('is missed in time: at %s', (now, expected) => {
    const content = withContact('a@so.gov.vn', '2027-06-30', now);
    expect(warningsOf(content, new Date(now)).filter((line) => line.includes('bảo mật'))).toEqual(expected);
  });

  test('takes no telephone number for an address, and no address without https', () => {
    for (const contact of ['0123 456', 'http://so.gov.vn/bao-loi']) {
      expect(loaded(`bao_loi_bao_mat:\n  lien_he: ${contact}\n  het_han: 2027-06-30`), contact).toContain(
        contact,
      );
    }
  });
});
