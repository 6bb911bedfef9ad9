import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  wcagContrast,
} from 'culori';
import { type Scheme, tokenColour } from './tokens.ts';

/** What a colour is for, and the contrast with the paper that its use asks for. */
interface Role {
  readonly name: string;
  readonly use: string;
  readonly least: number;
}

/**
 * The colours of the site by role. Text keeps 7:1 (WCAG 2.2, success criterion 1.4.6), marks and borders that are needed
 * keep 3:1 (1.4.11); a ground or a hairline, which carries nothing by itself, need keep nothing.
 */
export const roles: readonly Role[] = [
  { name: 'paper', use: 'the page', least: 1 },
  { name: 'paper-raised', use: 'fields, cards', least: 1 },
  { name: 'ink', use: 'text', least: 7 },
  { name: 'ink-soft', use: 'text beside the main one', least: 7 },
  { name: 'rule', use: 'hairlines', least: 1 },
  { name: 'rule-strong', use: 'borders of fields, ticks, the days of a year', least: 3 },
  { name: 'up', use: 'up: figures, links, lines', least: 7 },
  { name: 'up-pale', use: 'time that is up, as a ground', least: 1 },
  { name: 'down', use: 'down: figures, lines, what is lost', least: 7 },
  { name: 'down-pale', use: 'a ground for what is wrong', least: 1 },
  { name: 'planned', use: 'planned downtime', least: 7 },
  { name: 'focus', use: 'the ring around what has the focus', least: 3 },
];

/**
 * The contrast of a role's colour with the paper of its scheme.
 *
 * @returns the ratio by WCAG 2.2, from 1 to 21.
 * @throws Error for a name that styles/tokens.css doesn't have.
 */
export function contrastOf(name: string, scheme: Scheme, ground = 'paper'): number {
  return wcagContrast(tokenColour(name, scheme), tokenColour(ground, scheme));
}

type Sight = (colour: string) => Color;

const toRgb = converter('rgb') as Sight;

function seenWith(filter: (colour: Color) => Color): Sight {
  return (colour) => filter(toRgb(colour));
}

/** Ways of seeing in which colours must still be told apart. */
export const sights: Readonly<
  Record<'full colour' | 'protanopia' | 'deuteranopia' | 'tritanopia' | 'black and white', Sight>
> = {
  'full colour': toRgb,
  protanopia: seenWith(filterDeficiencyProt(1)),
  deuteranopia: seenWith(filterDeficiencyDeuter(1)),
  tritanopia: seenWith(filterDeficiencyTrit(1)),
  'black and white': seenWith(filterGrayscale(1) as (colour: Color) => Color),
};

const difference = differenceCiede2000();

/**
 * How far apart two roles' colours look to somebody.
 *
 * @returns the difference by CIEDE2000: 1 can just be seen, 20 and more can't be mistaken.
 * @throws Error for a name that styles/tokens.css doesn't have.
 */
export function apart(one: string, other: string, scheme: Scheme, sight: keyof typeof sights): number {
  const seen = sights[sight];
  return difference(seen(tokenColour(one, scheme)), seen(tokenColour(other, scheme)));
}
