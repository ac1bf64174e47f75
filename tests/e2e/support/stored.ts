import { pocketbaseUrl } from '#src/pocketbase/server.ts';
import { type PlainRecord, readById, readRecords, superuserClient } from '#src/pocketbase/records.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { recordIdOf } from '#src/survey/receipt.ts';
import { expect } from './test.ts';
import { site } from './site.ts';

type Collection = Parameters<typeof readRecords>[1];
type StoredRecord<Name extends Collection> =
  ReturnType<typeof readRecords<Name>> extends AsyncGenerator<infer Item> ? Item : never;

/** All records of a collection, as the Office would find them in PocketBase. */
async function readAll<Name extends Collection>(collection: Name): Promise<StoredRecord<Name>[]> {
  const { superuserPassword } = openSecrets(site.paths.secrets);
  const client = await superuserClient(pocketbaseUrl(site.pocketbasePort), superuserPassword);
  const records: StoredRecord<Name>[] = [];
  for await (const record of readRecords(client, collection)) records.push(record as StoredRecord<Name>);
  return records;
}

/** Waits until the delivery has brought a record that fits. */
export async function storedRecord<Name extends Collection>(
  collection: Name,
  fits: (record: StoredRecord<Name>) => boolean,
): Promise<StoredRecord<Name>> {
  let found: StoredRecord<Name> | undefined;
  const look = async (): Promise<boolean> => {
    found = (await readAll(collection)).find(fits);
    return found !== undefined;
  };
  await expect.poll(look, { message: `a record in ${collection}` }).toBe(true);
  return found as StoredRecord<Name>;
}

/** The record of a dossier's code, once it has come. */
export async function storedDossierCode(code: string): Promise<PlainRecord> {
  const { superuserPassword } = openSecrets(site.paths.secrets);
  const client = await superuserClient(pocketbaseUrl(site.pocketbasePort), superuserPassword);
  let found: PlainRecord | undefined;
  const look = async (): Promise<boolean> => {
    found = (await Array.fromAsync(readById(client, 'dossier_codes'))).find((each) => each['code'] === code);
    return found !== undefined;
  };
  await expect.poll(look, { message: 'the code of a dossier' }).toBe(true);
  return found as PlainRecord;
}

/** The answer that a receipt stands for. */
export async function storedAnswer(receipt: string): Promise<StoredRecord<'answers'>> {
  const id = recordIdOf(receipt);
  return storedRecord('answers', (answer) => answer.id === id);
}

/** How many answers have exactly this comment. */
export async function countAnswers(comment: string): Promise<number> {
  return (await readAll('answers')).filter((answer) => answer.comment === comment).length;
}
