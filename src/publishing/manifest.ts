import { site } from '../site.ts';
import { icons } from './icons.ts';
import { tokenColour } from './tokens.ts';

/**
 * The web app manifest: what the site is called and looks like where it is put beside other programs. It keeps the
 * address in sight, because the address carries the reader's figures.
 */
export function manifest() {
  const sized = (name: keyof typeof icons, purpose: 'any' | 'maskable') => ({
    src: `/icon-${name}.png`,
    sizes: `${icons[name].size}x${icons[name].size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: site.name,
    short_name: 'Availability',
    description: site.tagline,
    lang: site.language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    background_color: tokenColour('paper'),
    theme_color: tokenColour('paper'),
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      sized('192', 'any'),
      sized('512', 'any'),
      sized('maskable-512', 'maskable'),
    ],
  };
}
