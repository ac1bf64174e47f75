import { randomUUID } from 'node:crypto';
import { Respondent } from '#tests/api/support/respondent.ts';
import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { rawRequest } from './lean-client.ts';

/** Somebody new each time. */
function clientAddress(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

/** Forms as a browser sends them, each of another person, made ready before anything is measured. */
export async function answerRequests(site: SiteProcess, count: number, first = 0): Promise<Buffer[]> {
  const respondent = await Respondent.of(site);
  return Array.from({ length: count }, (_, index) => {
    const fields = respondent.fields(respondent.token(), randomUUID());
    const headers = {
      origin: site.url,
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': clientAddress(first + index),
    };
    return rawRequest('POST', respondent.path, headers, new URLSearchParams(fields).toString());
  });
}
