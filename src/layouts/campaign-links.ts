import { campaignIn } from '../islands/campaign.ts';

// Who came by a campaign's link stays its visitor: a link within the site takes the parameters along when it is followed.
const campaign = campaignIn(location.search);

function carry({ target }: Event): void {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href]');
  if (!link || link.origin !== location.origin || campaignIn(link.search)) return;
  link.search += `${link.search ? '&' : '?'}${campaign}`;
}

// The menu offers to copy the address or to open it in a window of its own.
if (campaign) for (const way of ['click', 'auxclick', 'contextmenu']) addEventListener(way, carry, true);
