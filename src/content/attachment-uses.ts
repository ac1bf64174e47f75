import { markdownLinks } from './markdown.ts';
import type { Entries } from './collections.ts';

/** Address of a file to download, in a link. */
const ADDRESS = /^\/tep\/([^/?#]+)/;

/** Addresses that files of the content lead to, with the file. */
function linksIn({ pages, guides, notices, improvements }: Entries): [link: string, file: string][] {
  const given = [...notices, ...improvements].flatMap(({ file, stated }): [string, string][] =>
    stated.lien_ket == null ? [] : [[stated.lien_ket, file]],
  );
  const inProse = [...pages, ...guides].flatMap(({ file, body }) =>
    markdownLinks(body).map((link): [string, string] => [link, file]),
  );
  return [...given, ...inProse];
}

/** Name of each file to download that something leads to → paths of what does, each once. */
export function attachmentUses(entries: Entries): Map<string, string[]> {
  const uses: [name: string, file: string][] = [
    ...entries.forms.flatMap(({ file, stated }) =>
      (stated.cac_ban ?? []).map(({ tep }): [string, string] => [tep, file]),
    ),
    ...entries.disclosures.flatMap(({ file, stated }) =>
      (stated.tep ?? []).map((name): [string, string] => [name, file]),
    ),
    ...linksIn(entries).flatMap(([link, file]): [string, string][] => {
      const name = ADDRESS.exec(link)?.[1];
      return name === undefined ? [] : [[name, file]];
    }),
  ];
  const found = new Map<string, string[]>();
  for (const [name, file] of uses) found.set(name, [...new Set([...(found.get(name) ?? []), file])]);
  return found;
}
