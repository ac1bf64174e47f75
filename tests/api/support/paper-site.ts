import type { Lot, LotCorrection, LotSheet, SheetEntry } from '#src/domain/lot.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { LOT_TASK, PAPER_FIELD } from '#src/office/paper/paths.ts';
import { questionField } from '#src/survey/field-names.ts';
import { RoundsSite, words } from './rounds-site.ts';
import { storedRecords, untilDelivered } from './stored-records.ts';

/** The Office's page of the paper forms of the round that runs. */
export const PAGE = '/van-phong/dot-khao-sat/giay/phieu-giay';

export const OVERALL = questionField('chung');
const RECEIVED = questionField('da_nhan_ket_qua');

export type Who = keyof RoundsSite['people'];
export type TypedSheet = LotSheet & Record<'first' | 'second' | 'settled', SheetEntry | null>;

/** A sheet as it is typed, with what is required. */
export function sheet(overall: string, more: Record<string, string> = {}): Record<string, string> {
  return { [RECEIVED]: 'da-nhan', [OVERALL]: overall, ...more };
}

const idOf = (lot: string): string => lot.slice(lot.lastIndexOf('/') + 1);

/** A whole site with a round that takes paper, and what its people do there. A lot is named by its path. */
export class PaperSite {
  readonly rounds: RoundsSite;

  private constructor(rounds: RoundsSite) {
    this.rounds = rounds;
  }

  static async start(): Promise<PaperSite> {
    return new PaperSite(await RoundsSite.start(['giay', 'giay-cu', 'dai-bieu-2026']));
  }

  /** Sends a form; says where it led, or the status and what the page says. */
  async send(who: Who, path: string, fields: Record<string, string>): Promise<string> {
    const answer = await this.rounds.people[who].send(path, fields);
    return answer.headers.get('location') ?? `${answer.status} ${await words(answer)}`;
  }

  press(who: Who, path: string, task: string, more: Record<string, string> = {}): Promise<string> {
    return this.send(who, path, { [PAPER_FIELD.task]: task, ...more });
  }

  /** What a page says. */
  async read(who: Who, path: string): Promise<string> {
    return words(await this.rounds.people[who].get(path));
  }

  async openLot(sheets: number, scan = ''): Promise<string> {
    const fields = { [PAPER_FIELD.sheets]: String(sheets), [PAPER_FIELD.scan]: scan };
    return (await this.press('editor', PAGE, LOT_TASK.open, fields)).split('?')[0] ?? '';
  }

  lot(path: string): Promise<Lot> {
    return this.rounds.superuser.collection('lots').getOne<Lot>(idOf(path));
  }

  /** Its sheets with all that is typed. */
  sheets(path: string): Promise<TypedSheet[]> {
    const filter = `lot = "${idOf(path)}"`;
    return this.rounds.superuser.collection('lot_sheets').getFullList({ filter, sort: 'number' });
  }

  /** Puts back what a closed lot held, as a kill leaves it after the last answer and before the lot is marked. */
  async putBack(path: string, typed: readonly TypedSheet[]): Promise<void> {
    const { superuser } = this.rounds;
    await superuser.collection('lots').update(idOf(path), { state: 'closing' });
    for (const { id, first, second, settled } of typed)
      await superuser.collection('lot_sheets').update(id, { first, second, settled });
  }

  async lastCorrection(): Promise<LotCorrection> {
    const corrections = this.rounds.superuser.collection('lot_corrections');
    return (await corrections.getList<LotCorrection>(1, 1, { sort: '-askedAt' })).items[0] as LotCorrection;
  }

  /** As if everybody had just given password and code. */
  async confirmAll(): Promise<void> {
    for (const person of Object.values(this.rounds.people)) await person.confirmedBefore(0);
  }

  async restart(): Promise<void> {
    await this.rounds.site.killAll();
    await this.rounds.site.start();
  }

  /** How many answers PocketBase holds, when all are delivered. */
  async countAnswers(): Promise<number> {
    await untilDelivered(this.rounds.site);
    return (await this.rounds.superuser.collection('answers').getList(1, 1)).totalItems;
  }

  /** All answers, as PocketBase holds them. */
  async answers(): Promise<AnswerRecord[]> {
    await untilDelivered(this.rounds.site);
    return (await storedRecords(this.rounds.site)).answers;
  }
}
