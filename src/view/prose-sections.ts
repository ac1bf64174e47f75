/** A part of a page of prose: a heading and what stands under it. */
export interface ProseSection {
  /** HTML of the heading; null: the text before the first one. */
  heading: string | null;
  html: string;
}

const HEADING = /<h2>([\s\S]*?)<\/h2>/;

/** Cuts rendered prose at its headings of the first level, so that they can stand beside their text. */
export function proseSections(html: string): ProseSection[] {
  const [intro = '', ...rest] = html.split(HEADING);
  const sections: ProseSection[] = intro.trim() === '' ? [] : [{ heading: null, html: intro.trim() }];
  for (let index = 0; index < rest.length; index += 2) {
    sections.push({ heading: rest[index] ?? '', html: (rest[index + 1] ?? '').trim() });
  }
  return sections;
}
