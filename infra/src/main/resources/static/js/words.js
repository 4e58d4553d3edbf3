// What scripts say, in the language of the page: an English page brings the table for it along.
'use strict';

const ENGLISH = JSON.parse(document.getElementById('mj-english')?.textContent || '{}');

/// @param chinese as it stands in `english/scripts.csv`; @param values for its `{places}`
function inWords(chinese, values = {}) {
  return (ENGLISH[chinese] || chinese).replace(/\{(\w+)}/g, (place, name) => values[name] ?? place);
}
