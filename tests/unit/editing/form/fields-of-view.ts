import type { FieldView, FormView } from '#src/editing/form/form-view.ts';
import { LIST_MARK } from '#src/editing/form/names.ts';

type Pair = [string, string];

function fieldsOf({ name, mode, control }: FieldView): Pair[] {
  const chosen: Pair[] = mode === null ? [] : [[mode.name, mode.value]];
  if (control.kind === 'group') return [...chosen, ...control.fields.flatMap(fieldsOf)];
  if (control.kind === 'list') {
    const { orderName, entries } = control;
    const inner = entries.flatMap(({ id, field }): Pair[] => [[orderName, id], ...fieldsOf(field)]);
    return [...chosen, [orderName, LIST_MARK], ...inner];
  }
  return 'value' in control ? [...chosen, [name, control.value]] : chosen;
}

/** What a browser sends of a form that nobody has touched. */
export function fieldsOfView({ sections, body }: FormView): Pair[] {
  const fields = sections.flatMap((section) => section.fields.flatMap(fieldsOf));
  return body === null ? fields : [...fields, [body.name, body.value]];
}
