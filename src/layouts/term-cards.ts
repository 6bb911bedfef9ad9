/**
 * Shows the card of a term while its link is pointed at or has the keyboard's focus, and at the first tap on it; the
 * second tap follows the link. A popover closes by itself on Escape and on a tap elsewhere.
 */
const patience = { toShow: 300, toHide: 250 };
let waiting = 0;

function later(act: () => void, time: number): void {
  clearTimeout(waiting);
  waiting = window.setTimeout(act, time);
}

function attend(link: HTMLElement, card: HTMLElement): void {
  const show = () => {
    clearTimeout(waiting);
    if (card.matches(':popover-open')) return;
    // Its place depends on which link is the open one.
    link.dataset.open = '';
    card.showPopover();
  };
  const hide = () => {
    clearTimeout(waiting);
    if (card.matches(':popover-open')) card.hidePopover();
  };
  card.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') delete link.dataset.open;
  });
  for (const place of [link, card]) {
    place.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') later(show, place === link ? patience.toShow : 0);
    });
    // Time enough to move from the link into the card.
    place.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') later(hide, patience.toHide);
    });
  }
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) show();
  });
  link.addEventListener('blur', () => {
    if (!card.matches(':hover')) hide();
  });
  let firstTap = false;
  link.addEventListener('pointerdown', ({ pointerType }) => {
    firstTap = pointerType === 'touch' && !('open' in link.dataset);
  });
  link.addEventListener('click', (event) => {
    if (!firstTap) return;
    firstTap = false;
    event.preventDefault();
    show();
  });
}

for (const link of document.querySelectorAll<HTMLElement>('.term[aria-describedby]')) {
  const card = document.getElementById(link.getAttribute('aria-describedby') ?? '');
  // Where popovers are unknown, the link is a link.
  if (card && 'showPopover' in card) attend(link, card);
}
