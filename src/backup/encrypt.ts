import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Encrypter } from 'age-encryption';

/**
 * Encrypts a file for a public key of age (`age1…`); the key that opens it is nowhere on this machine. `age` opens it.
 *
 * @throws what the file system says
 */
export async function encryptFile(from: string, to: string, publicKey: string): Promise<void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(publicKey);
  const plain = Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array>;
  const encrypted = await encrypter.encrypt(plain);
  const source = Readable.fromWeb(encrypted as Parameters<typeof Readable.fromWeb>[0]);
  await pipeline(source, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
}
