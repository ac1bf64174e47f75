import { expect, test } from 'vitest';
import { catalogueCsv } from '#src/catalogue/catalogue-csv.ts';
import { catalogueJson, catalogueOf } from '#src/catalogue/catalogue.ts';
import { FIELD_MEANINGS } from '#src/texts/open-data.ts';
import { vi } from '#src/texts/vi.ts';
import { contentOf } from '#src/content/load-content.ts';
import { folderOf, shippedFiles } from '../content/shipped.ts';

const loaded = contentOf(folderOf(shippedFiles()));
if ('errors' in loaded) throw new Error('the shipped content has faults');
const catalogue = catalogueOf(loaded.content, 'https://thutuc.example');
const [first] = catalogue.procedures;
if (first === undefined) throw new Error('the shipped content has no procedure');

test('every field of a procedure is explained', () => {
  expect(Object.keys(FIELD_MEANINGS).sort()).toEqual(Object.keys(first).sort());
});

test('every name inside the three channels and the post is explained', () => {
  const [channel] = first.channels;
  const [fee] = channel?.fees ?? [];
  const names = [channel, fee]
    .flatMap((each) => Object.keys(each ?? {}))
    .filter((name) => name !== 'channel');
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(FIELD_MEANINGS.channels).toContain(name);
  for (const name of Object.keys(first.postal)) expect(FIELD_MEANINGS.postal).toContain(`${name}:`);
});

test('the columns of the table are fields, but for those that the page names', () => {
  const [head = ''] = Buffer.concat(catalogueCsv(catalogue)).toString().split('\r\n');
  const columns = head.replace('\uFEFF', '').replaceAll('"', '').split(',');
  const fields = Object.keys(FIELD_MEANINGS);
  const others = columns.filter((column) => !fields.includes(column));
  const said = vi.openData.tableRules.join(' ');
  const kinds = new Set(others.map((column) => column.split('.')[0]));
  expect([...kinds].sort()).toEqual(['in-person', 'online', 'post', 'postalReturn', 'postalSend']);
  for (const kind of kinds) expect(said).toContain(kind);
  const left = fields.filter(
    (field) => !columns.includes(field) && field !== 'channels' && field !== 'postal',
  );
  expect(said).toContain(`Không có cột ${left.join(', ')}.`);
});

test('the bytes that are sent are the JSON of the catalogue, with no, one and many procedures', () => {
  for (const count of [0, 1, catalogue.procedures.length]) {
    const some = { ...catalogue, procedures: catalogue.procedures.slice(0, count) };
    expect(JSON.parse(Buffer.concat(catalogueJson(some)).toString())).toEqual(
      JSON.parse(JSON.stringify(some)),
    );
  }
});
