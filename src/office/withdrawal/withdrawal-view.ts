import type { CollectionName } from '../../content/collections.ts';
import type { Amendment } from '../../domain/amendment.ts';
import type { Content } from '../../domain/content.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { officeWithdrawal as text } from '../../texts/office-withdrawal.ts';
import { WRITING_STATES } from '../editing/asked-draft.ts';
import { startAddress } from '../editing/paths.ts';
import type { FieldFaults } from '../views.ts';
import { WITHDRAWAL_FIELD as F } from './paths.ts';
import { type Pointing, pointingHere } from './pointing-here.ts';
import { ADDRESSES, type Way, WAYS, waysOf } from './ways.ts';

interface Option {
  value: string;
  label: string;
}

export interface WithdrawalView {
  title: string;
  name: string;
  path: string;
  editHref: string;
  ways: { value: Way; label: string; hint: string }[];
  /** Which parts of the form this kind needs. */
  needs: { ending: boolean; document: boolean; target: boolean };
  /** What names it now. */
  pointing: { text: string; kinds: Pointing[] } | null;
  successors: Option[];
  targets: Option[];
  /** Empty where the file is in an amendment already. */
  amendments: Option[];
  values: Readonly<Record<string, string>>;
  faults: FieldFaults;
}

export interface WithdrawalFacts {
  path: string;
  name: string;
  /** Code of a procedure, number of a document: by that others name it; '': by nothing. */
  key: string;
  kind: CollectionName;
  slug: string;
  isHeld: boolean;
  content: Content;
  open: readonly Amendment[];
  values: Readonly<Record<string, string>>;
  faults: FieldFaults;
}

function successorsOf({ kind, slug, path, content }: WithdrawalFacts): Option[] {
  if (kind === 'documents')
    return content.legalDocuments.map(({ number, title }) => ({
      value: number,
      label: `${number}: ${title}`,
    }));
  if (kind !== 'procedures') return [];
  return content.procedures
    .filter((other) => other.status === 'in-force' && (other.slug !== slug || !path.startsWith('thu-tuc/')))
    .map(({ code, name }) => ({ value: code, label: `${code}: ${name}` }));
}

/** Pages to which old addresses may lead; not to the one that goes. */
function targetsOf({ kind, slug, content }: WithdrawalFacts): Option[] {
  const own = ADDRESSES[kind]?.(slug);
  if (own === undefined) return [];
  const pages = [
    { value: '/thu-tuc', label: text.allProcedures },
    ...content.procedures
      .filter(({ status, onPageOf }) => status === 'in-force' && onPageOf === null)
      .map(({ path, name, code }) => ({ value: path, label: `${code}: ${name}` })),
    ...content.situations.map((each) => ({ value: `/tinh-huong/${each.slug}`, label: each.name })),
    ...content.guides.map((guide) => ({ value: `/huong-dan/${guide.slug}`, label: guide.title })),
  ];
  return pages.filter(({ value }) => value !== own);
}

const kindWord = (kind: CollectionName): string => officeEditing.kinds[kind].one.toLowerCase();

function pointingOf({ content, kind, key }: WithdrawalFacts): WithdrawalView['pointing'] {
  const kinds = pointingHere(content, kind, key);
  const words = kind === 'documents' ? text.pointing.documentText : text.pointing.text;
  return kinds.length === 0 ? null : { text: words, kinds };
}

/** The page on which something of the content is ended. */
export function withdrawalView(facts: WithdrawalFacts): WithdrawalView {
  const { path, name, kind, isHeld, open, values, faults } = facts;
  const ways = waysOf(kind);
  const hasAddress = ADDRESSES[kind] !== undefined;
  const words = text.ways[kind === 'documents' ? 'document' : 'procedure'];
  const removal = text.removal[hasAddress ? 'redirected' : 'plain'];
  const writable = open.filter(({ state }) => WRITING_STATES.includes(state));
  return {
    title: text.title(kindWord(kind)),
    name,
    path,
    editHref: startAddress(path),
    ways: ways.map((way) => ({ value: way, ...(way === WAYS.remove ? removal : words[way]) })),
    needs: {
      ending: ways.includes(WAYS.end),
      document: kind === 'procedures',
      target: hasAddress,
    },
    pointing: pointingOf(facts),
    successors: [{ value: '', label: text.noSuccessor }, ...successorsOf(facts)],
    targets: targetsOf(facts),
    amendments: isHeld
      ? []
      : [
          { value: '', label: officeEditing.start.fresh },
          ...writable.map(({ id, title, startedName }) => ({
            value: id,
            label: `${title} (${startedName})`,
          })),
        ],
    values: { ...(ways.length === 1 ? { [F.way]: ways[0] ?? '' } : {}), ...values },
    faults,
  };
}
