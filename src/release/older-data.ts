import { NO_COST_FIGURES } from '../domain/cost-figures.ts';
import type { Content } from '../domain/content.ts';
import { DEFAULT_PAPER_DAYS, DEFAULT_SECOND_ENTRY_PERCENT, type Round } from '../domain/round.ts';
import type { ReleaseData } from './release-data.ts';

/** What a release may lack that was made by a program which did not know it yet. */
type Older<Whole, Later extends keyof Whole> = Omit<Whole, Later> & Partial<Pick<Whole, Later>>;

type OlderContent = Older<
  Content,
  | ('commentTags' | 'improvements' | 'dictionary' | 'reportRules')
  | ('disclosureDuties' | 'disclosures' | 'owedDisclosures' | 'internalProcesses' | 'costFigures')
  | 'scales'
>;

const LATER_OF_A_ROUND: Pick<Round, 'paperDays' | 'secondEntryPercent'> = {
  paperDays: DEFAULT_PAPER_DAYS,
  secondEntryPercent: DEFAULT_SECOND_ENTRY_PERCENT,
};

/**
 * What the pages of a release were made from, in the shape that this program knows. After an upgrade the release of the
 * program before is served until a new one is made, and its search, its forms and the Office's pages are made on
 * request. A field that comes to `Content` gets a line here; what a release says itself is never changed.
 */
export function inPresentShape(data: ReleaseData): ReleaseData {
  const {
    commentTags = [],
    improvements = [],
    dictionary,
    reportRules = null,
    disclosureDuties = [],
    disclosures = [],
    owedDisclosures = [],
    internalProcesses = [],
    costFigures = NO_COST_FIGURES,
    scales = [],
    rounds,
    ...others
  } = data.content as OlderContent;
  return {
    ...data,
    content: {
      ...others,
      commentTags,
      improvements,
      reportRules,
      ...{ disclosureDuties, disclosures, owedDisclosures, internalProcesses, costFigures, scales },
      dictionary: { words: [], outsideTopics: [], pages: [], ...dictionary },
      // Where there are none at all, forms have another shape too: see `releasedContent`.
      ...(rounds && { rounds: rounds.map((round) => ({ ...LATER_OF_A_ROUND, ...round })) }),
    },
  };
}
