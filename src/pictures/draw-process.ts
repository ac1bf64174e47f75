/** Draws pictures and ends: a process of its own, so that drawing slows nothing and its memory is given back. */
import { constants, setPriority } from 'node:os';
import type { Card } from './card.ts';
import { PictureStore } from './picture-store.ts';

export interface DrawRequest {
  folder: string;
  cards: [name: string, card: Card][];
}

/** What became of one picture. `unstored`: it could be drawn; the disk refused it. */
export interface DrawResult {
  name: string;
  outcome: 'stored' | 'undrawable' | 'unstored';
  reason: string;
}

type Draw = (card: Card) => Promise<Buffer>;

async function make(store: PictureStore, draw: Draw, [name, card]: [string, Card]): Promise<DrawResult> {
  let png: Buffer;
  try {
    png = await draw(card);
  } catch (error) {
    return { name, outcome: 'undrawable', reason: String(error) };
  }
  try {
    await store.put(name, png);
    return { name, outcome: 'stored', reason: '' };
  } catch (error) {
    return { name, outcome: 'unstored', reason: String(error) };
  }
}

async function drawAll({ folder, cards }: DrawRequest): Promise<void> {
  const { drawCard } = await import('./draw.ts');
  const store = new PictureStore(folder);
  for (const each of cards) process.send?.(await make(store, drawCard, each));
}

setPriority(constants.priority.PRIORITY_LOW);
process.on('disconnect', () => process.exit(0));
// The publisher ends us.
process.on('SIGINT', () => undefined);
process.once('message', (request: DrawRequest) => {
  void drawAll(request).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.stderr.write(`Pictures: ${String(error)}\n`);
      process.exit(1);
    },
  );
});
