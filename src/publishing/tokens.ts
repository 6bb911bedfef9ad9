import stylesheet from '../styles/tokens.css?raw';

/** The two designs of the site. */
export type Scheme = 'light' | 'dark';

/** Where each design begins in the style sheet. */
const starts = { light: ':root {', dark: ':root[data-theme="dark"] {' } as const;

/**
 * A colour of the site for what a style sheet cannot reach: the head, the manifest, pictures for cards.
 *
 * @param name a custom property without its dashes, such as "paper".
 * @returns hexadecimal, such as #f5f4ee.
 * @throws Error for a name that styles/tokens.css gives no such colour.
 */
export function tokenColour(name: string, scheme: Scheme = 'light', css: string = stylesheet): string {
  const [, after = ''] = css.split(starts[scheme]);
  const [block = ''] = after.split('}');
  const [, colour] = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block) ?? [];
  if (colour === undefined) throw new Error(`styles/tokens.css has no ${scheme} colour named --${name}.`);
  return colour;
}
