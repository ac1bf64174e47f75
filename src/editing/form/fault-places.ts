import type { ContentError } from '../../content/content-error.ts';
import type { FieldView, FormView } from './form-view.ts';
import { valueName } from './names.ts';

/** Faults of the text under the fields begin so; see `parse-files.ts`. */
const OF_BODY = /^Phần chữ dưới dòng ---/;

/** A field with all that stand within it. */
export function fieldsWithin(field: FieldView): FieldView[] {
  const { control } = field;
  if (control.kind === 'group') return [field, ...control.fields.flatMap(fieldsWithin)];
  if (control.kind === 'list')
    return [field, ...control.entries.flatMap((entry) => fieldsWithin(entry.field))];
  return [field];
}

/** Names of all fields of a form. */
function namesIn({ sections, body }: FormView): Set<string> {
  const fields = sections.flatMap((section) => section.fields.flatMap(fieldsWithin));
  return new Set([...fields.map(({ name }) => name), ...(body === null ? [] : [body.name])]);
}

function nameOf(view: FormView, names: ReadonlySet<string>, { path = [], message }: ContentError): string {
  if (OF_BODY.test(message)) return view.body?.name ?? '';
  const keys = path.map((key) => (typeof key === 'number' ? key : String(key)));
  const around = keys.map((_, index) => valueName(keys.slice(0, index + 1)));
  return around.findLast((name) => names.has(name)) ?? '';
}

/** A fault and the field at which it is told of; '' where none is its own. */
export interface PlacedFault {
  name: string;
  error: ContentError;
}

/** Faults of a file at the fields of its form: at the nearest that is shown. */
export function placedFaults(view: FormView, errors: readonly ContentError[]): PlacedFault[] {
  const names = namesIn(view);
  return errors.map((error) => ({ name: nameOf(view, names, error), error }));
}
