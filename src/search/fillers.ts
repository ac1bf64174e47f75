/**
 * Words that say that somebody asks, not what for. Folded, as sequences of syllables, because the single
 * syllables mean other things too ("muốn", but "cư trú, đi lại").
 */
const FILLERS = [
  'thu tuc hanh chinh',
  'thu tuc',
  'cho toi hoi',
  'cho hoi',
  'xin hoi',
  'toi muon',
  'muon',
  'toi can',
  'can gi',
  'giay to gi',
  'ho so gi',
  'nhu the nao',
  'the nao',
  'lam sao',
  'o dau',
  'bao lau',
  'bao nhieu',
  'may ngay',
  'co can',
  'co phai',
  'co duoc khong',
  'duoc khong',
  'thi',
  'la gi',
  'xin',
  'lam',
  'cho',
  'cua',
  'va',
].map((words) => words.split(' '));

/** Marks which of the terms belong to a filler. When all do, none is one: something was meant. */
export function findFillers(terms: readonly string[]): boolean[] {
  const marks = terms.map(() => false);
  for (const filler of FILLERS) {
    for (let start = 0; start + filler.length <= terms.length; start += 1) {
      if (filler.every((word, offset) => terms[start + offset] === word))
        marks.fill(true, start, start + filler.length);
    }
  }
  return marks.includes(false) ? marks : marks.map(() => false);
}
