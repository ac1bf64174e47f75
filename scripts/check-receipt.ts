/**
 * `npm run check:receipt -- RECEIPT [--from ADDRESS|FOLDER]`: whether an answer is in the published lists, and whether
 * the lists follow from each other. Needs nothing but a receipt and what is published.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { outliveTheConsole } from '#src/lib/outlive-the-console.ts';
import { verifyReceipt } from '#src/integrity/verify-receipt.ts';
import type { ReadList, ReceiptVerdict } from '#src/integrity/verify-receipt.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';
import { RESULTS_PATH } from '#src/survey/field-names.ts';
import { normaliseReceipt, publishedHashOf } from '#src/survey/receipt.ts';

const USAGE =
  'Name a receipt: npm run check:receipt -- "K7Q4 …" [--from https://the-site.example | --from FOLDER-WITH-LISTS]';

interface Asked {
  receipt: string;
  from: string;
}

function asked(): Asked {
  try {
    const { values, positionals } = parseArgs({
      options: { from: { type: 'string' } },
      allowPositionals: true,
    });
    const receipt = normaliseReceipt(positionals.join(''));
    if (receipt === null) throw new Error(USAGE);
    return { receipt, from: values.from ?? dataPaths(readSettings()).lists };
  } catch {
    throw new Error(USAGE);
  }
}

function missing(folder: string, file: string): never {
  throw new Error(`There is no ${file} in ${folder}. Name the site or a folder with its lists: --from …`);
}

function readerOf(from: string): ReadList {
  if (!/^https?:\/\//.test(from))
    return (file) => readFile(join(from, file), 'utf8').catch(() => missing(from, file));
  const folder = new URL(`${RESULTS_PATH}/`, from);
  return async (file) => {
    const response = await fetch(new URL(file, folder));
    if (!response.ok)
      throw new Error(`${response.url} answers ${response.status}: is it the site's address?`);
    return response.text();
  };
}

function sentencesOf({ countedOn, withdrawnOn, days, faults }: ReceiptVerdict): string[] {
  const lists = `${days} list${days === 1 ? '' : 's'} read`;
  const found =
    countedOn === null
      ? 'The receipt is in no published list. An answer of today is published tomorrow.'
      : `The answer is counted in the list of ${countedOn}.`;
  return [
    found,
    ...(withdrawnOn === null ? [] : [`It was withdrawn on ${withdrawnOn}.`]),
    ...(faults.length === 0 ? [`${lists}: every length and every head is right.`] : [`${lists}:`, ...faults]),
  ];
}

async function main(): Promise<void> {
  outliveTheConsole();
  const { receipt, from } = asked();
  const verdict = await verifyReceipt(readerOf(from), publishedHashOf(receipt));
  for (const sentence of sentencesOf(verdict)) process.stdout.write(`${sentence}\n`);
  if (verdict.faults.length > 0 || verdict.countedOn === null) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
});
