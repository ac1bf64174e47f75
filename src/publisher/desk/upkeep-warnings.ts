import { parseContentFile, valuesOf } from '../../content/content-file.ts';
import type { Content } from '../../domain/content.ts';
import type { IsoDate, Procedure } from '../../domain/procedure.ts';
import { OFFICE_PUBLISHING } from '../../texts/office-publishing.ts';
import { isBroken, type LinkReport } from '../../upkeep/link-report.ts';
import { CHECKED_FOR_DAYS, isCheckOld } from '../../upkeep/register.ts';
import { formatDate } from '../../view/format-date.ts';
import type { Overlay } from '../content-desk.ts';

/** Code of the procedure that a file is of; '': none. */
function codeIn({ path, text }: Overlay): string {
  if (text === null || !/^(?:thu-tuc|sap-toi)\//.test(path)) return '';
  const read = valuesOf(parseContentFile(path, text));
  const code = 'values' in read ? read.values['ma'] : undefined;
  return typeof code === 'string' ? code.trim() : '';
}

function warningsOn(
  path: string,
  procedure: Procedure,
  { today, links }: { today: IsoDate; links: LinkReport | null },
): string[] {
  if (procedure.status !== 'in-force') return [];
  const link = links?.links.find(({ code }) => code === procedure.code);
  const { oldCheck, brokenLink } = OFFICE_PUBLISHING;
  return [
    ...(isCheckOld(procedure, today)
      ? [oldCheck(path, formatDate(procedure.checkedOn), CHECKED_FOR_DAYS)]
      : []),
    // A link that was mended since is another one.
    ...(link !== undefined && isBroken(link) && link.url === procedure.channels.online.url
      ? [brokenLink(path, link.url, link.failures)]
      : []),
  ];
}

/** What of the sheets that somebody is writing is due: a comparison that is too old, a page of the portal that is away. */
export function upkeepWarnings(
  { procedures }: Pick<Content, 'procedures'>,
  texts: readonly Overlay[],
  facts: { today: IsoDate; links: LinkReport | null },
): string[] {
  return texts.flatMap((overlay) => {
    const code = codeIn(overlay);
    const procedure = procedures.find((one) => one.code === code);
    return procedure === undefined ? [] : warningsOn(overlay.path, procedure, facts);
  });
}
