import type { Procedure } from '../domain/procedure.ts';
import type { Sector } from '../domain/site.ts';
import { vi } from '../texts/vi.ts';

/** JSON for a data script. `<` is escaped: content must not be able to end the script element. */
export function dataScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** schema.org description of a procedure. */
export function procedureData(procedure: Procedure, publicUrl: string): object {
  const { code, name, lead, path, decidingBody, channels } = procedure;
  const { available, url } = channels.online;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name,
    identifier: code,
    description: lead,
    url: publicUrl + path,
    areaServed: 'VN',
    ...(available === true && url !== null
      ? { availableChannel: { '@type': 'ServiceChannel', serviceUrl: url, availableLanguage: 'vi' } }
      : {}),
    ...(decidingBody === null
      ? {}
      : { serviceOperator: { '@type': 'GovernmentOrganization', name: decidingBody } }),
  };
}

/** schema.org trail of a sheet: list, sector, procedure. */
export function breadcrumbData(procedure: Procedure, sector: Sector | undefined, publicUrl: string): object {
  const steps: [string, string][] = [
    [vi.navigation.procedures, '/thu-tuc'],
    ...(sector === undefined ? [] : [[sector.name, sectorPath(sector.slug)] as [string, string]]),
    [procedure.name, procedure.path],
  ];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: publicUrl + path,
    })),
  };
}

/** Address of the list with only this sector. */
export function sectorPath(slug: string): string {
  return `/thu-tuc?linh-vuc=${slug}`;
}
