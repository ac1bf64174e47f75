import type { CollectionName } from '../../content/collections.ts';
import type { Content } from '../../domain/content.ts';
import { officeWithdrawal } from '../../texts/office-withdrawal.ts';

const { pointing: text } = officeWithdrawal;

/** What people call what points there, under the name of its kind. */
export interface Pointing {
  kind: string;
  names: string[];
}

const naming =
  (name: string) =>
  (other: object): boolean =>
    JSON.stringify(other).includes(`"${name}"`);

function atProcedure(content: Content, code: string): Pointing[] {
  const sheets = content.procedures.filter((other) => other.code !== code && naming(code)(other));
  const situations = content.situations.filter(({ procedures }) => procedures.includes(code));
  const processes = content.internalProcesses.filter((process) => process.code === code);
  const figures = content.costFigures.volumes.filter((volume) => volume.code === code);
  return [
    { kind: text.sheets, names: sheets.map(({ name }) => name) },
    { kind: text.situations, names: situations.map(({ name }) => name) },
    { kind: text.processes, names: processes.map(({ title }) => title) },
    { kind: text.figures, names: figures.map(({ timesAYear }) => text.figuresOf(timesAYear.year)) },
  ];
}

function atDocument(content: Content, number: string): Pointing[] {
  const sheets = content.procedures.filter(naming(number));
  const forms = content.forms.filter(naming(number));
  const documents = content.legalDocuments.filter(
    (other) => other.number !== number && naming(number)(other),
  );
  return [
    { kind: text.sheets, names: sheets.map(({ name }) => name) },
    { kind: text.forms, names: forms.map((form) => `${form.number}: ${form.title}`) },
    { kind: text.documents, names: documents.map((other) => other.number) },
  ];
}

/**
 * What of the live content points at something that is to end.
 *
 * @param name code of a procedure, number of a legal document
 */
export function pointingHere(content: Content, kind: CollectionName, name: string): Pointing[] {
  if (name === '') return [];
  const at = { procedures: atProcedure, documents: atDocument }[kind as string];
  return (at?.(content, name) ?? []).filter(({ names }) => names.length > 0);
}
