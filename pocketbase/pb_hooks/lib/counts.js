// What is counted of readers, added up over days: who reads answers may read this.
// POST /api/x/counts/pages {from, before} → [[page, views, portal, downloads, opened, finished], …]
// POST /api/x/counts/misses {from, before, most} → [[text, searches, days, lastDay], …]: texts that were searched for
// twice or more and mostly found nothing, most first. One that was searched for once may be about one person.

const { demand } = require(`${__hooks}/lib/office.js`);
const { send, textOf } = require(`${__hooks}/lib/tallies.js`);

const PAGES = `SELECT json_group_array(json_array([[page]], [[views]], [[portal]], [[downloads]], [[opened]], [[finished]]))
    AS list
  FROM (SELECT [[page]], sum([[views]]) AS [[views]], sum([[portal]]) AS [[portal]],
      sum([[downloads]]) AS [[downloads]], sum([[opened]]) AS [[opened]], sum([[finished]]) AS [[finished]]
    FROM {{page_counts}} WHERE [[day]] >= {:from} AND [[day]] < {:before} GROUP BY [[page]] ORDER BY [[page]])`;

const MISSES = `SELECT json_group_array(json_array([[text]], [[times]], [[days]], [[last]])) AS list
  FROM (SELECT [[text]], sum([[searches]]) AS [[times]], count(DISTINCT [[day]]) AS [[days]], max([[day]]) AS [[last]]
    FROM {{search_counts}} WHERE [[day]] >= {:from} AND [[day]] < {:before} GROUP BY [[text]]
    HAVING sum([[searches]]) >= 2 AND sum([[empty]]) * 2 > sum([[searches]])
    ORDER BY [[times]] DESC, [[text]] LIMIT {:most})`;

function pages(e, app) {
  return send(e, app, (body) => {
    const { from, before } = demand(body, { from: 'string', before: 'string' });
    return textOf(app, PAGES, { from, before });
  });
}

function misses(e, app) {
  return send(e, app, (body) => {
    const { from, before, most } = demand(body, { from: 'string', before: 'string', most: 'number' });
    return textOf(app, MISSES, { from, before, most });
  });
}

module.exports = { pages, misses };
