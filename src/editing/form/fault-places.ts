import type { ContentError } from '../../content/content-error.ts';
import { BODY_NAME } from './names.ts';
import type { ControlView, FieldView, FormView } from './form-view.ts';

/** A field by the labels that a sentence names it with, as `labelAt` puts them together. */
type Place = readonly [labels: string, name: string];

const STEP = ' › ';

function placesIn(control: ControlView, labels: string): Place[] {
  if (control.kind === 'group')
    return control.fields.flatMap((field) => placesOf(field, `${labels}${STEP}${field.label}`));
  if (control.kind !== 'list') return [];
  return control.entries.flatMap(({ field }, index) => placesOf(field, `${labels}, mục ${index + 1}`));
}

function placesOf({ name, control }: FieldView, labels: string): Place[] {
  return [[labels, name], ...placesIn(control, labels)];
}

function isWithin(labels: string, place: string): boolean {
  return labels === place || labels.startsWith(`${place}${STEP}`) || labels.startsWith(`${place}, mục `);
}

function nameOf(places: readonly Place[], { field, message }: ContentError): string {
  if (field === null) return message.startsWith('Phần chữ dưới dòng ---') ? BODY_NAME : '';
  const around = places.filter(([labels]) => isWithin(field, labels));
  const [nearest] = around.sort(([a], [b]) => b.length - a.length);
  return nearest?.[1] ?? '';
}

/** A fault and the field at which it is said; '' where none is its own. */
export interface PlacedFault {
  name: string;
  /** Labels of the field, from the outside in; null: the file as a whole. */
  field: string | null;
  message: string;
}

/** Faults of a file at the fields of its form. */
export function placedFaults(view: FormView, errors: readonly ContentError[]): PlacedFault[] {
  const places = view.sections.flatMap(({ fields }) =>
    fields.flatMap((field) => placesOf(field, field.label)),
  );
  return errors.map((error) => ({ name: nameOf(places, error), field: error.field, message: error.message }));
}
