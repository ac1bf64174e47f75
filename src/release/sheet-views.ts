import { createHash } from 'node:crypto';
import { NO_COST_FIGURES } from '../domain/cost-figures.ts';
import type { Content } from '../domain/content.ts';
import type { InternalProcess } from '../domain/internal-process.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { ReleaseData } from './release-data.ts';

/** A code of a procedure, wherever a procedure's facts name one. */
const CODE = /\d\.\d{6}/g;

/** What a page of one procedure is made from. */
export interface SheetView {
  data: ReleaseData;
  /** Hash of the data: the same one, the same page. */
  key: string;
}

/** All that is not of procedures and that pages of one procedure read; the rest is empty, so that none depends on it. */
function frameOf(content: Content): Content {
  const { mode, department, portal, postal, sectors, forms } = content;
  return {
    ...{ mode, department, portal, postal, sectors, forms },
    ...{ changedAt: '', situations: [], procedures: [], legalDocuments: [], guides: [], pages: {} },
    dictionary: { words: [], outsideTopics: [], pages: [] },
    calendar: { years: [], holidays: [], swaps: [] },
    ...{ notices: [], commentTags: [], improvements: [], questionnaires: [], rounds: [], reportRules: null },
    ...{
      disclosureDuties: [],
      disclosures: [],
      owedDisclosures: [],
      internalProcesses: [],
      costFigures: NO_COST_FIGURES,
    },
    ...{ redirects: {}, securityContact: null },
  };
}

/**
 * What the pages of each procedure are made from: its own facts, those of the procedures that it names and of those
 * that stand on its page, its changes, and the frame. Pages get nothing else to read, so that none can depend on more
 * than its key tells.
 */
export class SheetViews {
  readonly #frame: ReleaseData;
  readonly #frameText: string;
  readonly #processes: readonly InternalProcess[];
  readonly #procedures: readonly Procedure[];
  readonly #texts: ReadonlyMap<Procedure, string>;
  readonly #bySlug: Map<string, Procedure>;
  readonly #byCode: Map<string, Procedure>;
  readonly #onPageOf: Map<string | null, Procedure[]>;

  /** @param texts JSON of each procedure, see `textsOf` */
  constructor(data: ReleaseData, texts: ReadonlyMap<Procedure, string>) {
    const { procedures } = data.content;
    this.#frame = { ...data, content: frameOf(data.content), changes: data.changes };
    this.#frameText = JSON.stringify({ ...this.#frame, changes: [] });
    this.#processes = data.content.internalProcesses.filter(({ isPublic }) => isPublic);
    this.#procedures = procedures;
    this.#texts = texts;
    const withPage = procedures.filter(({ onPageOf }) => onPageOf === null);
    this.#bySlug = new Map(withPage.map((each) => [each.slug, each]));
    this.#byCode = new Map(procedures.map((each) => [each.code, each]));
    this.#onPageOf = Map.groupBy(procedures, ({ onPageOf }) => onPageOf);
  }

  /** null: no page of one procedure has this address. */
  of(path: string): SheetView | null {
    const [, slug] = /^\/thu-tuc\/([^/]+)/.exec(path) ?? [];
    const procedure = this.#bySlug.get(slug ?? '');
    if (procedure === undefined) return null;
    const named = this.#near(procedure);
    const changes = this.#frame.changes.filter(({ code }) => code === procedure.code);
    const internalProcesses = this.#processes.filter(({ code }) => code === procedure.code);
    const content = { ...this.#frame.content, procedures: named, internalProcesses };
    const hash = createHash('sha256')
      .update(this.#frameText)
      .update(JSON.stringify([changes, internalProcesses]));
    for (const each of named) hash.update('\0').update(this.#texts.get(each) ?? '');
    return { data: { ...this.#frame, content, changes }, key: hash.digest('base64url') };
  }

  /** The procedure with all that it names and that stand on its page, in the order of the content. */
  #near(procedure: Procedure): Procedure[] {
    const { code } = procedure;
    const codes = (this.#texts.get(procedure) ?? '').match(CODE) ?? [];
    const near = new Set([procedure, ...(this.#onPageOf.get(code) ?? [])]);
    for (const each of codes) {
      const named = this.#byCode.get(each);
      if (named !== undefined) near.add(named);
    }
    if (near.size === 1) return [procedure];
    return this.#procedures.filter((each) => near.has(each));
  }
}

/** JSON of each procedure. */
export function textsOf({ procedures }: Content): Map<Procedure, string> {
  return new Map(procedures.map((procedure) => [procedure, JSON.stringify(procedure)]));
}
