import { stringify } from 'yaml';
import type { Named } from '../../schema/field.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import type { Form, FormField, FormShape } from './form-field.ts';
import { isMapping, isPlain, modeOf, optionOf, shapeOf, wordOf } from './mode.ts';
import { BODY_NAME, MODE, modeName, orderName, valueName, type ValuePath } from './names.ts';

const text = officeEditing.form;

export interface OptionView {
  value: string;
  label: string;
}

/** What a field is filled in with. */
export type ControlView =
  /** A word says it all. */
  | { kind: 'none' }
  | { kind: 'text'; value: string; isLong: boolean }
  | { kind: 'day'; value: string }
  | { kind: 'choice'; value: string; options: readonly OptionView[] }
  | { kind: 'group'; fields: readonly FieldView[] }
  | { kind: 'list'; orderName: string; entries: readonly EntryView[] }
  /** As it stands in the file: the form does not know such a value. */
  | { kind: 'kept'; text: string };

export interface EntryView {
  /** Its place in the text that the form was made of. */
  id: string;
  title: string;
  field: FieldView;
}

/** One field of a form with what stands in it. */
export interface FieldView {
  /** Name and id of the field, or id of the group around its fields. */
  name: string;
  label: string;
  help: string;
  example: string;
  /** What its value names, so that what there is can be offered; null: nothing. */
  names: Named | null;
  /** Asks which kind of value it is to be; null: there is one only. */
  mode: { name: string; value: string; options: readonly OptionView[] } | null;
  control: ControlView;
}

/** Fields under one heading. */
export interface SectionView {
  title: string;
  fields: readonly FieldView[];
}

/** A form with what stands in the file. */
export interface FormView {
  sections: readonly SectionView[];
  /** Text in markdown; null: this kind of file has none. */
  body: { name: string; value: string } | null;
}

function nameOfShape(shape: FormShape): string {
  if (shape.kind === 'list') return text.modes.list;
  if (shape.kind === 'group') return shape.variant?.word ?? text.modes.group;
  return text.modes.line;
}

/** Whether it takes a question of its own to leave the key out: lists and groups have no empty field to say so. */
const isAskedToLeaveOut = ({ isOptional, shapes }: FormField): boolean =>
  isOptional && shapes.every(({ kind }) => kind === 'list' || kind === 'group');

function modeOptions(field: FormField, mode: string): OptionView[] {
  const word = (value: string): OptionView => ({ value, label: value });
  return [
    ...(mode === MODE.kept ? [{ value: MODE.kept, label: text.modes.kept }] : []),
    ...field.shapes.map((shape, index) => ({ value: MODE.shape(index), label: nameOfShape(shape) })),
    ...field.words.map(word),
    ...(isAskedToLeaveOut(field) ? [{ value: MODE.absent, label: text.modes.absent }] : []),
  ];
}

function choiceControl(options: readonly string[], isOptional: boolean, value: unknown): ControlView {
  const shown = typeof value === 'string' ? optionOf(options, value) : '';
  const isKnown = options.includes(shown);
  const none = { value: '', label: isOptional ? text.leftOut : text.notChosen };
  const strange = { value: shown, label: text.notAnOption(shown) };
  return {
    kind: 'choice',
    value: shown,
    options: [
      ...(isOptional || shown === '' ? [none] : []),
      ...(isKnown || shown === '' ? [] : [strange]),
      ...options.map((option) => ({ value: option, label: option })),
    ],
  };
}

function listControl(entry: FormField, path: ValuePath, value: unknown): ControlView {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return {
    kind: 'list',
    orderName: orderName(path),
    entries: list.map((inner, index) => ({
      id: String(index),
      title: text.entry(index + 1),
      field: fieldView(entry, [...path, index], inner),
    })),
  };
}

function controlOf(field: FormField, shape: FormShape, path: ValuePath, value: unknown): ControlView {
  if (shape.kind === 'list') return listControl(shape.entry, path, value);
  if (shape.kind === 'group') return { kind: 'group', fields: fieldViews(shape.fields, path, value) };
  if (shape.kind === 'choice') return choiceControl(shape.options, field.isOptional, value);
  const line = typeof value === 'string' && wordOf(field, value) === null ? value : '';
  return shape.kind === 'day'
    ? { kind: 'day', value: line }
    : { kind: 'text', value: line, isLong: shape.isLong };
}

/** A line is there to be typed into although a word stands in its place: nobody has to wait for it. */
function lineBeside(field: FormField): FormShape | null {
  return field.shapes.find(({ kind }) => kind === 'text' || kind === 'day') ?? null;
}

function fieldView(field: FormField, path: ValuePath, value: unknown): FieldView {
  const mode = modeOf(field, value);
  const shape = shapeOf(field, mode) ?? (mode === MODE.kept ? null : lineBeside(field));
  const options = modeOptions(field, mode);
  const isAsked = !isPlain(field) || mode === MODE.kept;
  const { label, help, example, names } = field;
  return {
    name: valueName(path),
    label,
    help,
    example,
    names,
    mode: isAsked && options.length > 1 ? { name: modeName(path), value: mode, options } : null,
    control: shape === null ? restControl(mode, value) : controlOf(field, shape, path, value),
  };
}

function restControl(mode: string, value: unknown): ControlView {
  return mode === MODE.kept ? { kind: 'kept', text: stringify(value) } : { kind: 'none' };
}

function fieldViews(fields: readonly FormField[], path: ValuePath, value: unknown): FieldView[] {
  const values = isMapping(value) ? value : {};
  return fields.map((field) => fieldView(field, [...path, field.key], values[field.key]));
}

/** Fields under the headings of their schemas, in the order of the file. */
function sectionsOf(fields: readonly FormField[], views: readonly FieldView[]): SectionView[] {
  const titles = [...new Set(fields.map(({ group }) => group))];
  return titles.map((title) => ({
    title,
    fields: views.filter((_, index) => fields[index]?.group === title),
  }));
}

/** The form of a file with the values that stand in it. */
export function formView(
  { fields, hasBody }: Form,
  values: Readonly<Record<string, unknown>>,
  body: string | null,
): FormView {
  return {
    sections: sectionsOf(fields, fieldViews(fields, [], values)),
    body: hasBody ? { name: BODY_NAME, value: body ?? '' } : null,
  };
}
