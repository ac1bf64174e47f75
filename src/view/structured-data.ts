import type { ChannelInfo, Fee, Procedure, TimeUnit } from '../domain/procedure.ts';
import type { Department } from '../domain/site.ts';
import { vi } from '../texts/vi.ts';
import { feesOf, offeredChannels } from './channels.ts';
import { describeTimeLimits } from './format-time-limit.ts';
import { openPointsOf } from './open-points.ts';
import { departmentReceives } from '../domain/role.ts';

/** JSON-LD without its context. */
export type Described = Record<string, unknown>;

/** JSON for a data script. `<` is escaped: content must not be able to end the script element. */
export function dataScript(items: Described[]): string {
  const graph = { '@context': 'https://schema.org', '@graph': items };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** ISO 8601 has no working days and no working hours: what the law counts so is said in its words. */
const DURATIONS: Partial<Record<TimeUnit, [string, string]>> = {
  'calendar-day': ['P', 'D'],
  month: ['P', 'M'],
  hour: ['PT', 'H'],
};

/** How long one channel takes: exact where it is one whole limit for every case, else in words. */
function timeOf({ timeLimits }: ChannelInfo): Described {
  const [only] = timeLimits;
  if (only === undefined) return {};
  const [before, after] = DURATIONS[only.unit] ?? [];
  const isExact = timeLimits.length === 1 && only.min === only.max && Number.isInteger(only.max);
  return isExact && only.condition === null && before !== undefined
    ? { processingTime: `${before}${only.max}${after}` }
    : { description: describeTimeLimits(timeLimits) };
}

/** Ways to file that the sheet offers, with their time limits unless these are still being checked. */
function channelsOf(procedure: Procedure): Described {
  const hasTimes = openPointsOf(procedure, 'time').length === 0;
  const channels = offeredChannels(procedure).map((channel) => {
    const info = procedure.channels[channel];
    return {
      '@type': 'ServiceChannel',
      name: vi.channels.names[channel],
      ...(info.url === null ? {} : { serviceUrl: info.url }),
      ...(hasTimes ? timeOf(info) : {}),
    };
  });
  return channels.length === 0 ? {} : { availableChannel: channels };
}

/** What a fee costs as a sum; null for a tariff in words and for what is not certain. */
function priceOf(fee: Fee): { price: number; priceCurrency: string; words: string | null } | null {
  if (fee.status === 'none') return { price: 0, priceCurrency: 'VND', words: null };
  if (fee.status !== 'amount') return null;
  return { price: fee.amount, priceCurrency: fee.currency, words: fee.text };
}

function offerOf(fee: Fee): Described | null {
  const found = priceOf(fee);
  if (found === null) return null;
  const { words, ...price } = found;
  const description = [words, fee.condition].filter(Boolean).join(' ');
  return { '@type': 'Offer', ...price, ...(description === '' ? {} : { description }) };
}

/** Sums, where all of them are sums and none is still being checked. */
function feesFor(procedure: Procedure): Described {
  if (openPointsOf(procedure, 'fee').length > 0 || procedure.status !== 'in-force') return {};
  const offers = feesOf(procedure).map(offerOf);
  return offers.length === 0 || offers.includes(null) ? {} : { offers };
}

function authorityOf(procedure: Procedure): Described {
  const { decidingBody } = procedure;
  if (decidingBody === null || openPointsOf(procedure, 'authority').length > 0) return {};
  return { serviceOperator: { '@type': 'GovernmentOrganization', name: decidingBody } };
}

/** The department's hours are those of the procedure only where it takes the dossiers, and that is certain. */
function hoursOf(procedure: Procedure, { hours }: Department): Described {
  const isCertain = departmentReceives(procedure) && openPointsOf(procedure, 'role').length === 0;
  if (hours === null || !isCertain || !offeredChannels(procedure).includes('in-person')) return {};
  return { hoursAvailable: { '@type': 'OpeningHoursSpecification', description: hours } };
}

/** schema.org description of a procedure: nothing that is unknown or still being checked. */
export function procedureData(procedure: Procedure, department: Department, publicUrl: string): Described {
  const { code, name, lead, path } = procedure;
  return {
    '@type': 'GovernmentService',
    name,
    identifier: code,
    description: lead,
    url: publicUrl + path,
    ...channelsOf(procedure),
    ...feesFor(procedure),
    ...authorityOf(procedure),
    ...hoursOf(procedure, department),
  };
}

/** schema.org trail of a page: address and name of each step above it, then the page itself. */
export function breadcrumbData(steps: [string, string][], page: string, publicUrl: string): Described {
  const above = steps.map(([path, name]) => ({ name, item: publicUrl + path }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, { name: page }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step,
    })),
  };
}

/** schema.org description of the site and its search, and of who publishes it, as far as that is known. */
export function siteData(department: Department, name: string, publicUrl: string): Described {
  const { address, phone, email } = department;
  return {
    '@type': 'WebSite',
    name,
    url: publicUrl,
    inLanguage: 'vi',
    publisher: {
      '@type': 'GovernmentOrganization',
      name: department.name,
      parentOrganization: { '@type': 'GovernmentOrganization', name: department.parent },
      ...(address === null ? {} : { address }),
      ...(phone === null ? {} : { telephone: phone }),
      ...(email === null ? {} : { email }),
    },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${publicUrl}/tim-kiem?q={q}` },
      'query-input': 'required name=q',
    },
  };
}

/** Address of the list with only this sector. */
export function sectorPath(slug: string): string {
  return `/thu-tuc?linh-vuc=${slug}`;
}
