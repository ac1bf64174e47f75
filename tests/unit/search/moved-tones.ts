/** The tones of a decomposed text. */
const TONE = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';

/** "oa", "oe" and "uy" that end a syllable, where two ways to place the tone are taught; not the "u" of "qu". */
const OLD = new RegExp(`(?<![qQ])([oOuU])(${TONE})([aAeEyY])(?![\\p{L}\\p{M}])`, 'gu');
const NEW = new RegExp(`(?<![qQ])([oOuU])([aAeEyY])(${TONE})(?![\\p{L}\\p{M}])`, 'gu');

/** A text with such tones in their other place: "hòa" becomes "hoà", "uỷ" becomes "ủy". */
export function withMovedTones(text: string): string {
  const written = text.normalize('NFD');
  const moved = written.replace(OLD, '$1$3$2');
  return (moved === written ? written.replace(NEW, '$1$3$2') : moved).normalize('NFC');
}
