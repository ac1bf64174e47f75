// Which sheets of a lot a second person types, and what differs between two entries.

/**
 * So many per cent of the sheets, rounded up: those with the lowest keyed hash. The key is the lot's own, random, and
 * read by nobody, so that who types cannot know. Every sheet that was set aside is typed twice besides: setting
 * aside is how somebody could make an answer disappear.
 */
function sampleOf({ key, count, percent, aside }) {
  const numbers = [];
  for (let number = 1; number <= count; number++) numbers.push(number);
  const rank = {};
  for (const number of numbers) rank[number] = $security.hs256(`sheet-v1:${number}`, key);
  const size = Math.ceil((count * percent) / 100);
  const drawn = numbers.slice().sort((a, b) => (rank[a] < rank[b] ? -1 : 1));
  const chosen = drawn.slice(0, size);
  return numbers.filter((number) => chosen.indexOf(number) !== -1 || aside.indexOf(number) !== -1);
}

/** How many answers were compared, and the fields that differ; texts are not compared. `aside` stands for a whole sheet. */
function compare(first, second) {
  if (first.aside !== '' || second.aside !== '')
    return { compared: 1, differing: first.aside === second.aside ? [] : ['aside'] };
  const fields = Object.keys(Object.assign({}, first.values, second.values)).sort();
  const differing = fields.filter((field) => first.values[field] !== second.values[field]);
  return { compared: fields.length, differing };
}

module.exports = { compare, sampleOf };
