import { setTimeout as wait } from 'node:timers/promises';
import { LOT_TASK } from '#src/office/paper/paths.ts';
import { PaperSite, sheet } from './paper-site.ts';

const SHEETS = 12;
/** Somewhat longer than closing such a lot takes. */
const MOST_WAIT_IN_MS = 80;

export interface LotKills {
  kills: number;
  /** Lots that a kill left half closed. */
  halfClosed: number;
  /** Half closed with answers made already, some or all. */
  withAnswers: number;
  /** Answers that a lot lacks, and has too many, all lots together. */
  lost: number;
  doubled: number;
}

/** A lot whose sheets are typed, twice where they must be, and agree: it only has to be closed. */
export async function readyLot(paper: PaperSite, sheets: number): Promise<string> {
  const lot = await paper.openLot(sheets);
  const type = (who: 'editor' | 'approver') => (number: number) =>
    paper.send(who, `${lot}/${number}`, sheet('4'));
  await Promise.all(Array.from({ length: sheets }, (_, index) => type('editor')(index + 1)));
  await paper.press('editor', lot, LOT_TASK.finish);
  await Promise.all((await paper.lot(lot)).sample.map(type('approver')));
  return lot;
}

/** Closes lots one after the other and kills the whole site on the way each time; they are then closed to the end. */
export async function killClosings(kills: number, random: () => number): Promise<LotKills> {
  const paper = await PaperSite.start();
  const run: LotKills = { kills: 0, halfClosed: 0, withAnswers: 0, lost: 0, doubled: 0 };
  try {
    while (run.kills < kills) {
      await paper.confirmAll();
      const lot = await readyLot(paper, SHEETS);
      const before = await paper.countAnswers();
      const closing = paper.press('editor', lot, LOT_TASK.close).catch(() => 'killed');
      await wait(random() * MOST_WAIT_IN_MS);
      await paper.restart();
      await closing;
      run.kills += 1;
      const { state } = await paper.lot(lot);
      const isHalfClosed = state === 'closing';
      if (isHalfClosed) run.halfClosed += 1;
      if (isHalfClosed && (await paper.countAnswers()) > before) run.withAnswers += 1;
      const said = state === 'closed' ? '' : await paper.press('approver', lot, LOT_TASK.close);
      if ((await paper.lot(lot)).state !== 'closed') throw new Error(`The lot was not closed: ${said}`);
      const made = (await paper.countAnswers()) - before;
      run.lost += Math.max(0, SHEETS - made);
      run.doubled += Math.max(0, made - SHEETS);
    }
    return run;
  } finally {
    await paper.rounds.end();
  }
}
