import type { Page } from 'playwright-core';

/** Pieces of text that reach over the side of the window where nothing can be scrolled to show them. */
export function textsOffThePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { parentElement } = text;
      if (!text.textContent?.trim() || !parentElement?.checkVisibility({ visibilityProperty: true }))
        continue;
      if (parentElement.closest('.visually-hidden, .skip') || scrolls(parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const beyond = [...range.getClientRects()].find(
        ({ left, right }) => left < -1 || right > innerWidth + 1,
      );
      if (beyond)
        found.push(`${text.textContent} (${Math.round(beyond.left)} to ${Math.round(beyond.right)})`);
    }
    return found;
  });
}

/** Pieces of text in the panel that lie on each other, and boxes that cut their own text off. */
export function textsLostInPanel(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const panel = document.querySelector('.instrument');
    if (!panel) return ['There is no panel.'];
    const found: string[] = [];
    const boxes: { readonly text: string; readonly rect: DOMRect }[] = [];
    const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { parentElement } = text;
      if (!text.textContent?.trim() || !parentElement?.checkVisibility({ visibilityProperty: true }))
        continue;
      if (parentElement.closest('.visually-hidden')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) boxes.push({ text: text.textContent, rect });
    }
    // Boxes of lines are higher than their letters, which is room that neighbours may use.
    const meet = (a: DOMRect, b: DOMRect) => ({
      across: Math.min(a.right, b.right) - Math.max(a.left, b.left),
      down: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    });
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        const { across, down } = meet(a.rect, b.rect);
        const low = 0.35 * Math.min(a.rect.height, b.rect.height);
        if (across > 2 && down > low) found.push(`“${a.text}” lies on “${b.text}”`);
      }
    });
    for (const box of panel.querySelectorAll<HTMLElement>('*')) {
      const cuts =
        ['hidden', 'clip'].includes(getComputedStyle(box).overflowX) && !(box instanceof HTMLInputElement);
      if (cuts && !box.closest('.visually-hidden') && box.scrollWidth > box.clientWidth + 1) {
        found.push(`${box.className} cuts off “${box.textContent}”`);
      }
    }
    return found;
  });
}
