/** Names the pages whose addresses are nearest to the one that leads nowhere, from the list of all that the page has. */
import { nearestPaths } from '../search/nearest.ts';

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('main li a[href^="/"]')].map((link) => [
    link.pathname,
    link,
  ]),
);
let asked = location.pathname;
try {
  asked = decodeURIComponent(asked);
} catch {
  // An address that cannot be decoded is compared as it is.
}
const place = document.getElementById('nearest');
const list = place?.querySelector('ul');
for (const path of nearestPaths(asked, [...links.keys()])) {
  const item = links.get(path)?.closest('li')?.cloneNode(true);
  if (!place || !list || !item) continue;
  list.append(item);
  place.hidden = false;
}
