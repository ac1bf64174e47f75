import { fold } from '../../src/search/text/fold.ts';
import { plainEntries } from './engine.ts';
import type { BuildPeer, Engine, Field } from './engine.ts';
import { lunrAsShipped, lunrVietnamese } from './lunr-peers.ts';
import { flexSearch, fuse, miniSearch, orama } from './other-peers.ts';

interface Peer {
  name: string;
  build: BuildPeer;
  /** Takes minutes for all queries. */
  isSlow?: boolean;
}

const ALL_TEXTS: readonly Field[] = ['name', 'otherNames', 'sector'];
const NAMES: readonly Field[] = ['name'];

const PEERS: readonly Peer[] = [
  { name: 'lunr as shipped', build: lunrAsShipped },
  { name: 'lunr, lunr-languages/vi', build: lunrVietnamese },
  { name: 'MiniSearch', build: miniSearch },
  { name: 'FlexSearch', build: flexSearch },
  { name: 'Orama', build: orama, isSlow: true },
  { name: 'Fuse', build: fuse, isSlow: true },
];

function engineOf(
  name: string,
  build: BuildPeer,
  fields: readonly Field[],
  read = (text: string) => text,
): Engine {
  return {
    name,
    build: (collection) => {
      const { search, travels } = build(plainEntries(collection, read), fields);
      return { search: (query) => search(read(query)), travels };
    },
  };
}

const twice = (peers: readonly Peer[], fields: readonly Field[], note: string): Engine[] =>
  peers.flatMap(({ name, build }) => [
    engineOf(name + note, build, fields),
    engineOf(`${name}, folded${note}`, build, fields, fold),
  ]);

/** With all texts that ours reads, as they come and with marks folded away. */
export const PEERS_WITH_ALL_TEXTS: readonly Engine[] = twice(PEERS, ALL_TEXTS, '');

/** With names alone; some find more so. The slow ones are left out. */
export const PEERS_WITH_NAMES: readonly Engine[] = twice(
  PEERS.filter(({ isSlow = false }) => !isSlow),
  NAMES,
  ' (names only)',
);
