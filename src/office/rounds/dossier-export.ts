import type { Role } from '../../domain/staff.ts';
import type { DossierCodeRecord } from '../../domain/submission.ts';
import { type Cell, csvFile } from '../../export/csv.ts';
import { formLabel, roundLabel } from '../../export/labels.ts';
import type { Content } from '../../domain/content.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { readById } from '../../pocketbase/records.ts';
import type { Exchange } from '../../server/host.ts';
import { officeRounds } from '../../texts/office-rounds.ts';
import { audit } from '../audit.ts';
import { CSV } from '../file-types.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { sendOfficeFile } from '../send-file.ts';
import type { Staff } from '../staff.ts';

export const WHO_EXPORTS_DOSSIERS: readonly Role[] = ['editor', 'approver'];

type Row = Pick<DossierCodeRecord, 'form' | 'round' | 'month' | 'code'>;

const keyOf = ({ month, form, code }: Row): string => `${month} ${form} ${code}`;

/** Ordered by what stands in them: the order of the database is nobody's business. */
export function dossierRows(
  codes: readonly Row[],
  { questionnaires, rounds }: Pick<Content, 'questionnaires' | 'rounds'>,
): Cell[][] {
  return codes
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ form, round, month, code }) => [
      formLabel(form, questionnaires),
      roundLabel(round, rounds),
      month,
      code,
    ]);
}

async function readCodes({ client }: Staff): Promise<Row[]> {
  const codes: Row[] = [];
  for await (const record of readById(client, 'dossier_codes')) codes.push(record as unknown as Row);
  return codes;
}

/** All codes of dossiers that are still kept, as a file for Excel. */
export async function takeDossierExport(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_EXPORTS_DOSSIERS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields || !(await demandRecentSignIn(exchange, staff, fields))) return;
  const codes = await readCodes(staff);
  await audit(staff, 'answers-exported', 'dossier_codes', String(codes.length));
  const { columns, file } = officeRounds.dossiers;
  const csv = csvFile(columns, dossierRows(codes, exchange.release.data.content));
  const name = file(vietnamDay(exchange.host.clock()));
  await sendOfficeFile(exchange, { name, type: CSV, text: csv });
}
