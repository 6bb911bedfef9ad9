// Who came by a campaign's link stays its visitor: a link within the site takes the parameters along when it is followed.
// Found as src/islands/campaign.ts does, which is not imported: every page would load the file of the panel with it.
const inCampaign = /[?&]utm_[^&]*/g;
const campaign = location.search.match(inCampaign)?.join('').slice(1);

function carry({ target }: Event): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
  if (!link || link.origin !== location.origin || link.search.match(inCampaign)) return;
  link.search += `${link.search ? '&' : '?'}${campaign}`;
}

// The menu offers to copy the address or to open it in a window of its own.
if (campaign) for (const way of ['click', 'auxclick', 'contextmenu']) addEventListener(way, carry, true);
