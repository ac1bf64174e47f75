import { createRequire } from 'node:module';
import lunr from 'lunr';
import { DEPTH } from '../../scripts/search/quality.ts';
import type { BuildPeer } from './engine.ts';

type Extension = (engine: typeof lunr) => void;

/** What `lunr-languages` adds to lunr. */
type Vietnamese = lunr.Builder.Plugin & { stopWordFilter: lunr.PipelineFunction };

const require = createRequire(import.meta.url);

/** Twice as much for a name as for the rest: the best of 1, 2 and 4 for lunr over the national queries. */
export const NAME_BOOST = 2;

function vietnamese(): Vietnamese {
  for (const name of ['lunr.stemmer.support', 'lunr.vi'])
    (require(`lunr-languages/${name}`) as Extension)(lunr);
  const { vi } = lunr as unknown as { vi: Vietnamese };
  // It forgets to, which lunr would remark with every index.
  lunr.Pipeline.registerFunction(vi.stopWordFilter, 'stopWordFilter-vi');
  return vi;
}

/** lunr's query language is for those who know it: what people type means itself. */
const withoutOperators = (query: string): string => query.replace(/[+\-~^:*]/g, ' ');

const lunrWith =
  (plugin: lunr.Builder.Plugin | null): BuildPeer =>
  (entries, fields) => {
    const index = lunr((builder) => {
      if (plugin !== null) builder.use(plugin);
      builder.ref('code');
      for (const field of fields) builder.field(field, field === 'name' ? { boost: NAME_BOOST } : {});
      for (const entry of entries) builder.add(entry);
    });
    return {
      search: (query) =>
        index
          .search(withoutOperators(query))
          .slice(0, DEPTH)
          .map(({ ref }) => ref),
      travels: () => JSON.stringify(index),
    };
  };

export const lunrAsShipped: BuildPeer = lunrWith(null);

/** Its licence, MPL 1.1, lets it be used under MPL 2.0 (section 6.2). It goes into nothing that is shipped. */
export const lunrVietnamese: BuildPeer = lunrWith(vietnamese());
