import type { Page } from 'playwright-core';

/**
 * The selectors of style sheets that match nothing in a document. What only a visitor brings about, such as hovering,
 * is taken as given, and what a pseudo-element adds as there.
 *
 * @param page any page, in which they are looked up.
 * @param html the document.
 * @param sheets the sheets' text.
 */
export function unmatchedSelectors(page: Page, html: string, sheets: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([html, sheets]) => {
      const shown = new DOMParser().parseFromString(html, 'text/html');
      /** The selectors of a list, whose commas within brackets don't part it. */
      const apart = (list: string) => {
        let depth = 0;
        let parts = [''];
        for (const letter of list) {
          if ('(['.includes(letter)) depth++;
          if (')]'.includes(letter)) depth--;
          if (letter === ',' && depth === 0) parts = [...parts, ''];
          else parts = [...parts.slice(0, -1), (parts.at(-1) ?? '') + letter];
        }
        return parts.map((part) => part.trim());
      };
      const matches = (selector: string) => {
        const plain = selector
          .replace(/::[a-z-]+(\([^)]*\))?/g, '')
          .replace(
            /:(hover|focus-visible|focus-within|focus|active|target|visited|popover-open)\b/g,
            ':is(*)',
          );
        return plain === '' || shown.querySelector(plain) !== null;
      };
      const unmatched = new Set<string>();
      const visit = (rules: CSSRuleList) => {
        for (const rule of rules) {
          if (rule instanceof CSSStyleRule)
            for (const selector of apart(rule.selectorText)) if (!matches(selector)) unmatched.add(selector);
          if ('cssRules' in rule && !(rule instanceof CSSKeyframesRule)) visit(rule.cssRules as CSSRuleList);
        }
      };
      for (const text of sheets) {
        const sheet = new CSSStyleSheet();
        // A sheet that is made in a page may not import, and every other sheet is looked at by itself.
        sheet.replaceSync(text.replace(/@import[^;]*;/g, ''));
        visit(sheet.cssRules);
      }
      return [...unmatched].sort();
    },
    [html, sheets] as const,
  );
}
