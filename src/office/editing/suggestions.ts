import { collectionOf, type CollectionName } from '../../content/collections.ts';
import type { Content } from '../../domain/content.ts';
import type { FieldView, FormView } from '../../editing/form/form-view.ts';
import { listAt, textAt, type Values, valuesIn } from '../../editing/withdrawal/values-in.ts';
import type { Named } from '../../schema/field.ts';
import type { AskedDraft } from './asked-draft.ts';

export interface Suggestion {
  /** As the file says it. */
  value: string;
  /** What people call it. */
  label: string;
}

/** What fields that name the same kind of thing can name. */
export interface SuggestionList {
  names: Named;
  options: Suggestion[];
}

/** Id of the list in the page. */
export const suggestionsId = (names: Named): string => `co-the-${names.toLowerCase()}`;

const IN_CONTENT: Record<Exclude<Named, 'sources'>, (content: Content) => Suggestion[]> = {
  procedures: ({ procedures }) => procedures.map(({ code, name }) => ({ value: code, label: name })),
  documents: ({ legalDocuments }) =>
    legalDocuments.map(({ number, title }) => ({ value: number, label: title })),
  forms: ({ forms }) =>
    forms.map(({ slug, number, title }) => ({ value: slug, label: `${number}: ${title}` })),
  files: ({ forms, disclosures }) =>
    [
      ...forms.flatMap(({ number, versions }) => versions.map(({ file }) => ({ file, of: number }))),
      ...disclosures.flatMap(({ title, files }) => files.map(({ name }) => ({ file: name, of: title }))),
    ].map(({ file, of }) => ({ value: file, label: of })),
  sectors: ({ sectors }) => sectors.map(({ slug, name }) => ({ value: slug, label: name })),
  duties: ({ disclosureDuties }) => disclosureDuties.map(({ id, name }) => ({ value: id, label: name })),
  commentTags: ({ commentTags }) => commentTags.map(({ id, name }) => ({ value: id, label: name })),
  questionnaires: ({ questionnaires }) =>
    questionnaires.map(({ id, title }) => ({ value: id, label: title })),
  scales: ({ scales }) => scales.map(({ name, levels }) => ({ value: name, label: levels.join(', ') })),
  pages: ({ procedures, situations, guides, pages }) => [
    ...procedures.map(({ path, name }) => ({ value: path, label: name })),
    ...situations.map(({ slug, name }) => ({ value: `/tinh-huong/${slug}`, label: name })),
    ...guides.map(({ slug, title }) => ({ value: `/huong-dan/${slug}`, label: title })),
    ...Object.values(pages).map(({ slug, title }) => ({ value: `/${slug}`, label: title })),
  ],
  units: ({ internalProcesses }) =>
    internalProcesses.flatMap(({ steps }) => steps.map(({ unit }) => ({ value: unit, label: '' }))),
};

/** Files of these kinds can be named before they are public, by the other files of their amendment. */
const IN_DRAFTS: Partial<Record<CollectionName, { names: Named; value: string | null; label: string }>> = {
  procedures: { names: 'procedures', value: 'ma', label: 'ten' },
  documents: { names: 'documents', value: 'so_hieu', label: 'ten' },
  forms: { names: 'forms', value: null, label: 'ten' },
  scales: { names: 'scales', value: null, label: '' },
};

function inDrafts(names: Named, { drafts }: Pick<AskedDraft, 'drafts'>): Suggestion[] {
  return drafts.flatMap(({ path, text }): Suggestion[] => {
    const found = collectionOf(path);
    const key = found === null ? undefined : IN_DRAFTS[found.name];
    if (found === null || key?.names !== names || text === null) return [];
    const values = valuesIn(path, text);
    const value = key.value === null ? found.slug : textAt(values, key.value);
    return value === '' ? [] : [{ value, label: textAt(values, key.label) }];
  });
}

function sourcesIn(values: Values): Suggestion[] {
  const sources = listAt(values, 'nguon').map((entry) => ({
    value: textAt(entry, 'khoa'),
    label: textAt(entry, 'ten'),
  }));
  return sources.filter(({ value }) => value !== '');
}

function namedBy({ control, names }: FieldView): Named[] {
  if (control.kind === 'group') return control.fields.flatMap(namedBy);
  if (control.kind === 'list') return control.entries.flatMap(({ field }) => namedBy(field));
  return control.kind === 'text' && names !== null ? [names] : [];
}

/** Each once; what a draft says goes before what is public. */
function once(options: readonly Suggestion[]): Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const option of options) if (!byValue.has(option.value)) byValue.set(option.value, option);
  return [...byValue.values()];
}

/** Lists for the fields of a form that name something, as their schemas say. */
export function suggestionsFor(
  { sections }: FormView,
  { asked, values }: { asked: AskedDraft; values: Values },
): SuggestionList[] {
  const { content } = asked.exchange.release.data;
  const used = new Set(sections.flatMap(({ fields }) => fields.flatMap(namedBy)));
  return [...used].map((names) => {
    const known = names === 'sources' ? sourcesIn(values) : IN_CONTENT[names](content);
    return { names, options: once([...inDrafts(names, asked), ...known]) };
  });
}
