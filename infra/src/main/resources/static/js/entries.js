// A link may name an entry that stands on another page of the list: then that page is asked for.
'use strict';

(() => {
  const named = /^#e(\d{1,18})$/.exec(location.hash);
  const address = new URL(location.href);
  if (named && !document.getElementById(`e${named[1]}`) && !address.searchParams.has('entry')) {
    address.searchParams.delete('page');
    address.searchParams.set('entry', named[1]);
    location.replace(address);
  }
})();
